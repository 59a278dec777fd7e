/** What is taken on a screen, and what is still free. */
import { type Box, boxesMeet, crossesBox, isInside, linesCross, type Point, withPadding } from '../plane/box.ts'

/** A straight line that a label brings with it. */
export type Stroke = readonly [from: Point, to: Point]

/** What a label takes. */
export interface Footing {
  boxes: readonly Box[]
  strokes: readonly Stroke[]
  /** Around all of these: what is clear of it is clear of them, which is all that most comparisons need. */
  around: Box
}

export function footingOf(boxes: readonly Box[], strokes: readonly Stroke[] = []): Footing {
  const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  const reachTo = (left: number, top: number, right: number, bottom: number) => {
    around.left = Math.min(around.left, left)
    around.top = Math.min(around.top, top)
    around.right = Math.max(around.right, right)
    around.bottom = Math.max(around.bottom, bottom)
  }
  for (const { left, top, right, bottom } of boxes) reachTo(left, top, right, bottom)
  for (const points of strokes) for (const [x, y] of points) reachTo(x, y, x, y)
  return { boxes, strokes, around }
}

const strokeMeets = ([from, to]: Stroke, { boxes, strokes }: Footing) =>
  boxes.some((box) => crossesBox(from, to, box)) || strokes.some(([start, end]) => linesCross(from, to, start, end))

/** Whether two labels cannot both be there. */
export const footingsMeet = (one: Footing, other: Footing): boolean =>
  boxesMeet(one.around, other.around) &&
  (one.boxes.some((box) => other.boxes.some((taken) => boxesMeet(box, taken))) ||
    one.strokes.some((stroke) => strokeMeets(stroke, other)) ||
    other.strokes.some(([from, to]) => one.boxes.some((box) => crossesBox(from, to, box))))

/** So far out of all that may be taken a label’s own line may begin, in CSS pixels. */
const reach = 40

export class Room {
  readonly #within: Box
  readonly #lines: readonly Footing[]
  readonly #taken: Footing[] = []

  /** @param within all that may be taken @param lines what no label may lie on */
  constructor(within: Box, lines: readonly (readonly Point[])[]) {
    this.#within = within
    // Of a route most may be far away.
    const near = withPadding(within, reach)
    this.#lines = lines
      .flatMap((line) => line.slice(1).map((end, index): Stroke => [line[index] ?? end, end]))
      .filter(([from, to]) => crossesBox(from, to, near))
      .map((stroke) => footingOf([], [stroke]))
  }

  take(footing: Footing) {
    this.#taken.push(footing)
  }

  /** @param isOnLine whether it belongs on a line, as an arrow does */
  isFree(footing: Footing, isOnLine = false): boolean {
    const isClear = (other: Footing) => !footingsMeet(footing, other)
    return (
      footing.boxes.every((box) => isInside(box, this.#within)) &&
      this.#taken.every(isClear) &&
      (isOnLine || this.#lines.every(isClear))
    )
  }
}
