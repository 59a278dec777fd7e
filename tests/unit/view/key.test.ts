/** What the list “On this map” shows and explains of a view, from where the map is seen. */
import { drawnFrom } from 'virtual:key'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import type { Bounds, Mark } from '../../../src/dossier/dossier.ts'
import { findFeature, layersOf } from '../../../src/dossier/find.ts'
import { boundsOf } from '../../../src/dossier/geodesy.ts'
import { maxFitZoom } from '../../../src/style/margins.ts'
import { signSizes } from '../../../src/style/signs.ts'
import { type KeyEntry, type KeyScene, keyEntries, layerSymbol } from '../../../src/view/key.ts'
import { noSelection, ofFeature } from '../../../src/view/selection.ts'
import { isMarkShown } from '../../../src/view/shown.ts'
import { openingSight, type Sight } from '../../../src/view/sight.ts'
import { plainView } from '../../../src/view/view.ts'
import { en } from '../../english.ts'
import { dossier, layers, views } from './known.ts'

const plain = plainView(dossier.slug)
const scene = (sight: Sight): KeyScene => ({
  drawnFrom,
  sight,
  signSize: signSizes.disc,
  groundLines: dossier.ground?.lines ?? { road: [], disputed: [] },
})

/** A page’s own map. */
const opening = (slug: string | null) =>
  scene(openingSight(findFeature(dossier, slug)?.bounds ?? dossier.extent, maxFitZoom))
const page = (slug: string) => keyEntries({ ...plain, ...ofFeature(slug) }, dossier, opening(slug))

const sights: fc.Arbitrary<Sight> = fc
  .record({
    west: fc.double({ min: 32, max: 37, noNaN: true }),
    south: fc.double({ min: 32, max: 36, noNaN: true }),
    across: fc.double({ min: 0.001, max: 4, noNaN: true }),
    up: fc.double({ min: 0.001, max: 3, noNaN: true }),
    zoom: fc.double({ min: 2, max: 17, noNaN: true }),
  })
  .map(({ west, south, across, up, zoom }) => ({ zoom, bounds: [west, south, west + across, south + up] }))

/** What must be on the map for an explanation; of the ground there is no mark. */
const bearers: Record<KeyEntry['swatch'], Mark['type'] | undefined> = {
  disc: 'site',
  dot: 'site',
  cluster: undefined,
  diamond: 'event',
  solid: 'movement',
  dashed: 'movement',
  fading: 'movement',
  band: 'corridor',
  ring: 'precision',
  area: 'footprint',
  road: undefined,
  disputed: undefined,
}

const meets = ([west, south, east, north]: Bounds, [w, s, e, n]: Bounds) =>
  west <= e && east >= w && south <= n && north >= s

describe('what symbols mean is explained', () => {
  test('only of marks that the view shows and that are in sight', () => {
    fc.assert(
      fc.property(views, sights, (view, sight) => {
        const shown = dossier.marks.features.filter(
          ({ properties, geometry }) => isMarkShown(properties, view) && meets(boundsOf([geometry]), sight.bounds),
        )
        for (const { swatch } of keyEntries(view, dossier, scene(sight))) {
          const type = bearers[swatch]
          if (type) expect(shown.map(({ properties }) => properties.type)).toContain(type)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('not at all where everything is hidden, but for our own ground', () => {
    fc.assert(
      fc.property(views, sights, (view, sight) => {
        const left = keyEntries({ ...view, hidden: layers }, dossier, scene(sight)).map(({ swatch }) => swatch)
        expect(left.filter((swatch) => bearers[swatch])).toEqual([])
      }),
    )
  })

  test('of no layer’s own row, unless more is to be said of a line than its name', () => {
    const rows = layers.map((layer) => layerSymbol(dossier, layer))
    fc.assert(
      fc.property(views, sights, (view, sight) => {
        for (const entry of keyEntries(view, dossier, scene(sight))) {
          if (entry.swatch === 'disc') expect(rows).not.toContain(`disc/${entry.kind}`)
          else expect(rows.filter((row) => row === entry.swatch && row !== 'dashed' && row !== 'fading')).toEqual([])
        }
      }),
    )
  })

  test('on no page in more than eight rows, beside one for each kind of its sites', () => {
    for (const each of dossiers) {
      for (const feature of [null, ...each.features]) {
        const view = { ...plainView(each.slug), ...(feature ? ofFeature(feature.slug) : noSelection) }
        const sight = openingSight(feature?.bounds ?? each.extent, maxFitZoom)
        const others = keyEntries(view, each, scene(sight)).filter(({ swatch }) => swatch !== 'disc')
        expect(others.length, feature?.slug).toBeLessThanOrEqual(8)
      }
    }
  })

  test('of the whole story: dots for signs that have no room, the doubts of the routes, the lines of the ground', () => {
    expect(keyEntries(plain, dossier, opening(null)).map(en.keyEntry)).toEqual([
      'Site: zoom in for its sign',
      'Path inferred',
      'Band of doubt, 5 km wide',
      'End not stated',
      'Places known within 10 km to 15 km',
      'Main road, schematic',
      'Border in dispute',
    ])
  })

  test('of a place: the circle that it is known within, and its extent; not of routes that pass elsewhere', () => {
    expect(page('salt-harbour').map(en.keyEntry)).toEqual(['Place known within 300 m', 'Extent of a place'])
    expect(page('marjuba')).toContainEqual({ swatch: 'ring', metres: [2000, 10_000] })
  })

  test('of a kind of site that no row shows, once it has room for its sign', () => {
    const embassy = { swatch: 'disc', kind: 'embassy', isSeveral: false }
    expect(page('ticket-office')).toContainEqual(embassy)
    expect(keyEntries(plain, dossier, opening(null))).not.toContainEqual(embassy)
  })

  test('of a band and of an extent only where they are wider than what lies on them', () => {
    const { bounds } = opening(null).sight
    const at = (zoom: number) => keyEntries(plain, dossier, scene({ zoom, bounds })).map(({ swatch }) => swatch)
    expect(at(5)).not.toContain('band')
    expect(at(8)).toContain('band')
    expect(at(8)).not.toContain('area')
    expect(at(13)).toContain('area')
  })

  test('of a band by whoever stands in the middle of it', () => {
    const [wagons] = dossier.marks.features.filter(({ properties }) => properties.type === 'corridor')
    const [longitude = 0, latitude = 0] = findFeature(dossier, 'gull-field')?.where?.coordinates ?? []
    const near: Bounds = [longitude - 1e-4, latitude - 1e-4, longitude + 1e-4, latitude + 1e-4]
    expect(wagons?.properties.slug).toBe('marjuba-gull-field-wagons')
    expect(keyEntries(plain, dossier, scene({ zoom: 17, bounds: near })).map(({ swatch }) => swatch)).toContain('band')
  })

  test('of lines of the ground only from the zoom and at the places where our own ground has them', () => {
    const { sight } = opening(null)
    const swatches = (change: Partial<KeyScene>) =>
      keyEntries({ ...plain, hidden: layers }, dossier, { ...scene(sight), ...change }).map(({ swatch }) => swatch)
    expect(swatches({})).toEqual(['road', 'disputed'])
    expect(swatches({ sight: { ...sight, zoom: 5.5 } })).toEqual(['disputed'])
    expect(swatches({ sight: { ...sight, bounds: [33, 33, 33.5, 33.5] } })).toEqual([])
    expect(swatches({ groundLines: { road: [], disputed: [] } })).toEqual([])
  })
})

describe('the row of a layer', () => {
  test('shows the symbol of its first mark', () => {
    expect(layersOf(dossier).map(({ id }) => layerSymbol(dossier, id))).toEqual([
      ...['disc/city', 'disc/headquarters', 'disc/air-base', 'disc/naval-base', 'disc/city'],
      ...['dashed', 'fading', 'solid'],
      'diamond',
      ...['disc/headquarters', 'disc/headquarters'],
    ])
  })

  test('shows none where the layer has nothing on the map', () => {
    expect(layerSymbol({ samples: [] }, 'wagons')).toBeUndefined()
  })
})
