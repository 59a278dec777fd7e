import { readFileSync } from 'node:fs'
import { booleanDisjoint, distance } from '@turf/turf'
import type { Feature as Drawn, FeatureCollection, LineString, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { findFeature, findPassage, happenedBy, type Mark } from '../../src/dossier/dossier.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const feature = (slug: string) => {
  const found = findFeature(dossier, slug)
  if (!found) throw new Error(`there is no ${slug}`)
  return found
}
const marks = (slug: string, type: string) =>
  dossier.marks.features.filter(({ properties }) => properties?.slug === slug && properties.type === type)
const only = <Geometry extends Drawn['geometry']>(found: Drawn[], type: Geometry['type']) => {
  const [first] = found
  if (found.length !== 1 || first?.geometry.type !== type)
    throw new Error(`expected one ${type}, found ${found.length}`)
  return first as Drawn<Geometry>
}
const ground: FeatureCollection = JSON.parse(
  readFileSync(new URL('../../static/basemap/region.geojson', import.meta.url), 'utf8'),
)
const groundOf = (...layers: string[]) => ground.features.filter(({ properties }) => layers.includes(properties?.layer))

/** The short name of what a mark belongs to; none at an event, which is named by its day. */
const labelOf = ({ slug, type, label }: Mark) =>
  type === 'footprint' ? label : feature(slug).type === 'event' ? '' : feature(slug).label

describe('the convoy', () => {
  const route = only<LineString>(marks('damascus-khmeimim-convoy', 'movement'), 'LineString')

  test('starts in Damascus and ends at Khmeimim', () => {
    const [start, end] = [route.geometry.coordinates[0], route.geometry.coordinates.at(-1)]
    expect(distance(start ?? [], feature('damascus').where?.coordinates ?? [])).toBeLessThan(1)
    expect(distance(end ?? [], feature('khmeimim').where?.coordinates ?? [])).toBeLessThan(0.2)
  })

  test('crosses no border, so that it is in Syria for its whole length', () => {
    const borders = groundOf('border', 'disputed')
    expect(borders.length).toBeGreaterThan(0)
    for (const border of borders) expect(booleanDisjoint(route, border)).toBe(true)
  })

  test('is never in the sea', () => {
    const seas = groundOf('sea')
    expect(seas.length).toBeGreaterThan(0)
    for (const sea of seas) expect(booleanDisjoint(route, sea)).toBe(true)
  })

  test.each([
    ['Al Qutayfah', 36.6, 33.739],
    ['An Nabk', 36.7286, 34.0246],
    ['Homs', 36.7234, 34.7268],
    ['Talkalakh', 36.2585, 34.668],
    ['Baniyas', 35.9488, 35.1819],
    ['Jablah', 35.9263, 35.3597],
  ])('passes within 3 km of %s', (_name, longitude, latitude) => {
    const gaps = route.geometry.coordinates.map((vertex) => distance(vertex, [longitude, latitude]))
    expect(Math.min(...gaps)).toBeLessThan(3)
  })

  test('is said to be inferred, and measured no more finely than that allows', () => {
    expect(feature('damascus-khmeimim-convoy').path).toMatchObject({
      basis: 'inferred',
      corridor: 5000,
      length: { along: 300_000, straight: 210_000 },
    })
  })

  test('lies in a corridor of 5 km', () => {
    const band = only<Polygon>(marks('damascus-khmeimim-convoy', 'corridor'), 'Polygon')
    const edges = band.geometry.coordinates.flat()
    for (const edge of edges) {
      const nearest = Math.min(...route.geometry.coordinates.map((vertex) => distance(edge, vertex)))
      expect(nearest).toBeGreaterThan(2.4)
    }
  })
})

test('a site’s circle has its precision for a radius', () => {
  for (const { slug, where } of dossier.features) {
    if (!where) continue
    const [ring = []] = only<Polygon>(marks(slug, 'precision'), 'Polygon').geometry.coordinates
    for (const edge of ring) {
      expect(distance(edge, where.coordinates, { units: 'meters' }) / where.precision).toBeCloseTo(1, 1)
    }
  }
})

test('the airlift fades out to nothing before its end, which is not stated', () => {
  const strengths = marks('khmeimim-russia-airlift', 'movement').map(({ properties }) => Number(properties?.strength))
  expect(strengths[0]).toBe(1)
  expect([...strengths].sort((a, b) => b - a)).toEqual(strengths)
  expect(strengths.at(-1)).toBeLessThan(0.1)
})

describe('passages', () => {
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
    expect(gaps).toEqual(['more-soldiers', 'november-28'])
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

test('the days of a dossier are those on which its dated events begin, each once and in order', () => {
  const begun = dossier.features.flatMap(({ type, when }) => (type === 'event' ? (when?.earliest ?? []) : []))
  expect(dossier.days).toEqual([...new Set(begun)].sort())
})

test('what is prepared holds values and no sentence: no date in words, no metres in words', () => {
  const own = JSON.stringify({ ...dossier, passages: dossier.passages.map(({ id }) => id) })
  expect(own).not.toMatch(/± |\d° [NS]|\babout \d/)
  for (const { properties } of dossier.marks.features) expect(properties.label).toBe(labelOf(properties))
})

test('a day shows what may have happened by then: what has no date, and what began no later', () => {
  const by = (day: string) => dossier.features.filter((candidate) => happenedBy(candidate, day)).map(({ slug }) => slug)
  expect(by('2024-11-28')).toContain('aleppo-fighting-resumes')
  expect(by('2024-11-28')).not.toContain('hts-enters-aleppo')
  expect(by('2024-11-28')).toContain('damascus-khmeimim-convoy')
  expect(by('2024-11-28')).toContain('embassy-soldiers-leave')
  expect(by('2024-12-15')).toHaveLength(dossier.features.length)
})

test('the data that the page is given cannot be changed', () => {
  expect(() => {
    dossier.title = 'Another'
  }).toThrow(TypeError)
})
