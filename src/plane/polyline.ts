/** Lengths and points along a line on a flat map, in whatever unit its points have; y grows downwards. */
import type { Point } from './box.ts'

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

/** The part of a line from its start to a distance along it. */
export function beginningOf(points: readonly Point[], distance: number): Point[] {
  const isPassed = (_: Point, index: number) => lengthOf(points.slice(0, index + 1)) < distance
  return [...points.filter(isPassed), pointAlong(points, distance).at]
}

/** The line beside a line, so far to the right of who walks along it; its corners are where the sides beside it meet. */
export function parallelTo(points: readonly Point[], distance: number): Point[] {
  const sides = points.slice(1).flatMap((end, index): [Point, Point][] => {
    const start = points[index] ?? end
    const length = pointDistance(start, end)
    if (length === 0) return []
    const [x, y] = [((start[1] - end[1]) / length) * distance, ((end[0] - start[0]) / length) * distance]
    return [
      [
        [start[0] + x, start[1] + y],
        [end[0] + x, end[1] + y],
      ],
    ]
  })
  const corners = sides.slice(1).map((side, index) => meeting(sides[index] ?? side, side))
  return [...sides.slice(0, 1).map(([start]) => start), ...corners, ...sides.slice(-1).map(([, end]) => end)]
}

/** Where two straight lines meet; the end of the first where they are parallel. */
function meeting([start, end]: readonly [Point, Point], [otherStart, otherEnd]: readonly [Point, Point]): Point {
  const [x, y] = [end[0] - start[0], end[1] - start[1]]
  const [otherX, otherY] = [otherEnd[0] - otherStart[0], otherEnd[1] - otherStart[1]]
  const turn = x * otherY - y * otherX
  if (Math.abs(turn) < 1e-9) return end
  return between(start, end, ((otherStart[0] - start[0]) * otherY - (otherStart[1] - start[1]) * otherX) / turn)
}
