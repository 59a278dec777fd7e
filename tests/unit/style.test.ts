import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { readGlyphs } from '../../scripts/geo/glyphs.ts'
import dossiers from '../../src/data.ts'
import { layersOf } from '../../src/dossier/find.ts'
import { eventKinds, footprintKinds, movementKinds, siteKinds } from '../../src/dossier/kinds.ts'
import { layerAt, type SourceFeature } from '../../src/still/read-layer.ts'
import { groundFiles } from '../../src/style/ground-files.ts'
import { interactiveLayers } from '../../src/style/overlays.ts'
import { palettes } from '../../src/style/palette.ts'
import { readSign, signName, signNames } from '../../src/style/signs.ts'
import { buildStyle } from '../../src/style/style.ts'
import { ofFeature, ofPassage } from '../../src/view/selection.ts'
import { plainView, themes, type View } from '../../src/view/view.ts'
import { en } from '../english.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const plain = plainView(dossier.slug)
const marks = en.markTexts(dossier)
const layers = layersOf(dossier).map(({ id }) => id)

const views: [string, View][] = [
  ['everything', plain],
  ['nothing', { ...plain, hidden: layers }],
  ['the first day only', { ...plain, at: '2024-11-28' }],
  ...layers.map((id): [string, View] => [`all but ${id}`, { ...plain, hidden: [id] }]),
  ...dossier.features.map(({ slug }): [string, View] => [`${slug} selected`, { ...plain, ...ofFeature(slug) }]),
  ...dossier.passages.map(({ id }): [string, View] => [`passage ${id}`, { ...plain, ...ofPassage(id) }]),
]

describe.each(themes)('the %s style', (theme) => {
  const input = {
    view: plain,
    dossier,
    marks,
    palette: palettes[theme],
    files: [],
    groundAddress: (name: string) => `/${name}`,
  }
  const inTiles = {
    ...input,
    dossier: { ...dossier, tiles: 'sites.pmtiles' },
    tilesAddress: 'https://maps.example/sites.pmtiles',
  }

  test.each(views)('is valid with %s', (_name, view) => {
    expect(
      validateStyleMin(buildStyle({ ...input, view, files: groundFiles(7, [33, 32, 40, 37], dossier.ground) })),
    ).toEqual([])
  })

  test('is the same for the same view', () => {
    expect(buildStyle(input)).toEqual(buildStyle({ ...input, view: { ...plain } }))
  })

  test('has every layer that answers to the pointer', () => {
    const ids = buildStyle(inTiles).layers.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(interactiveLayers))
  })

  test('is valid for an excerpt, whose other marks come as tiles', () => {
    for (const view of [plain, { ...plain, hidden: layers }]) {
      expect(validateStyleMin(buildStyle({ ...inTiles, view }))).toEqual([])
    }
  })
})

test('every footprint is drawn, and has an edge unless it is a town, whose circle of precision has one', () => {
  const { layers } = buildStyle({
    view: plain,
    dossier,
    marks,
    palette: palettes.light,
    files: [],
    groundAddress: (name) => name,
  })
  const drawing = (kind: string) => {
    const properties = { type: 'footprint', kind, layer: '', span: '' }
    const mark: SourceFeature = { geometry: { type: 'Polygon', coordinates: [] }, properties }
    return layers.filter((layer) => 'source' in layer && layerAt(layer, 9)?.shows(mark)).map(({ id }) => id)
  }
  for (const kind of footprintKinds) {
    expect(drawing(kind)).toEqual(kind === 'town' ? ['footprints'] : ['footprints', 'footprint-edges'])
  }
})

const glyphs = await readGlyphs()

test('a sign’s name says what is drawn, with the glyph of its kind, and any other name draws nothing', () => {
  const [ground, glyph] = readSign('disc/air-base/plain/light', glyphs)?.parts ?? []
  expect(ground?.path).toMatch(/^M/)
  expect(glyph?.path).not.toBe(readSign('disc/city/plain/light', glyphs)?.parts[1]?.path)
  expect(ground?.fill).not.toBe(readSign('disc/air-base/selected/light', glyphs)?.parts[0]?.fill)
  expect(readSign('disc/air-base/plain/dark', glyphs)?.palette).toBe('dark')
  for (const name of ['', 'star/air-base/plain/light', 'constructor/x/y/light', 'disc/a/b/light/more']) {
    expect(readSign(name, glyphs)).toBeUndefined()
  }
})

test('the style’s expression names every sign as its name is read', () => {
  for (const shape of ['disc', 'diamond', 'dot', 'arrow', 'town'] as const) {
    for (const palette of Object.values(palettes)) {
      const expression = createExpression(signNames(shape, palette, ['==', ['get', 'slug'], 'chosen']), 'test')
      if (expression.result === 'error') throw new Error(`${shape} has no expression for its name`)
      for (const kind of [...siteKinds, ...movementKinds, ...eventKinds]) {
        for (const state of ['plain', 'selected'] as const) {
          const properties = { kind, slug: state === 'selected' ? 'chosen' : 'other' }
          const name = expression.value.evaluate({ zoom: 9 }, { type: 'Point', properties })
          expect(name).toBe(signName(shape, palette, kind, state))
          expect(readSign(name, glyphs)?.palette).toBe(palette.name)
        }
      }
    }
  }
})
