import { distance } from '@turf/turf'
import type { Feature as Drawn, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { findFeature, findPassage, type Mark } from '../../src/dossier/dossier.ts'

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

test('a line whose end is not stated fades out to nothing before it', () => {
  const strengths = marks('gull-field-north-west-flight', 'movement').map(({ properties }) =>
    Number(properties?.strength),
  )
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

test('the days of a dossier are those on which its dated events begin, each once and in order', () => {
  const begun = dossier.features.flatMap(({ type, when }) => (type === 'event' ? (when?.earliest ?? []) : []))
  expect(dossier.days).toEqual([...new Set(begun)].sort())
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
