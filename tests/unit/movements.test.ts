/** Movements: their ends, each by itself, what is drawn of them, and the lines of those whose claims differ. */
import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksOf } from '../../src/dossier/find.ts'
import { greatCircle } from '../../src/dossier/geodesy.ts'
import { en } from '../english.ts'
import { change, linesOf } from './check/breaking.ts'
import { goodDossier } from './check/good.ts'
import { featureOf, preparedWith } from './prepared.ts'

const convoy = 'features.0.properties'
const delta = {
  name: 'Delta',
  place: {
    basis: 'stated',
    precision: 2000,
    source: 'The article',
    geometry: { type: 'Point', coordinates: [11, 51.9] },
  },
}
const twoLines = {
  type: 'MultiLineString',
  coordinates: [
    [
      [10.5, 50.5],
      [11.5, 51.5],
    ],
    [
      [10.5, 50.5],
      [11, 51.9],
    ],
  ],
}
const withTwoEnds: Parameters<typeof preparedWith> = [
  ['moves.geojson', 'features.0.geometry', twoLines],
  ['moves.geojson', `${convoy}.or`, [{ ...delta, claims: [0] }]],
]

describe('a movement of which claims name two ends', () => {
  const dossier = preparedWith(...withTwoEnds)
  const feature = featureOf(dossier, 'convoy')

  test('has a line to each, in one feature, and each is as long as it is', () => {
    const lines = marksOf(dossier, 'convoy').filter(({ properties: { type } }) => type === 'movement')
    expect(lines.map(({ geometry }) => geometry)).toEqual(
      twoLines.coordinates.map((coordinates) => ({ type: 'LineString', coordinates })),
    )
    expect(feature.to.map(({ name }) => name)).toEqual(['Bravo', 'Delta'])
    expect(feature.path?.lengths).toHaveLength(2)
  })

  test('shows the doubt around an end that is no site, and brings it into view', () => {
    const doubts = marksOf(dossier, 'convoy').filter(({ properties: { type } }) => type === 'precision')
    expect(doubts).toHaveLength(1)
    expect(feature.bounds?.[3]).toBeGreaterThan(51.9)
    const [, other] = feature.to
    expect(other?.where && en.feature.endPlace(other.where)).toBe(
      '51.90° N, 11.00° E, ± 2 km · stated by the article · The article',
    )
  })

  test('is refused without a line for each', () => {
    const oneLine = change(goodDossier(), 'moves.geojson', `${convoy}.or`, [delta])
    expect(linesOf(oneLine)).toContain(
      'moves.geojson · convoy · geometry: found 1 of 2 lines; expected one line for each end: for “to”, then for each of “or”',
    )
  })

  test('is refused where a line does not reach its end, and where a claim that it names is none', () => {
    const lines = withTwoEnds.reduce((files, [file, path, value]) => change(files, file, path, value), goodDossier())
    const astray = linesOf(change(lines, 'moves.geojson', 'features.0.geometry.coordinates.1.1', [11, 51.7]))
    expect(astray.join()).toContain('the last position 22239 m from the site Delta')
    expect(linesOf(change(lines, 'moves.geojson', `${convoy}.or.0.claims`, [1]))).toEqual([
      'moves.geojson · convoy · properties.or[0].claims[0]: found 1; expected a claim of the movement, below 1',
    ])
  })
})

test('only what is not known fades out: a line to a site or a place does not', () => {
  const to = { ...delta, place: { ...delta.place, geometry: { type: 'Point', coordinates: [11.6, 51.8] } } }
  const files = change(goodDossier(), 'moves.geojson', 'features.1.properties.to', to)
  expect(linesOf(files)).toEqual([
    'moves.geojson · airlift · properties.path.fading: found a line that fades out before the place Delta; expected a line that reaches it, or no site and no place as its end',
  ])
})

test('an end is a site or a place of its own, not both', () => {
  expect(linesOf(change(goodDossier(), 'moves.geojson', `${convoy}.to.place`, delta.place)).join()).toContain(
    'properties.to.place: found a site and a place; expected one of them',
  )
})

describe('a great circle', () => {
  const positions = fc.tuple(
    fc.double({ min: -179, max: 179, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  )
  const apart = (one: number[], other: number[]) => distance(one, other, { units: 'meters' })

  test('is the shortest way, in pieces that are short, and never leaps across the map', () => {
    fc.assert(
      fc.property(positions, positions, (from, to) => {
        const { coordinates } = greatCircle({ type: 'LineString', coordinates: [from, to] })
        const steps = coordinates.slice(1).map((position, index) => apart(coordinates[index] ?? [], position))
        const sum = steps.reduce((total, step) => total + step, 0)
        expect(sum).toBeLessThan(apart(from, to) + 2 * coordinates.length)
        expect(Math.max(...steps)).toBeLessThan(50_003)
        for (const [index, [longitude = 0]] of coordinates.slice(1).entries())
          expect(Math.abs(longitude - (coordinates[index]?.[0] ?? 0))).toBeLessThanOrEqual(180)
      }),
    )
  })

  test('is drawn of a path over which that is said', () => {
    const dossier = preparedWith(['moves.geojson', `${convoy}.path.over`, 'great-circle'])
    const [line] = marksOf(dossier, 'convoy').filter(({ properties: { type } }) => type === 'movement')
    expect(line?.geometry.type === 'LineString' && line.geometry.coordinates.length).toBeGreaterThan(3)
    const { path } = featureOf(dossier, 'convoy')
    expect(path && en.feature.pathBasis(path)).toBe(
      'Inferred: the article does not give it · drawn as the shortest way over the globe',
    )
  })
})
