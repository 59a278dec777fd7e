/** What is taken on a screen, and what is still free. */
import { type Box, boxesMeet, crossesBox, isInside, linesCross, type Point, withPadding } from '../plane/box.ts'

/** A straight line that a label brings with it. */
export type Stroke = readonly [from: Point, to: Point]

/** What a label takes. */
export interface Footing {
  boxes: readonly Box[]
  strokes?: readonly Stroke[]
  /** Whether it belongs on a line, as an arrow does. */
  isOnLine?: boolean
}

/** So far out of all that may be taken a label’s own line may begin, in CSS pixels. */
const reach = 40

export class Room {
  readonly #within: Box
  readonly #lines: readonly Stroke[]
  readonly #boxes: Box[] = []
  readonly #strokes: Stroke[] = []

  /** @param within all that may be taken @param lines what no label may lie on */
  constructor(within: Box, lines: readonly (readonly Point[])[]) {
    this.#within = within
    // Of a route most may be far away.
    const near = withPadding(within, reach)
    this.#lines = lines
      .flatMap((line) => line.slice(1).map((end, index): Stroke => [line[index] ?? end, end]))
      .filter(([from, to]) => crossesBox(from, to, near))
  }

  take({ boxes, strokes = [] }: Footing) {
    this.#boxes.push(...boxes)
    this.#strokes.push(...strokes)
  }

  isFree({ boxes, strokes = [], isOnLine = false }: Footing): boolean {
    return boxes.every((box) => this.#isBoxFree(box, isOnLine)) && strokes.every((stroke) => this.#isStrokeFree(stroke))
  }

  #isBoxFree(box: Box, isOnLine: boolean) {
    return (
      isInside(box, this.#within) &&
      !this.#boxes.some((other) => boxesMeet(box, other)) &&
      !this.#strokes.some(([from, to]) => crossesBox(from, to, box)) &&
      (isOnLine || !this.#lines.some(([from, to]) => crossesBox(from, to, box)))
    )
  }

  #isStrokeFree([from, to]: Stroke) {
    return (
      !this.#boxes.some((box) => crossesBox(from, to, box)) &&
      !this.#strokes.some(([start, end]) => linesCross(from, to, start, end)) &&
      !this.#lines.some(([start, end]) => linesCross(from, to, start, end))
    )
  }
}
