/** Paths over sea: round the land, from end to end. */
import { booleanPointInPolygon, lineString, pointToPolygonDistance, polygon } from '@turf/turf'
import fc from 'fast-check'
import type { Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { fillRoutes } from '../../../src/dossier/edit/fill-routes.ts'
import { seaRoute } from '../../../src/dossier/edit/sea-route.ts'
import { change } from '../check/breaking.ts'
import { goodDossier } from '../check/good.ts'

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
/** A long island from south to north in the middle of a sea. */
const island = box(10.8, 49, 11.2, 52.5)
const seas: Polygon[] = [{ type: 'Polygon', coordinates: [box(8, 48, 14, 54), island.toReversed()] }]
/** How far from a coast a cell of the grid may lie, in metres. */
const cell = 3000

/** Points along a way, close together. */
const pointsOf = (way: readonly Position[]) =>
  way.slice(1).flatMap(([x1 = 0, y1 = 0], index) => {
    const [x0 = 0, y0 = 0] = way[index] ?? []
    return Array.from(
      { length: 50 },
      (_, step): Position => [x0 + ((x1 - x0) * step) / 50, y0 + ((y1 - y0) * step) / 50],
    )
  })

describe('a way over sea', () => {
  const west = fc.tuple(fc.double({ min: 9.5, max: 10.5, noNaN: true }), fc.double({ min: 50, max: 52, noNaN: true }))
  const east = fc.tuple(fc.double({ min: 11.5, max: 12.5, noNaN: true }), fc.double({ min: 50, max: 52, noNaN: true }))

  test('joins its ends, and crosses no land', () => {
    fc.assert(
      fc.property(west, east, (from, to) => {
        const way = seaRoute(from, to, seas, 3) ?? []
        expect(way[0]).toEqual(from)
        expect(way.at(-1)).toEqual(to)
        for (const point of pointsOf(way)) {
          const isAshore = booleanPointInPolygon(point, polygon([island]))
          const inland = isAshore ? -pointToPolygonDistance(point, polygon([island]), { units: 'meters' }) : 0
          expect(inland).toBeLessThan(cell)
        }
      }),
      { numRuns: 12 },
    )
  })

  test('is straight where the water between is open, and leads round the end of the island that is nearer', () => {
    expect(seaRoute([9, 50], [9.5, 51], seas, 3)?.length).toBeLessThanOrEqual(4)
    const way = seaRoute([10.5, 51.5], [11.5, 51.5], seas, 3) ?? []
    expect(Math.max(...way.map(([, latitude = 0]) => latitude))).toBeGreaterThan(52.45)
    expect(lineString(way).geometry.coordinates.length).toBeGreaterThan(3)
  })

  test('is none where no sea joins the two', () => {
    const lake: Polygon = { type: 'Polygon', coordinates: [box(9, 50, 9.2, 50.2)] }
    expect(seaRoute([9.1, 50.1], [12, 51], [lake], 3)).toBeUndefined()
  })
})

describe('a movement over sea', () => {
  const ends = [
    [10.5, 50.5],
    [11.5, 51.5],
  ]
  const bare = change(
    change(goodDossier(), 'moves.geojson', 'features.0.geometry.coordinates', ends),
    'moves.geojson',
    'features.0.properties.path',
    { over: 'sea' },
  )

  test('of which only the ends are given gets its way, which says that it is inferred', () => {
    const { files, told, refused } = fillRoutes(bare, seas)
    const [movement] = JSON.parse(files.get('moves.geojson') ?? '').features
    expect(movement.geometry.coordinates.length).toBeGreaterThan(2)
    expect(movement.properties.path).toMatchObject({ over: 'sea', basis: 'inferred' })
    expect(told).toHaveLength(1)
    expect(refused).toEqual([])
    expect(fillRoutes(files, seas).told).toEqual([])
  })

  test('is left as it is where there is no ground, and that is said', () => {
    expect(fillRoutes(bare, undefined)).toMatchObject({
      told: [],
      refused: [
        'moves.geojson · convoy: geometry: a path over sea is drawn on a ground, and none covers it: npm run ground',
      ],
    })
  })
})
