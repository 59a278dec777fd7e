/** What the style draws of a dossier, by the filters of its layers, as MapLibre evaluates them, and what the list explains. */
import { drawnFrom as zoomsDrawnFrom } from 'virtual:key'
import { type FilterSpecification, featureFilter } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dossier, Feature, Mark } from '../../src/dossier/dossier.ts'
import { siteKinds } from '../../src/dossier/kinds.ts'
import { dayAt } from '../../src/dossier/moments.ts'
import { palettes } from '../../src/style/palette.ts'
import { buildStyle } from '../../src/style/style.ts'
import { type KeyEntry, type KeyScene, keyEntries, layerSymbol } from '../../src/view/key.ts'
import { isMarkShown } from '../../src/view/shown.ts'
import { plainView, type View } from '../../src/view/view.ts'
import { en } from '../english.ts'
import { dossier, layers, views } from './view/known.ts'

const plain = plainView(dossier.slug)
const momentDays = (dossier.timeline?.stops ?? []).map(([moment]) => dayAt(moment))
const types = { Point: 1, LineString: 2, Polygon: 3 } as const

/** The features of the sources, where there is room for every sign. */
const drawnFrom = ({ marks: { features } }: Dossier): Record<string, Dossier['marks']['features'][number][]> => ({
  dossier: features,
  labels: features.flatMap((feature) => {
    const type = { site: 'sign', event: 'day' }[String(feature.properties.type)]
    return type ? [{ ...feature, properties: { ...feature.properties, type: type as Mark['type'] } }] : []
  }),
})

/** Which marks each layer of the style draws near by, where everything has room, by the style's layer and the mark. */
function shown(view: View, of = dossier) {
  const { layers } = buildStyle({
    view,
    dossier: of,
    marks: en.markTexts(of),
    palette: palettes.light,
    files: [],
    groundAddress: (name) => name,
  })
  return layers.flatMap((layer) => {
    if (!('source' in layer)) return []
    const filter = 'filter' in layer ? (layer.filter as FilterSpecification | undefined) : undefined
    const { filter: passes } = featureFilter(filter, `layers.${layer.id}.filter`)
    return (drawnFrom(of)[layer.source] ?? []).flatMap(({ geometry, properties }) => {
      const type = types[geometry.type.replace('Multi', '') as keyof typeof types]
      const isDrawn =
        layer.layout?.visibility !== 'none' && passes({ zoom: 20 }, { type, properties: { ...properties } })
      return isDrawn ? { by: layer.id, ...properties } : []
    })
  })
}

describe('the map draws', () => {
  const all = shown(plain)

  test('something of every layer at first', () => {
    expect([...new Set(all.map(({ layer }) => layer))].sort()).toEqual([...layers].sort())
  })

  test.each(layers)('nothing of %s while that is hidden, and all else as before', (id) => {
    expect(shown({ ...plain, hidden: [id] })).toEqual(all.filter(({ layer }) => layer !== id))
  })

  test.each(dossier.groups)('nothing of the group $name while that is hidden, and all else as before', (group) => {
    const hidden = group.layers.map(({ id }) => id)
    expect(shown({ ...plain, hidden })).toEqual(all.filter(({ layer }) => !hidden.includes(layer)))
  })

  test('nothing where everything is hidden', () => {
    expect(shown({ ...plain, hidden: layers })).toEqual([])
  })

  test.each(momentDays)('on %s all that it has laid out before: what is there of each is its state', (day) => {
    const forPhases = /^events-/
    expect(shown({ ...plain, at: day }).filter(({ by }) => !forPhases.test(by))).toEqual(all)
  })
})

describe('the list', () => {
  const changes = fc.record({
    layerOf: fc.array(fc.constantFrom(...layers), { minLength: dossier.marks.features.length }),
    to: fc.constantFrom<Feature['to'][]>(
      [{ name: 'Salt Harbour', site: 'salt-harbour' }],
      [{ name: 'Salt Harbour' }],
      [],
    ),
  })
  /** The dossier with its marks in other layers, with several bands, and with another end of every route. */
  function withChanges({ layerOf, to }: { layerOf: string[]; to: Feature['to'] }): Dossier {
    const features = dossier.features.map(({ path, ...feature }, index) => ({
      ...feature,
      to,
      ...(path && { path: { ...path, corridor: 1000 + index } }),
    }))
    const marks = dossier.marks.features.map(({ properties, ...mark }) => ({
      ...mark,
      properties: {
        ...properties,
        // The pieces of a line that fades out are in one layer.
        layer: layerOf[dossier.marks.features.findIndex((other) => other.properties.slug === properties.slug)] ?? '',
        type: properties.type === 'heading' ? ('corridor' as const) : properties.type,
      },
    }))
    return { ...dossier, features, marks: { type: 'FeatureCollection', features: marks } }
  }

  /** The whole world from so near that every sign has room, and every area is large. */
  const everything: KeyScene = {
    sight: { zoom: 20, bounds: [-180, -90, 180, 90] },
    signSize: 1,
    drawnFrom: zoomsDrawnFrom,
    groundLines: { road: [], disputed: [] },
  }

  /** What is to be explained of what the map draws. */
  function entriesFor(drawn: ({ by: string } & Mark)[], of: Dossier): KeyEntry[] {
    const by = (...ids: string[]) => drawn.filter((mark) => ids.includes(mark.by))
    const faint = by('routes', 'routes-inferred').filter(({ strength }) => strength < 1)
    const isWhole = ({ slug }: Mark) => faint.every((piece) => piece.slug !== slug)
    const lengths = (id: string) =>
      of.features
        .filter(({ slug }) => by(id).some((mark) => mark.slug === slug))
        .map(({ path, where }) => (id === 'corridors' ? (path?.corridor ?? 0) : (where?.precision ?? 0)))
    const spanned = (swatch: 'band' | 'ring', metres: number[]): KeyEntry[] =>
      metres.length > 0 ? [{ swatch, metres: [Math.min(...metres), Math.max(...metres)] }] : []
    const row = (swatch: Exclude<KeyEntry['swatch'], 'disc' | 'band' | 'ring'>, isThere: boolean): KeyEntry[] =>
      isThere ? [{ swatch }] : []
    const told = layers.map((layer) => layerSymbol(of, layer))
    return [
      ...siteKinds.flatMap((kind): KeyEntry[] =>
        by('sites').some((mark) => mark.kind === kind) && !told.includes(`disc/${kind}`)
          ? [{ swatch: 'disc', kind, isSeveral: of.features.filter((one) => one.kind === kind).length > 1 }]
          : [],
      ),
      ...row('diamond', by('events').length > 0 && !told.includes('diamond')),
      ...row('solid', by('routes').some(isWhole) && !told.includes('solid')),
      ...row('dashed', by('routes-inferred').some(isWhole)),
      ...spanned('band', lengths('corridors')),
      ...row('fading', faint.length > 0),
      ...spanned('ring', lengths('precision-edges')),
      ...row('area', by('footprints').length > 0),
    ]
  }

  test('explains each sort of mark that the map draws and no layer’s row shows, and no other, whatever layers these are in', () => {
    fc.assert(
      fc.property(changes, views, (change, view) => {
        const of = withChanges(change)
        const there = shown(view, of).filter((mark) => isMarkShown(mark, view))
        expect(keyEntries(view, of, everything)).toEqual(entriesFor(there, of))
      }),
    )
  })
})
