/** Points and upright boxes on a screen. Lengths in CSS pixels; x grows to the right, y downwards. */

export type Point = [x: number, y: number]

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Whether two boxes have a point in common; an edge is part of its box. */
export const boxesMeet = (one: Box, other: Box): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom

/** Whether a box lies in another, edges included. */
export const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom

/** The box, moved by so much to the right and down. */
export const moved = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
})

/** The box where it lies on a screen that is its mirror image. @param width of the screen */
export const mirrored = ({ left, top, right, bottom }: Box, width: number): Box => ({
  left: width - right,
  top,
  right: width - left,
  bottom,
})

/** A box with its middle at [0, 0]. @param padding on each side */
export const boxAround = (width: number, height: number, padding = 0): Box => ({
  left: -width / 2 - padding,
  top: -height / 2 - padding,
  right: width / 2 + padding,
  bottom: height / 2 + padding,
})

/** The box, larger by so much on each side. */
export const withPadding = ({ left, top, right, bottom }: Box, padding: number): Box => ({
  left: left - padding,
  top: top - padding,
  right: right + padding,
  bottom: bottom + padding,
})

/** Whether a straight line has a point in common with a box. Called some hundred thousand times for a map. */
export function crossesBox([x0, y0]: Point, [x1, y1]: Point, { left, top, right, bottom }: Box): boolean {
  if (Math.max(x0, x1) < left || Math.min(x0, x1) > right) return false
  if (Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) return false
  // Neither beside nor above nor below it: it meets the box unless all corners lie on one side of the line.
  const [across, down] = [x1 - x0, y1 - y0]
  const sideOfCorner = (x: number, y: number) => across * (y - y0) - down * (x - x0)
  const first = sideOfCorner(left, top)
  const isBeyond = (side: number) => side !== 0 && side > 0 === first > 0
  return !(
    first !== 0 &&
    isBeyond(sideOfCorner(right, top)) &&
    isBeyond(sideOfCorner(right, bottom)) &&
    isBeyond(sideOfCorner(left, bottom))
  )
}

/** Whether a line of several points has one in common with a box. */
export const lineCrossesBox = (line: readonly Point[], box: Box): boolean =>
  line.slice(1).some((end, index) => crossesBox(line[index] ?? end, end, box))

/** Which side of a line a point is on: above 0 to the right of who walks from start to end. */
const sideOf = ([x0, y0]: Point, [x1, y1]: Point, [x, y]: Point) => (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)

/** Whether two straight lines cross; that they merely touch does not count. */
export const linesCross = (start: Point, end: Point, otherStart: Point, otherEnd: Point): boolean =>
  sideOf(start, end, otherStart) * sideOf(start, end, otherEnd) < 0 &&
  sideOf(otherStart, otherEnd, start) * sideOf(otherStart, otherEnd, end) < 0
