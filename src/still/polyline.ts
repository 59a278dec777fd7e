/** Lengths and points along a line on a flat map, in whatever unit its points have; y grows downwards. */
import type { Point } from './frame.ts'

export const pointDistance = ([x, y]: Point, [otherX, otherY]: Point): number => Math.hypot(otherX - x, otherY - y)
const between = ([x, y]: Point, [otherX, otherY]: Point, share: number): Point => [
  x + (otherX - x) * share,
  y + (otherY - y) * share,
]
/** The length of the whole line. */
export const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, point, index) => sum + pointDistance(points[index] ?? point, point), 0)

/**
 * The point at a distance along a line, and the direction there, clockwise from the right, in radians; beyond its ends the
 * line goes straight on. @throws RangeError for a line of fewer than two points
 */
export function pointAlong(points: readonly Point[], distance: number): { at: Point; angle: number } {
  let left = distance
  for (const [index, end] of points.slice(1).entries()) {
    const start = points[index] ?? end
    const length = pointDistance(start, end)
    if (left <= length || index === points.length - 2) {
      return {
        at: between(start, end, length === 0 ? 0 : left / length),
        angle: Math.atan2(end[1] - start[1], end[0] - start[0]),
      }
    }
    left -= length
  }
  throw new RangeError(`pointAlong: a line of ${points.length} points, at least two were expected`)
}
