import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOver } from '../../../src/placement/place-over.ts'
import type { PlacementSubject } from '../../../src/placement/placement-subject.ts'
import type { Screen } from '../../../src/placement/screen.ts'
import { insetSizes } from '../../../src/style/inset-size.ts'
import { measureLetters } from './label-boxes.ts'

const nothing: PlacementSubject = {
  marks: { type: 'FeatureCollection', features: [] },
  annotations: [],
  countries: [],
  isShown: () => false,
  isSelected: () => false,
}
const noMarks = { signed: [], crowded: [], events: [], tips: [], routes: [], rings: [], headings: [], annotations: [] }
const [width, height] = [360, 333]

/** A screen that is covered but for a band across it. */
const bandBetween = (top: number, bottom: number): Screen => ({
  width,
  height,
  zoom: 5,
  typeZoom: 5,
  isBilingual: true,
  covered: [
    { left: 0, top: 0, right: width, bottom: top },
    { left: 0, top: bottom, right: width, bottom: height },
  ],
  project: () => [0, 0],
  unproject: () => [0, 0],
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
