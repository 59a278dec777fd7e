import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bounds } from '../../../src/dossier/dossier.ts'
import { cameraSight, isInSight, openingSight, type Sight } from '../../../src/view/sight.ts'
import { cameras } from './known.ts'

const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(
    fc.double({ min: -170, max: 160, noNaN: true }),
    fc.double({ min: -70, max: 65, noNaN: true }),
    fc.double({ min: 0.001, max: 9, noNaN: true }),
    fc.double({ min: 0.001, max: 9, noNaN: true }),
  )
  .map(([west, south, across, up]) => [west, south, west + across, south + up])

test('a page’s own map shows all that it brings into view, and comes no closer than it may', () => {
  fc.assert(
    fc.property(bounds, (box) => {
      const sight = openingSight(box, 13)
      const [west, south, east, north] = sight.bounds
      expect(sight.zoom).toBeLessThanOrEqual(13)
      expect([west <= box[0], south <= box[1], east >= box[2], north >= box[3]]).toEqual([true, true, true, true])
    }),
  )
})

test('a camera sees the place that it stands over', () => {
  fc.assert(
    fc.property(cameras, (camera) => {
      const point = { type: 'Point' as const, coordinates: [camera.longitude, camera.latitude] }
      const { longitude, latitude } = camera
      expect(isInSight(point, cameraSight(camera, [longitude, latitude, longitude, latitude]))).toBe(true)
    }),
  )
})

describe('in sight', () => {
  const sight: Sight = { zoom: 9, bounds: [35, 34, 36, 35] }

  test('is a line that a piece of crosses the view, not one that goes round it', () => {
    const across = [
      [34, 34.5],
      [37, 34.6],
    ]
    const round = [
      [34, 33],
      [34.5, 36],
      [37, 36],
    ]
    expect(isInSight({ type: 'LineString', coordinates: across }, sight)).toBe(true)
    expect(isInSight({ type: 'LineString', coordinates: round }, sight)).toBe(false)
    expect(isInSight({ type: 'MultiLineString', coordinates: [round, across] }, sight)).toBe(true)
  })

  test('is an area around the whole view, unless the view lies in its hole', () => {
    const square = (reach: number) => [
      [35.5 - reach, 34.5 - reach],
      [35.5 + reach, 34.5 - reach],
      [35.5 + reach, 34.5 + reach],
      [35.5 - reach, 34.5 + reach],
      [35.5 - reach, 34.5 - reach],
    ]
    expect(isInSight({ type: 'Polygon', coordinates: [square(3)] }, sight)).toBe(true)
    expect(isInSight({ type: 'Polygon', coordinates: [square(3), square(2)] }, sight)).toBe(false)
    expect(isInSight({ type: 'MultiPolygon', coordinates: [[square(3)]] }, sight)).toBe(true)
    expect(isInSight({ type: 'Polygon', coordinates: [square(0.1)] }, sight)).toBe(true)
  })
})
