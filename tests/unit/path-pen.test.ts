import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PathPen } from '../../src/markup/path-pen.ts'

const point = fc.tuple(
  fc.double({ min: -2000, max: 2000, noNaN: true }),
  fc.double({ min: -2000, max: 2000, noNaN: true }),
)
const line = fc.tuple(point, fc.array(point, { maxLength: 40 }))

/** The points that path data lead through, by the grammar of SVG 2: M is absolute, l and what follows it are steps. */
function pointsOf(data: string): [number, number][] {
  const points: [number, number][] = []
  for (const [, command, numbers] of data.matchAll(/([Mlz])([^Mlz]*)/g)) {
    const values = [...(numbers ?? '').matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number)
    for (let index = 0; index < values.length; index += 2) {
      const [x = 0, y = 0] = command === 'l' ? (points.at(-1) ?? []) : []
      points.push([x + (values[index] ?? Number.NaN), y + (values[index + 1] ?? Number.NaN)])
    }
  }
  return points
}

describe('path data', () => {
  test.each([2, 10] as const)('lead through the points, to a part in %d of a unit, however long the line', (toUnit) => {
    fc.assert(
      fc.property(line, ([start, rest]) => {
        const pen = new PathPen(toUnit)
        pen.moveTo(...start)
        for (const next of rest) pen.lineTo(...next)
        const rounded = [start, ...rest].map(([x, y]) => [Math.round(x * toUnit), Math.round(y * toUnit)])
        const distinct = rounded.filter((one, index) => index === 0 || String(one) !== String(rounded[index - 1]))
        const read = pointsOf(pen.take())
        expect(read).toHaveLength(distinct.length)
        for (const [index, [x, y]] of read.entries()) {
          expect(Math.abs(x * toUnit - (distinct[index]?.[0] ?? Number.NaN))).toBeLessThan(1e-6)
          expect(Math.abs(y * toUnit - (distinct[index]?.[1] ?? Number.NaN))).toBeLessThan(1e-6)
        }
      }),
    )
  })

  test('are brief', () => {
    const pen = new PathPen(10)
    pen.moveTo(10, -0.5)
    pen.lineTo(9.5, -0.25)
    pen.lineTo(9.5, 3)
    pen.closePath()
    expect(pen.take()).toBe('M10-.5l-.5.3 0 3.2z')
    expect(pen.take()).toBe('')
  })
})
