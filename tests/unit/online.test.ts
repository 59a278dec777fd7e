import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import {
  addressesOf,
  fromStyle,
  fromTiles,
  isOnlineSource,
  isStyle,
  withTileJson,
} from '../../src/style/online-style.ts'
import { palettes } from '../../src/style/palette.ts'
import { buildStyle } from '../../src/style/style.ts'
import { type OnlineBasemap, thirdPartyHosts } from '../../src/view/online-basemap.ts'
import { plainView } from '../../src/view/view.ts'
import { en } from '../english.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const view = plainView(dossier.slug)
const input = {
  view,
  dossier,
  marks: en.markTexts(dossier),
  palette: palettes.light,
  groundAddress: (name: string) => `https://passage.example/${name}`,
}

const streets: OnlineBasemap = {
  name: 'Streets',
  style: 'https://maps.example/styles/plain.json',
  theme: 'light',
  attribution: ['© Somebody'],
}
const theirs: StyleSpecification = {
  version: 8,
  glyphs: '../fonts/{fontstack}/{range}.pbf',
  sprite: '/icons',
  sources: {
    dossier: { type: 'vector', url: 'pmtiles://archive.pmtiles' },
    world: { type: 'raster', tiles: ['https://tiles.example/{z}/{x}/{y}.png'] },
  },
  layers: [
    { id: 'sea', type: 'background' },
    { id: 'sites', type: 'line', source: 'dossier', 'source-layer': 'roads' },
    { id: 'routes', type: 'raster', source: 'world' },
  ],
}
const style = fromStyle(theirs, streets.style)

describe('the style of another host', () => {
  test.each([true, false])('makes a valid map with ours, though it has our names (complete: %s)', (complete) => {
    const whole = buildStyle({ ...input, files: ['world', 'region'], online: { style, complete } })
    expect(validateStyleMin(whole)).toEqual([])
    expect(whole.sources.dossier).toMatchObject({ type: 'geojson' })
    expect(Object.keys(whole.sources).filter(isOnlineSource)).toEqual(['online/dossier', 'online/world'])
  })

  test('lies beneath our ground until it is complete, then in its place, and always beneath the marks', () => {
    const ids = (complete: boolean) =>
      buildStyle({ ...input, files: ['world'], online: { style, complete } }).layers.map(({ id }) => id)
    const ours = buildStyle({ ...input, files: ['world'] }).layers.map(({ id }) => id)
    const theirs = ['online/sea', 'online/sites', 'online/routes']
    expect(ids(false)).toEqual([...theirs, ...ours])
    expect(ids(true).slice(0, 3)).toEqual(theirs)
    expect(ids(true)).toContain('site-labels')
    expect(ids(true)).not.toContain('sea')
  })

  test('has its addresses made absolute, where it came from', () => {
    expect(addressesOf(style)).toEqual([
      'pmtiles://https://maps.example/styles/archive.pmtiles',
      'https://tiles.example/{z}/{x}/{y}.png',
      'https://maps.example/fonts/{fontstack}/{range}.pbf',
      'https://maps.example/icons',
    ])
  })

  test.each([
    ['nothing', null],
    ['a text', 'style'],
    ['a list', []],
    ['another version', { ...theirs, version: 7 }],
    ['no sources', { version: 8, layers: theirs.layers }],
    ['sources in a list', { ...theirs, sources: [] }],
    ['no layers', { ...theirs, layers: [] }],
    ['layers that are none', { ...theirs, layers: [null] }],
    ['a layer without a name', { ...theirs, layers: [{ type: 'background' }] }],
    ['a layer of no source', { ...theirs, layers: [{ id: 'a', type: 'fill', source: 'toString' }] }],
    ['a source of a sort that nobody knows', { ...theirs, sources: { ...theirs.sources, a: { type: 'film' } } }],
  ])('is refused where it is %s', (_name, value) => {
    expect(isStyle(value)).toBe(false)
  })

  test('is taken where it is one', () => {
    expect(isStyle(theirs)).toBe(true)
  })
})

describe('a picture', () => {
  test.each([
    ['https://tiles.example/{z}/{y}/{x}.jpg', { tiles: ['https://tiles.example/{z}/{y}/{x}.jpg'], maxzoom: 12 }],
    ['/aerial/{z}/{x}/{y}.webp', { tiles: ['https://passage.example/aerial/{z}/{x}/{y}.webp'] }],
    ['pmtiles:///aerial.pmtiles', { url: 'pmtiles://https://passage.example/aerial.pmtiles' }],
  ])('from %s makes a valid map', (tiles, source) => {
    const style = fromTiles(tiles, 12, 'https://passage.example/')
    expect(Object.values(style.sources)[0]).toMatchObject(source)
    expect(
      validateStyleMin(buildStyle({ ...input, palette: palettes.dark, files: [], online: { style, complete: true } })),
    ).toEqual([])
  })
})

describe('who sees the reader’s address', () => {
  const at = (style: string, alsoAsks?: string[]): OnlineBasemap => ({ ...streets, style, alsoAsks })
  test('is the host of the basemap, and each that it asks besides', () => {
    expect(thirdPartyHosts(at('https://maps.example/a.json', ['fonts.example']), 'passage.example')).toEqual([
      'maps.example',
      'fonts.example',
    ])
  })

  test.each(['/own.json', 'https://passage.example/own.json'])('is nobody else for %s', (address) => {
    expect(thirdPartyHosts(at(address), 'passage.example')).toEqual([])
  })
})
describe('a TileJSON written into its source', () => {
  const tileJson = { tiles: ['../{z}/{x}/{y}.png'], minzoom: 2, maxzoom: 9, encoding: 'terrarium' }
  const address = 'https://maps.example/heights/tiles.json'
  test.each(['vector', 'raster', 'raster-dem'] as const)('names where the tiles of a %s source come from', (type) => {
    expect(withTileJson({ type, url: address, maxzoom: 7 }, tileJson, address)).toEqual({
      type,
      tiles: ['https://maps.example/{z}/{x}/{y}.png'],
      minzoom: 2,
      maxzoom: 7,
      ...(type === 'raster-dem' && { encoding: 'terrarium' }),
    })
  })

  test.each([{}, { tiles: [] }, { tiles: [7] }, [], null])('is none where it is %j', (answer) => {
    expect(withTileJson({ type: 'raster', url: address }, answer, address)).toBeUndefined()
  })
})
