import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, crossesBox, linesCross, type Point } from '../../../src/plane/box.ts'

const coordinate = fc.integer({ min: -50, max: 50 })
const point = fc.tuple(coordinate, coordinate)
const box = fc
  .tuple(point, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([[left, top], width, height]): Box => ({ left, top, right: left + width, bottom: top + height }))

const isIn = ([x, y]: Point, { left, top, right, bottom }: Box) => x >= left && x <= right && y >= top && y <= bottom
const along = ([x0, y0]: Point, [x1, y1]: Point, share: number): Point => [
  x0 + (x1 - x0) * share,
  y0 + (y1 - y0) * share,
]
const shares = Array.from({ length: 401 }, (_, index) => index / 400)

describe('a straight line and a box', () => {
  test('meet where a point of the line lies in the box', () => {
    fc.assert(
      fc.property(point, point, box, (from, to, around) => {
        if (shares.some((share) => isIn(along(from, to, share), around)))
          expect(crossesBox(from, to, around)).toBe(true)
      }),
    )
  })

  test('do not meet where the line is nowhere near it', () => {
    const wide = ({ left, top, right, bottom }: Box): Box => ({
      left: left - 1,
      top: top - 1,
      right: right + 1,
      bottom: bottom + 1,
    })
    fc.assert(
      fc.property(point, point, box, (from, to, around) => {
        if (!shares.some((share) => isIn(along(from, to, share), wide(around))))
          expect(crossesBox(from, to, around)).toBe(false)
      }),
    )
  })
})

test('two lines cross whichever is named first, and from whichever end', () => {
  fc.assert(
    fc.property(point, point, point, point, (a, b, c, d) => {
      const crosses = linesCross(a, b, c, d)
      expect([linesCross(c, d, a, b), linesCross(b, a, c, d), linesCross(a, b, d, c)]).toEqual([
        crosses,
        crosses,
        crosses,
      ])
    }),
  )
})
