import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOver } from '../../../src/placement/place-over.ts'
import type { Screen } from '../../../src/placement/screen.ts'
import { insetSizes } from '../../../src/style/inset-size.ts'
import { bareScreen, noMarks, nothing } from './bare-screen.ts'
import { measureLetters } from './label-boxes.ts'

const [width, height] = [360, 333]

/** A screen that is covered but for a band across it. */
const bandBetween = (top: number, bottom: number): Screen => ({
  ...bareScreen({ width, height }),
  covered: [
    { left: 0, top: 0, right: width, bottom: top },
    { left: 0, top: bottom, right: width, bottom: height },
  ],
})

test('what lies over the map has its place wherever there is just room enough', () => {
  const size = insetSizes.small
  const justEnough = size.height + 16
  fc.assert(
    fc.property(fc.double({ min: 0, max: height - justEnough, noNaN: true }), (top) => {
      const placed = placeOver(nothing, bandBetween(top, top + justEnough), noMarks, size, false, measureLetters)
      expect(placed?.box.top).toBeGreaterThan(top)
      expect(placed?.box.bottom).toBeLessThan(top + justEnough)
    }),
  )
})
