import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bounds } from '../../../src/dossier/dossier.ts'
import { fittingZoom, frameOf, type Stage } from '../../../src/still/frame.ts'
import { margins } from '../../../src/style/margins.ts'

const stage = (width: number, height: number): Stage => ({ width, height, margins: margins({ width, height }) })
const desk = stage(980, 900)

const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(
    fc.double({ min: -170, max: 160, noNaN: true }),
    fc.double({ min: -75, max: 70, noNaN: true }),
    fc.double({ min: 0.001, max: 9, noNaN: true }),
    fc.double({ min: 0.001, max: 9, noNaN: true }),
  )
  .map(([west, south, across, up]) => [west, south, west + across, south + up])

describe('a frame', () => {
  test('has the north-west of its bounds at its origin and the south-east at its far corner', () => {
    fc.assert(
      fc.property(bounds, ([west, south, east, north]) => {
        const frame = frameOf([west, south, east, north], [desk])
        const [x, y] = frame.project([west, north])
        const [right, bottom] = frame.project([east, south])
        expect(Math.hypot(x, y)).toBeLessThan(1e-3)
        expect(Math.hypot(right - frame.width, bottom - frame.height)).toBeLessThan(1e-3)
      }),
    )
  })

  test('draws with d3 where it projects by itself', () => {
    fc.assert(
      fc.property(bounds, ([west, south, east, north]) => {
        const frame = frameOf([west, south, east, north], [desk])
        const middle = [(west + east) / 2, (south + north) / 2]
        const drawn = frame.draw({ type: 'LineString', coordinates: [middle, middle] }, 10)
        const [x = Number.NaN, y = Number.NaN] = drawn.match(/-?\d*\.?\d+/g)?.map(Number) ?? []
        const [ownX, ownY] = frame.project(middle)
        expect(Math.hypot(x - ownX, y - ownY)).toBeLessThan(0.1)
      }),
    )
  })

  test('reaches to the edges of every stage that it is for', () => {
    fc.assert(
      fc.property(
        bounds,
        fc.integer({ min: 320, max: 2400 }),
        fc.integer({ min: 240, max: 1400 }),
        (box, width, height) => {
          const other = stage(width, height)
          const { reach, width: across, height: down, zoom } = frameOf(box, [desk, other])
          const pixelsPerUnit = 2 ** (fittingZoom(box, other) - zoom)
          const [[left, top], [right, bottom]] = reach
          expect((right - left) * pixelsPerUnit).toBeGreaterThanOrEqual(width - 1)
          expect((bottom - top) * pixelsPerUnit).toBeGreaterThanOrEqual(height - 1)
          // The box lies within the margins.
          expect(across * pixelsPerUnit).toBeLessThanOrEqual(width - other.margins.left - other.margins.right + 1e-6)
          expect(down * pixelsPerUnit).toBeLessThanOrEqual(height - other.margins.top - other.margins.bottom + 1e-6)
        },
      ),
    )
  })

  test('is at zoom 0 as wide as one tile of 512 pixels, as MapLibre counts', () => {
    const frame = frameOf([-180, -85.0511287798066, 180, 85.0511287798066], [stage(3000, 3000)], 0)
    expect(frame.zoom).toBe(0)
    expect(frame.width).toBeCloseTo(512, 6)
    expect(frame.height).toBeCloseTo(512, 6)
  })

  test('never comes closer than it may', () => {
    expect(frameOf([36.3, 33.52, 36.3001, 33.5201], [desk]).zoom).toBe(13)
    expect(frameOf([36.3, 33.52, 36.3001, 33.5201], [desk], 9.5).zoom).toBe(9.5)
  })
})
