import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../../../src/plane/box.ts'
import type { Camera } from '../../../src/view/camera.ts'
import { movedCamera } from '../../../src/view/move-camera.ts'
import { placedCamera, stillPlacement } from '../../../src/view/still-placement.ts'

const camera = fc.record({
  zoom: fc.double({ min: 4, max: 12, noNaN: true }),
  latitude: fc.double({ min: -60, max: 60, noNaN: true }),
  longitude: fc.double({ min: -120, max: 120, noNaN: true }),
  bearing: fc.constant(0),
  pitch: fc.constant(0),
})
const point = fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -400, max: 400 }))

/** Where the drawing of the whole world has a corner and how wide it is: all that a camera can move. */
const world = { world: [0.4, 0.3, 0.2, 0.2], bounds: [-180, -85, 180, 85] } as const
const seen = (given: Camera, stage = { width: 10, height: 10 }) => stillPlacement(given, world, stage)

test('what lay at one point lies at the other, so many zooms nearer', () => {
  fc.assert(
    fc.property(camera, point, point, fc.double({ min: -1, max: 1, noNaN: true }), (given, from, to, zoomBy) => {
      const [before, after] = [seen(given), seen(movedCamera(given, from, to, zoomBy))]
      if (!before || !after) return
      // As shares of the drawing, so that it does not matter how large that is.
      const shareAt = ({ left, top, width }: typeof before, [x, y]: Point) => [(x - left) / width, (y - top) / width]
      const [shareX = 0, shareY = 0] = shareAt(before, from)
      const [movedX = 0, movedY = 0] = shareAt(after, to)
      expect(movedX).toBeCloseTo(shareX, 6)
      expect(movedY).toBeCloseTo(shareY, 6)
      expect(after.width / before.width).toBeCloseTo(2 ** zoomBy, 6)
    }),
  )
})

test('the camera of a still map is the one that it was laid by', () => {
  fc.assert(
    fc.property(camera, (given) => {
      const placement = seen(given)
      if (!placement) return
      const found = placedCamera(placement, world)
      expect(found.zoom).toBeCloseTo(given.zoom, 6)
      expect(found.longitude).toBeCloseTo(given.longitude, 6)
      expect(found.latitude).toBeCloseTo(given.latitude, 6)
    }),
  )
})
