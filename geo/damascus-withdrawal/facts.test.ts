/** What the checked facts and the article say of the lines and places of this dossier. */
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { booleanDisjoint, distance } from '@turf/turf'
import type { Feature as Drawn, FeatureCollection, LineString, Point, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { loadDossiers } from '../../scripts/geo/load.ts'
import { findFeature } from '../../src/dossier/find.ts'

const slug = basename(import.meta.dirname)
const { dossiers } = await loadDossiers(dirname(import.meta.dirname), 'geo')
const dossier = dossiers.find((each) => each.slug === slug)
if (!dossier) throw new Error('this dossier has not been read')
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
const readGround = <Geometry extends Drawn['geometry']>(file: string): FeatureCollection<Geometry> =>
  JSON.parse(readFileSync(new URL(`../../static/basemap/${file}`, import.meta.url), 'utf8'))
const region = readGround('region.geojson')
const regionOf = (...layers: string[]) => region.features.filter(({ properties }) => layers.includes(properties?.layer))
const towns = readGround<Point>('places.geojson').features.filter(({ properties }) => properties?.kind === 'town')
const [borders, seas] = [regionOf('border', 'disputed'), regionOf('sea')]
/** Those of the ground's shapes that a mark meets. */
const meeting = (mark: Drawn, shapes: readonly Drawn[]) => shapes.filter((shape) => !booleanDisjoint(mark, shape))

describe('the convoy', () => {
  const route = only<LineString>(marks('damascus-khmeimim-convoy', 'movement'), 'LineString')

  test('starts in Damascus and ends at Khmeimim', () => {
    const [start, end] = [route.geometry.coordinates[0], route.geometry.coordinates.at(-1)]
    expect(distance(start ?? [], feature('damascus').where?.coordinates ?? [])).toBeLessThan(1)
    expect(distance(end ?? [], feature('khmeimim').where?.coordinates ?? [])).toBeLessThan(0.2)
  })

  test('crosses no border, so that it is in Syria for its whole length', () => {
    expect(borders.length).toBeGreaterThan(0)
    expect(meeting(route, borders)).toEqual([])
  })

  test('is never in the sea', () => {
    expect(seas.length).toBeGreaterThan(0)
    expect(meeting(route, seas)).toEqual([])
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
      lengths: [{ along: 300_000, straight: 210_000 }],
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

describe('the airlift', () => {
  const pieces = marks('khmeimim-russia-airlift', 'movement')

  test('is a stroke from Khmeimim that crosses no border and no sea, so that no country but Syria lies under it', () => {
    const [start] = (pieces[0]?.geometry.type === 'LineString' && pieces[0].geometry.coordinates) || []
    expect(distance(start ?? [], feature('khmeimim').where?.coordinates ?? [])).toBeLessThan(0.1)
    for (const piece of pieces) expect(meeting(piece, [...borders, ...seas])).toEqual([])
  })

  test('ends far from any town, so that nobody takes its end for a place', () => {
    const { geometry } = only<Point>(marks('khmeimim-russia-airlift', 'tip'), 'Point')
    expect(towns.length).toBeGreaterThan(0)
    for (const town of towns) expect(distance(geometry, town)).toBeGreaterThan(10)
  })

  test('has Russia for its end, and no place there', () => {
    expect(feature('khmeimim-russia-airlift').to).toMatchObject([
      { name: 'Russia (airport not stated)', country: 'Russia' },
    ])
  })
})

describe('the annotations', () => {
  test('do not give the 400 soldiers to the convoy', () => {
    const counting = dossier.annotations.filter(({ text, detail }) => /400/.test(`${text} ${detail}`))
    expect(counting.map(({ feature }) => feature)).toEqual(['damascus'])
  })

  test('tie the convoy’s words to open country, between Damascus and Homs', () => {
    const { at } = dossier.annotations.find((each) => each.feature === 'damascus-khmeimim-convoy') ?? { at: [] }
    expect(towns.length).toBeGreaterThan(0)
    for (const { geometry } of towns) expect(distance(at, geometry)).toBeGreaterThan(5)
    expect(at[1]).toBeGreaterThan(33.9)
    expect(at[1]).toBeLessThan(34.5)
  })
})

test('the bases have Arabic names of their own, not those of the towns beside them', () => {
  expect(feature('khmeimim').otherName).toBe('قاعدة حميميم الجوية')
  expect(feature('tartus').otherName).toBe('القاعدة البحرية الروسية في طرطوس')
})

test('the passages leave out what the article says between them at two places', () => {
  const gaps = dossier.passages.filter(({ adjoins }) => !adjoins).map(({ id }) => id)
  expect(gaps).toEqual(['more-soldiers', 'november-28'])
})
