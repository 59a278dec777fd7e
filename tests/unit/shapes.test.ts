/** Places that are no points: lines, areas, and regions in which something lies somewhere. */
import { booleanPointInPolygon, distance, polygon } from '@turf/turf'
import type { Geometry } from 'geojson'
import { describe, expect, test } from 'vitest'
import { isRegion } from '../../src/dossier/dossier.ts'
import { marksOf } from '../../src/dossier/find.ts'
import { en } from '../english.ts'
import { change, linesOf } from './check/breaking.ts'
import { goodDossier } from './check/good.ts'
import { featureOf, preparedWith } from './prepared.ts'

/** Bent around its own middle, which is not in it. */
const bent = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [10.4, 50.4],
      [10.6, 50.4],
      [10.6, 50.45],
      [10.45, 50.45],
      [10.45, 50.6],
      [10.4, 50.6],
      [10.4, 50.4],
    ],
  ],
}
const along = {
  type: 'LineString' as const,
  coordinates: [
    [10.4, 50.4],
    [10.5, 50.5],
    [10.5, 50.7],
  ],
}
const alphaAs = (geometry: Geometry, ...more: Parameters<typeof preparedWith>) =>
  preparedWith(
    ['places.geojson', 'features.0.geometry', geometry],
    ['moves.geojson', 'features.0.geometry.coordinates.0', [10.45, 50.42]],
    ...more,
  )

describe('an area', () => {
  const dossier = alphaAs(bent)
  const { where, bounds } = featureOf(dossier, 'alpha')

  test('has its sign within it, however it is bent, and all of it is brought into view', () => {
    const [site] = marksOf(dossier, 'alpha').filter(({ properties: { type } }) => type === 'site')
    if (site?.geometry.type !== 'Point') throw new Error('the area has no sign')
    expect(booleanPointInPolygon(site.geometry, polygon(bent.coordinates))).toBe(true)
    expect(site.geometry.coordinates).toEqual(where?.coordinates)
    expect(bounds).toEqual([10.4, 50.4, 10.6, 50.6])
  })

  test('is drawn as an extent, and has no circle of precision', () => {
    const drawn = marksOf(dossier, 'alpha').map(({ properties: { type, kind } }) => [type, kind])
    expect(drawn).toEqual([
      ['footprint', 'extent'],
      ['site', 'city'],
    ])
  })

  test('says how large it is, and how well its edge is known; the position that is printed is known within all of it', () => {
    expect(where?.shape).toEqual({ is: 'area', size: 140_000_000, precision: 1000 })
    expect(where?.shape && en.feature.shape(where.shape)).toBe('An area of about 140 km², its edge known within 1 km')
    const farthest = Math.max(
      ...bent.coordinates.flat().map((corner) => distance(where?.coordinates ?? [], corner, { units: 'meters' })),
    )
    expect(where?.precision).toBeGreaterThan(farthest * 0.95)
    expect(isRegion(featureOf(dossier, 'alpha'))).toBe(false)
  })
})

test('a line has its sign at its middle', () => {
  const dossier = alphaAs(along, ['moves.geojson', 'features.0.geometry.coordinates.0', [10.5, 50.5]])
  const { where } = featureOf(dossier, 'alpha')
  expect(where?.shape && en.feature.shape(where.shape)).toBe('A line of about 35 km, known within 1 km')
  const drawn = marksOf(dossier, 'alpha').map(({ geometry, properties: { type } }) => [type, geometry.type])
  expect(drawn).toEqual([
    ['footprint', 'LineString'],
    ['site', 'Point'],
  ])
})

test('a region in which a place lies somewhere is drawn as doubt, as a circle of precision is', () => {
  const dossier = alphaAs(bent, ['places.geojson', 'features.0.properties.position.somewhere', true])
  const alpha = featureOf(dossier, 'alpha')
  expect(isRegion(alpha)).toBe(true)
  expect(alpha.where?.shape && en.feature.shape(alpha.where.shape)).toBe('Somewhere in a region of about 140 km²')
  const drawn = marksOf(dossier, 'alpha').map(({ geometry, properties: { type } }) => [type, geometry.type])
  expect(drawn).toEqual([
    ['precision', 'Polygon'],
    ['site', 'Point'],
  ])
})

test('a point lies somewhere within its precision, and nothing else need be said of that', () => {
  const files = change(goodDossier(), 'places.geojson', 'features.0.properties.position.somewhere', true)
  expect(linesOf(files)).toEqual([
    'places.geojson · alpha · properties.position.somewhere: found a Point; expected a Polygon, or no “somewhere”: the precision of a point is its region',
  ])
})

test('a movement reaches an area anywhere in it, and a line anywhere along it', () => {
  const area = change(goodDossier(), 'places.geojson', 'features.0.geometry', bent)
  const start = (at: number[]) => linesOf(change(area, 'moves.geojson', 'features.0.geometry.coordinates.0', at))
  expect(start([10.59, 50.44])).toEqual([])
  expect(start([10.41, 50.59])).toEqual([])
  expect(start([10.55, 50.55]).join()).toContain('m from the site alpha')
})
