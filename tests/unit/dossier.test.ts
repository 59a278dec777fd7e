import { distance } from '@turf/turf'
import type { Feature as Drawn, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'

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
  const strengths = marks('gull-field-north-west-flight', 'movement').map(({ properties }) =>
    Number(properties?.strength),
  )
  expect(strengths[0]).toBe(1)
  expect([...strengths].sort((a, b) => b - a)).toEqual(strengths)
  expect(strengths.at(-1)).toBeLessThan(0.1)
})

describe('passages', () => {
  test('stand in the article’s order, and their segments make up the quotation', () => {
    for (const { exact, segments } of dossier.passages) expect(segments.map(({ text }) => text).join('')).toBe(exact)
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

test('the data that the page is given cannot be changed', () => {
  expect(() => {
    dossier.title = 'Another'
  }).toThrow(TypeError)
})
