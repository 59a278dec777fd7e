import { bbox, bearing, distance, length, lineSlice, lineString } from '@turf/turf'
import type { Feature as Drawn, LineString, Point, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { isRegion, type Mark } from '../../src/dossier/dossier.ts'
import { findFeature, findPassage } from '../../src/dossier/find.ts'
import type { Kind } from '../../src/dossier/kinds.ts'
import { dayAt, momentOf } from '../../src/dossier/moments.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const marks = (slug: string, type: string) =>
  dossier.marks.features.filter(({ properties }) => properties?.slug === slug && properties.type === type)
const only = <Geometry extends Drawn['geometry']>(found: Drawn[], type: Geometry['type']) => {
  const [first] = found
  if (found.length !== 1 || first?.geometry.type !== type)
    throw new Error(`expected one ${type}, found ${found.length}`)
  return first as Drawn<Geometry>
}
/** The short name of what a mark belongs to; none at an event, which is named by its day. */
const labelOf = ({ slug, type, label }: Mark) =>
  type === 'footprint' ? label : findFeature(dossier, slug)?.type === 'event' ? '' : findFeature(dossier, slug)?.label

test('a site’s circle has its precision for a radius', () => {
  for (const { slug, where } of dossier.features) {
    if (!where) continue
    const [ring = []] = only<Polygon>(marks(slug, 'precision'), 'Polygon').geometry.coordinates
    for (const edge of ring) {
      expect(distance(edge, where.coordinates, { units: 'meters' }) / where.precision).toBeCloseTo(1, 1)
    }
  }
})

describe('a line whose end is not stated', () => {
  const pieces = marks('gull-field-north-west-flight', 'movement')
  const start = findFeature(dossier, 'gull-field')?.where?.coordinates ?? []
  const end = only<Point>(marks('gull-field-north-west-flight', 'tip'), 'Point')

  test('fades from piece to piece, but is seen to its end', () => {
    const strengths = pieces.map(({ properties }) => properties.strength)
    expect(strengths.length).toBeGreaterThan(1)
    expect(strengths[0]).toBe(1)
    for (const [index, strength] of strengths.slice(1).entries()) expect(strength).toBeLessThan(strengths[index] ?? 0)
    expect(strengths.at(-1)).toBeGreaterThan(0.3)
  })

  test('has a tip at its end that points away from its start, and no other arrow', () => {
    const drawn = pieces.flatMap(({ geometry }) => (geometry.type === 'LineString' ? geometry.coordinates : []))
    expect(drawn.at(-1)).toEqual(end.geometry.coordinates)
    expect(end.properties?.bearing).toBeCloseTo((bearing(start, end.geometry.coordinates) + 360) % 360, -1)
    expect(marks('gull-field-north-west-flight', 'heading')).toEqual([])
  })

  test('is short, and so is what the map brings into view for it', () => {
    const [west, south, east, north] = findFeature(dossier, 'gull-field-north-west-flight')?.bounds ?? []
    expect(distance(start, end.geometry.coordinates)).toBeLessThanOrEqual(40)
    expect([west, south, east, north]).toEqual(bbox(lineString([start, end.geometry.coordinates])))
  })
})

test('no mark but a tip has a bearing', () => {
  const turned = dossier.marks.features.filter(({ properties }) => properties.bearing !== 0)
  expect(turned.map(({ properties }) => properties.type)).toEqual(['tip'])
})

describe('an annotation', () => {
  const annotation = (id: string) => {
    const found = dossier.annotations.find((each) => each.id === id)
    if (!found) throw new Error(`there is no annotation ${id}`)
    return found
  }

  test('stands in the order of the dossier, with its words as they are', () => {
    expect(dossier.annotations.map(({ id }) => id)).toEqual(['wagons-moved', 'by-land', 'by-plane', 'season-opens'])
    expect(annotation('by-plane')).toMatchObject({
      text: 'By plane to the north-west',
      detail: 'airport and path not told',
      feature: 'gull-field-north-west-flight',
    })
    expect(annotation('season-opens').detail).toBeUndefined()
  })

  test('is tied to the place of a site or an event', () => {
    for (const id of ['wagons-moved', 'season-opens']) {
      const { at, feature } = annotation(id)
      expect(at).toEqual(findFeature(dossier, feature)?.where?.coordinates)
    }
  })

  test('is tied to a path at its share of the length', () => {
    const { geometry } = only<LineString>(marks('marjuba-gull-field-wagons', 'movement'), 'LineString')
    const before = lineSlice(geometry.coordinates[0] ?? [], annotation('by-land').at, geometry)
    expect(length(before) / length(lineString(geometry.coordinates))).toBeCloseTo(0.3, 3)
    const [tip] = marks('gull-field-north-west-flight', 'tip')
    expect(tip?.geometry).toEqual({ type: 'Point', coordinates: annotation('by-plane').at })
  })

  test('quotes words of passages that its feature cites, each at its place', () => {
    for (const { feature, citations } of dossier.annotations) {
      expect(citations.length).toBeGreaterThan(0)
      for (const { passage, words, start, end } of citations) {
        expect(findPassage(dossier, passage)?.exact.slice(start, end)).toBe(words)
        expect(findPassage(dossier, passage)?.features).toContain(feature)
      }
    }
  })
})

test('a town that is known within 5 km or more is a region; no base or house is, however little is known of it', () => {
  const regions = dossier.features.filter(isRegion).map(({ slug }) => slug)
  expect(regions).toEqual(['marjuba', 'larks-rest'])
  const [town] = dossier.features.filter(({ kind }) => kind === 'city')
  const within = (kind: Kind, precision: number) =>
    town?.where && isRegion({ kind, where: { ...town.where, precision } })
  expect([within('city', 4999), within('city', 5000), within('headquarters', 10_000)]).toEqual([false, true, false])
})

test('the files of a dossier are listed with their sizes and sources, those of the layers first', () => {
  const { files, groups } = dossier
  const layers = groups.flatMap((group) => group.layers)
  expect(files.map(({ name }) => name)).toEqual([
    ...layers.map(({ id }) => `${id}.geojson`),
    'passages.json',
    'dossier.json',
    'translation.ar.json',
  ])
  for (const { bytes } of files) expect(bytes).toBeGreaterThan(100)
  const sourcesOf = (name: string) => files.find((file) => file.name === name)?.sources
  expect(sourcesOf('passages.json')).toEqual([])
  expect(sourcesOf('flight.geojson')).toEqual(['A short stroke to the north-west'])
  const places = dossier.features.flatMap(({ where, path, layer }) =>
    [where, path].flatMap((known) => (known ? [{ layer, source: known.source }] : [])),
  )
  for (const { layer, source } of places) expect(sourcesOf(`${layer}.geojson`)).toContain(source)
})

describe('passages', () => {
  test('are numbered from 1 on, without a gap', () => {
    expect(dossier.passages.map(({ number }) => number)).toEqual(dossier.passages.map((_passage, index) => index + 1))
  })

  test('stand in the article’s order', () => {
    const paragraphs = dossier.passages.map(({ paragraph }) => paragraph)
    expect([...paragraphs].sort((a, b) => a - b)).toEqual(paragraphs)
  })

  test('link to the article at the quotation, by a text fragment that matches it', () => {
    for (const { exact, url } of dossier.passages) {
      const [address, fragment = ''] = url.split('#:~:text=')
      expect(address).toBe(dossier.article.url)
      const [start = '', end] = fragment.split(',').map(decodeURIComponent)
      expect(exact.startsWith(start)).toBe(true)
      expect(end === undefined ? start === exact : exact.endsWith(end)).toBe(true)
    }
  })

  test('show a gap where, and only where, the article goes on between them', () => {
    const gaps = dossier.passages.filter(({ adjoins }) => !adjoins).map(({ id }) => id)
    expect(gaps).toEqual(['animals', 'october-3', 'northern-tent', 'winter-season'])
  })
})

describe('a citation', () => {
  test('gives the place of its words in the passage', () => {
    for (const { claims } of dossier.features) {
      for (const { passage, words, start, end } of claims.flatMap(({ citations }) => citations)) {
        expect(findPassage(dossier, passage)?.exact.slice(start, end)).toBe(words)
      }
    }
  })

  test('is found from its passage as from its claim: which feature, which claim, which words', () => {
    const fromClaims = dossier.features.flatMap(({ slug, claims }) =>
      claims.flatMap(({ citations }, claim) =>
        citations.map(({ passage, start, end }) => ({ passage, feature: slug, claim, start, end })),
      ),
    )
    const fromPassages = dossier.passages.flatMap(({ id, citations }) =>
      citations.map((citation) => ({ passage: id, ...citation })),
    )
    expect(fromPassages).toHaveLength(fromClaims.length)
    expect(fromPassages).toEqual(expect.arrayContaining(fromClaims))
  })
})

test('the timeline goes from the first day that anything bears to the article’s, evenly forward, long gaps shortened', () => {
  const { stops = [], shortened = [] } = dossier.timeline ?? {}
  const days = dossier.features.flatMap(({ when }) => when?.earliest ?? [])
  expect(dayAt(stops[0]?.[0] ?? 0)).toBe(days.toSorted()[0])
  expect(stops.map(([, share]) => share)).toEqual(stops.map(([, share]) => share).toSorted((one, other) => one - other))
  expect([stops.at(0)?.[1], stops.at(-1)?.[1]]).toEqual([0, 1])
  const latest = [dossier.article, ...dossier.furtherArticles].flatMap(({ date }) => date.latest ?? [])
  for (const day of latest) expect(stops.at(-1)?.[0]).toBeGreaterThanOrEqual(momentOf(day) + 1)
  const gapAfter = (index: number) => (stops[index + 1]?.[0] ?? 0) - (stops[index]?.[0] ?? 0)
  const gaps = stops.slice(0, -1).map((_, index) => gapAfter(index))
  expect(shortened).toEqual(gaps.flatMap((days, index) => (days > 3 ? [index] : [])))
})

test('what is prepared holds values and no sentence: no date in words, no metres in words', () => {
  const own = JSON.stringify({ ...dossier, passages: dossier.passages.map(({ id }) => id) })
  expect(own).not.toMatch(/± |\d° [NS]|\babout \d/)
  for (const { properties } of dossier.marks.features) expect(properties.label).toBe(labelOf(properties))
})

test('the data that the page is given cannot be changed', () => {
  expect(() => {
    dossier.title = 'Another'
  }).toThrow(TypeError)
})
