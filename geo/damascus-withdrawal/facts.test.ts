/** What the checked facts and the article say of the lines and places of this dossier. */
import { readFileSync } from 'node:fs'
import { booleanDisjoint, distance } from '@turf/turf'
import type { Feature as Drawn, FeatureCollection, LineString, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { readDossier } from '../../scripts/geo/read.ts'
import { checkDossier } from '../../src/dossier/check/check.ts'
import { findFeature } from '../../src/dossier/dossier.ts'
import { prepare } from '../../src/dossier/prepare/prepare.ts'

const checked = checkDossier('damascus-withdrawal', await readDossier(import.meta.dirname)).dossier
if (!checked) throw new Error('this dossier does not pass the check')
const dossier = prepare('damascus-withdrawal', checked)
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

test('the passages leave out what the article says between them at two places', () => {
  const gaps = dossier.passages.filter(({ adjoins }) => !adjoins).map(({ id }) => id)
  expect(gaps).toEqual(['more-soldiers', 'november-28'])
})
