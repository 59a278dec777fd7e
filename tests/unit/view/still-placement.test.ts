import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Camera } from '../../../src/view/camera.ts'
import { type DrawnExtent, stillPlacement } from '../../../src/view/still-placement.ts'

/** By the formula of the Web Mercator projection (EPSG:3857), as a fraction of the world from its north-west. */
const fraction = (longitude: number, latitude: number): [number, number] => [
  (longitude + 180) / 360,
  (1 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / Math.PI) / 2,
]

function drawn(box: [number, number, number, number], bounds: [number, number, number, number]): DrawnExtent {
  const [west, south, east, north] = box
  const [[left, top], [right, bottom]] = [fraction(west, north), fraction(east, south)]
  return { world: [left, top, right - left, bottom - top], bounds }
}
const syria = drawn([35, 33, 38, 37], [30, 28, 43, 42])
const desk = { width: 900, height: 700 }
const above: Camera = { zoom: 8, latitude: 35, longitude: 36.5, bearing: 0, pitch: 0 }

describe('the still map under the camera of an address', () => {
  test('lies so that the camera looks at its own place, at its own scale', () => {
    const placement = stillPlacement(above, syria, desk)
    const size = 512 * 2 ** above.zoom
    const [x, y] = fraction(above.longitude, above.latitude)
    expect(placement?.width).toBeCloseTo((3 / 360) * size, 6)
    expect((placement?.left ?? 0) + (x - syria.world[0]) * size).toBeCloseTo(0, 6)
    expect((placement?.top ?? 0) + (y - syria.world[1]) * size).toBeCloseTo(0, 6)
  })

  test.each<[string, Partial<Camera>]>([
    ['turned', { bearing: 20 }],
    ['tilted', { pitch: 30 }],
    ['somewhere else', { longitude: 0, latitude: 51.5 }],
    ['so far off that the drawing is an island in false sea', { zoom: 3 }],
    ['at the edge of the drawing', { longitude: 42.9 }],
  ])('stays in its own frame where the camera is %s', (_name, change) => {
    expect(stillPlacement({ ...above, ...change }, syria, desk)).toBeNull()
  })

  test('never shows a pixel that was not drawn: wherever it is laid, the drawing covers the stage', () => {
    const hundredths = (from: number, to: number) => fc.integer({ min: from * 100, max: to * 100 }).map((n) => n / 100)
    const straight = fc.record({
      zoom: hundredths(5, 17),
      latitude: hundredths(25, 45),
      longitude: hundredths(27, 46),
      bearing: fc.constant(0),
      pitch: fc.constant(0),
    })
    const stages = fc.record({
      width: fc.integer({ min: 200, max: 2600 }),
      height: fc.integer({ min: 200, max: 1600 }),
    })
    let laid = 0
    fc.assert(
      fc.property(straight, stages, (camera, stage) => {
        const placement = stillPlacement(camera, syria, stage)
        if (!placement) return
        laid += 1
        const [west, south, east, north] = syria.bounds
        const scale = placement.width / syria.world[2]
        const [[left, top], [right, bottom]] = [fraction(west, north), fraction(east, south)]
        expect(placement.left + (left - syria.world[0]) * scale).toBeLessThanOrEqual(-stage.width / 2)
        expect(placement.left + (right - syria.world[0]) * scale).toBeGreaterThanOrEqual(stage.width / 2)
        expect(placement.top + (top - syria.world[1]) * scale).toBeLessThanOrEqual(-stage.height / 2)
        expect(placement.top + (bottom - syria.world[1]) * scale).toBeGreaterThanOrEqual(stage.height / 2)
      }),
      { numRuns: 500 },
    )
    expect(laid).toBeGreaterThan(50)
  })

  test('has no world above the world: beyond Mercator’s end there is nothing to show', () => {
    const world = drawn([-170, -80, 170, 80], [-180, -89, 180, 89])
    expect(stillPlacement({ ...above, zoom: 3, latitude: 84 }, world, desk)).toBeNull()
    expect(stillPlacement({ ...above, zoom: 3, latitude: 20 }, world, desk)).not.toBeNull()
  })
})
