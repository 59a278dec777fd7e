import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../../src/plane/box.ts'
import { parallelTo, pointDistance } from '../../../src/plane/polyline.ts'
import { lettersAlong } from '../../../src/still/letters-along.ts'
import { inReadingOrder } from '../../../src/style/map-text.ts'

const advance = (text: string) => text.length / 2
const run = { text: 'along', scale: 1, font: 'any' }
const text = {
  shaped: { lines: [{ run, width: 2.5, baseline: 0.3 }], width: 2.5, height: 1.2 },
  size: 12,
  spacing: 0,
  placements: [],
}

const direction = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })
const lift = fc.double({ min: -20, max: 20, noNaN: true })

/** How far a point lies to the right of who walks from the origin in a direction; y grows downwards. */
const toTheRight = ([x, y]: Point, angle: number) => y * Math.cos(angle) - x * Math.sin(angle)

describe('the letters of a text along a line', () => {
  test('stand on one side of it whichever way they are read, and none is upside down', () => {
    fc.assert(
      fc.property(direction, lift, (angle, lift) => {
        const line: Point[] = [0, 40, 100].map((distance) => [distance * Math.cos(angle), distance * Math.sin(angle)])
        const along = lettersAlong({ text, line, middle: 50, lift, advance })
        expect(along?.letters.map(({ letter }) => letter).join('')).toBe(run.text)
        for (const { middle, angle: turned } of along?.letters ?? []) {
          expect(toTheRight(middle, angle)).toBeCloseTo(lift, 6)
          expect(Math.abs(turned)).toBeLessThanOrEqual(90 + 1e-6)
        }
      }),
    )
  })

  test('are the joined forms of Arabic letters, from the left to the right as they stand, and numbers among them in their order', () => {
    const arabic = { ...run, text: inReadingOrder('في 12 يوم', true) }
    const [first] = text.shaped.lines
    const shaped = { ...text.shaped, lines: [{ ...first, run: arabic, width: 4, baseline: 0.3 }], width: 4 }
    const line: Point[] = [
      [0, 0],
      [200, 0],
    ]
    const along = lettersAlong({ text: { ...text, shaped }, line, middle: 100, lift: 0, advance })
    expect(along?.letters.map(({ letter }) => letter)).toEqual([...'\ufee1\ufeee\ufef3', ' ', '1', '2', ' ', '\ufc32'])
    const starts = along?.letters.map(({ start: [x] }) => x) ?? []
    expect(starts).toEqual(starts.toSorted((one, other) => one - other))
  })

  test('are left out where the line beside it, round the inside of a bend, is too short for them', () => {
    const bend: Point[] = [
      [0, 0],
      [20, 0],
      [20, 20],
    ]
    const at = (lift: number) => lettersAlong({ text, line: bend, middle: 20, lift, advance })
    expect(at(-4)).toBeDefined()
    expect(at(6)).toBeUndefined()
  })
})

test('a line beside another keeps its distance from each of its sides', () => {
  const square: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
  ]
  expect(parallelTo(square, 2)).toEqual([
    [0, 2],
    [8, 2],
    [8, 10],
  ])
  expect(pointDistance([10, 0], parallelTo(square, -2)[1] ?? [0, 0])).toBeCloseTo(2 * Math.SQRT2)
})
