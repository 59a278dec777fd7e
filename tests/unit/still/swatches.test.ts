import Swatch from 'virtual:Swatch.svelte'
import { drawnFrom } from 'virtual:key'
import { Color } from '@maplibre/maplibre-gl-style-spec'
import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import type { Mark } from '../../../src/dossier/dossier.ts'
import { layersOf } from '../../../src/dossier/find.ts'
import { layerAt, type SourceFeature } from '../../../src/still/read-layer.ts'
import { drawSwatches, keyLayers } from '../../../src/still/swatches.ts'
import { groundFiles } from '../../../src/style/ground-files.ts'
import type { Label } from '../../../src/style/labels.ts'
import { colourNames, type Palette, palettes } from '../../../src/style/palette.ts'
import { readSign } from '../../../src/style/signs.ts'
import { buildStyle } from '../../../src/style/style.ts'
import { glyphStandIn, keyEntries, layerSymbol, swatchOf, swatchParts } from '../../../src/view/key.ts'
import { noSelection, ofFeature } from '../../../src/view/selection.ts'
import type { Sight } from '../../../src/view/sight.ts'
import { plainView, themes } from '../../../src/view/view.ts'
import { en } from '../../english.ts'
import { undeclared } from './rules.ts'

type Drawn = Partial<Mark> | Partial<Label>
type Swatches = ReturnType<typeof drawSwatches>

const [dossier] = dossiers
const [feature] = dossier?.features ?? []
const [drawnMark] = dossier?.marks.features ?? []
if (!dossier || !feature || !drawnMark) throw new Error('there is no dossier to test with')
/** The pieces of a line of a dossier that fades out. */
const fadingMarks = dossier.marks.features.filter(
  ({ properties: { slug, type } }) =>
    type === 'movement' &&
    dossier.marks.features.some((other) => other.properties.slug === slug && other.properties.type === 'tip'),
)
const plain = plainView(dossier.slug)
const selected = { ...plain, ...ofFeature(feature.slug) }
const drawn = drawSwatches(keyLayers())

/** What CSS declares of each path of a swatch, in the colours of a theme. */
function looksOf(name: string, { swatches, rules }: Swatches, palette: Palette) {
  return [...(swatches[name] ?? '').matchAll(/<path class="(\w+)"/g)].map(([, found]) => {
    const [, declared = ''] = new RegExp(`\\.swatch \\.${found}\\{([^}]*)\\}`).exec(rules) ?? []
    const pairs = declared.split(';').map((declaration): [string, string] => {
      const [property = '', value = ''] = declaration.split(':')
      const colour = colourNames.find((known) => value === `var(--${known})`)
      return [property, colour ? String(Color.parse(palette[colour])) : value]
    })
    return { ...undeclared, ...Object.fromEntries(pairs) }
  })
}

test('every symbol of a layer, and every other that may be explained, has a swatch, with the glyph of its kind', () => {
  const scene = { signSize: 1, drawnFrom, groundLines: { road: [], disputed: [] } }
  const sight: Sight = { zoom: 20, bounds: [-180, -90, 180, 90] }
  const shown = dossiers.flatMap((each) => [
    ...layersOf(each)
      .flatMap(({ id }) => layerSymbol(each, id) ?? [])
      .map((name) => ({ name, of: each })),
    ...[null, ...each.features].flatMap((one) =>
      keyEntries({ ...plainView(each.slug), ...(one ? ofFeature(one.slug) : noSelection) }, each, {
        ...scene,
        sight,
      }).map((entry) => ({ name: swatchOf(entry), of: each })),
    ),
  ])
  expect(new Set(shown.map(({ name }) => name)).size).toBeGreaterThan(10)
  for (const { name, of } of shown) {
    const [, kind] = name.split('/')
    const { body: swatch } = render(Swatch, { props: swatchParts(name, of.glyphs) })
    expect(swatch).toContain('<path')
    expect(swatch).not.toContain(`"${glyphStandIn}"`)
    if (kind) expect(swatch).toContain(of.glyphs[kind])
  }
})

describe.each(themes)('in the %s theme a swatch looks as the live map does', (theme) => {
  const palette = palettes[theme]
  /** A mark, or a line of the ground, as the live map's own layer has it at the zoom of the swatches. */
  const onMap = (id: string, own: Drawn) => {
    const { layers } = buildStyle({
      view: id.startsWith('precision') ? selected : plain,
      dossier,
      marks: en.markTexts(dossier),
      palette,
      files: groundFiles(9, [36, 33, 37, 34], dossier.ground),
      groundAddress: (fileName) => fileName,
    })
    const spec = layers.find((layer) => layer.id === id)
    const layer = spec && layerAt(spec, 9)
    if (!layer) throw new Error(`the style has no layer “${id}” at zoom 9`)
    const properties = { ...drawnMark.properties, span: '', ...own, slug: feature.slug }
    const mark: SourceFeature = { geometry: { type: 'Point', coordinates: [] }, properties }
    return {
      color: (property: string) => String(layer.color(property, mark)),
      number: (property: string) => layer.number(property, mark),
      value: <Value>(property: string) => layer.value<Value>(property, mark),
      isShown: layer.shows(mark),
    }
  }

  test.each<[swatch: string, layer: string, mark: Partial<Mark>]>([
    ['solid', 'route-casings', { type: 'movement' }],
    ['solid', 'routes', { type: 'movement', inferred: false }],
    ['dashed', 'routes-inferred', { type: 'movement', inferred: true }],
    ...fadingMarks.map(({ properties }): [string, string, Partial<Mark>] => ['fading', 'routes-inferred', properties]),
    ['band', 'corridor-edges', { type: 'corridor' }],
    ['ring', 'precision-edges', { type: 'precision' }],
    ['area', 'footprint-edges', { type: 'footprint', kind: 'runway' }],
  ])('%s has the line of %s', (name, id, own) => {
    const { color, number, value, isShown } = onMap(id, own)
    expect(isShown).toBe(true)
    expect(looksOf(name, drawn, palette)).toContainEqual(lineLook({ color, number, value }))
  })

  test.each([
    ['road', 'motorways'],
    ['disputed', 'region-disputed'],
  ])('%s has the line of %s', (name, id) => {
    expect(looksOf(name, drawn, palette)).toContainEqual(lineLook(onMap(id, {})))
  })

  test.each<[swatch: string, layer: string, mark: Partial<Mark>]>([
    ['band', 'corridors', { type: 'corridor' }],
    ['ring', 'precision', { type: 'precision' }],
    ['area', 'footprints', { type: 'footprint', kind: 'runway' }],
  ])('%s is filled as %s are', (name, id, own) => {
    const { color, number, isShown } = onMap(id, own)
    expect(isShown).toBe(true)
    expect(looksOf(name, drawn, palette)).toContainEqual(
      expect.objectContaining({ fill: color('fill-color'), 'fill-opacity': String(number('fill-opacity')) }),
    )
  })

  test.each<[swatch: string, layer: string, mark: Drawn]>([
    ['disc', 'sites', { type: 'sign', kind: glyphStandIn }],
    ['dot', 'site-dots', { type: 'site' }],
    ['diamond', 'events', { type: 'day', signOffset: [0, 0] }],
  ])('%s is the sign of %s', (name, id, own) => {
    const { value, isShown } = onMap(id, own)
    expect(isShown).toBe(true)
    const { parts } = readSign(String(value('icon-image')), { [glyphStandIn]: glyphStandIn }) ?? { parts: [] }
    expect(parts.length).toBeGreaterThan(0)
    const looks = looksOf(name, drawn, palette)
    expect(looks.map(({ fill, stroke }) => [fill, stroke])).toEqual(
      parts.map(({ fill, stroke }) => [
        fill === 'none' ? fill : String(Color.parse(palette[fill])),
        stroke && String(Color.parse(palette[stroke.colour])),
      ]),
    )
    for (const { path } of parts) expect(drawn.swatches[name]).toContain(path)
  })

  test('a line that fades out ends in the arrow head of tips', () => {
    expect(fadingMarks.length).toBeGreaterThan(1)
    const { value, isShown } = onMap('tips', { type: 'tip' })
    expect(isShown).toBe(true)
    const { parts } = readSign(String(value('icon-image')), { [glyphStandIn]: glyphStandIn }) ?? { parts: [] }
    expect(parts.length).toBeGreaterThan(0)
    for (const { path } of parts) expect(drawn.swatches.fading).toContain(path)
  })
})

interface Read {
  color(property: string): string
  number(property: string): number
  value<Value>(property: string): Value
}

function lineLook({ color, number, value }: Read) {
  const dashes = value<number[] | undefined>('line-dasharray')
  const px = (length: number) => `${Number(length.toFixed(2))}px`
  return expect.objectContaining({
    stroke: color('line-color'),
    'stroke-width': px(number('line-width')),
    'stroke-opacity': String(Number(number('line-opacity').toFixed(3))),
    'stroke-linecap': value('line-cap'),
    ...(dashes && { 'stroke-dasharray': dashes.map((dash) => px(dash * number('line-width'))).join(' ') }),
  })
}

test('whatever the style changes of a mark changes in its swatches, and in no other', () => {
  const changed = (id: string, change: Record<string, unknown>) => {
    const layers = keyLayers()
    Object.assign(layers.find((layer) => layer.id === id)?.paint ?? {}, change)
    const after = drawSwatches(layers)
    const looks = (name: string, swatches: Swatches) => JSON.stringify(looksOf(name, swatches, palettes.light))
    return Object.keys(drawn.swatches).filter((name) => looks(name, after) !== looks(name, drawn))
  }
  expect(changed('routes', { 'line-width': 9 })).toEqual(['solid'])
  expect(changed('routes-inferred', { 'line-dasharray': [1, 1] })).toEqual(['dashed', 'fading'])
  expect(changed('corridors', { 'fill-opacity': 0.5 })).toEqual(['band'])
  expect(changed('motorways', { 'line-width': 1 })).toEqual(['road'])
  expect(changed('rivers', { 'line-width': 9 })).toEqual([])
})
