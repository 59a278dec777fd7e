/** What is free on a map: as in MapLibre, what is placed first keeps its room. Lengths in CSS pixels. */

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const meet = (one: Box, other: Box) =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom

const endless: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }

export class CollisionIndex {
  readonly #taken: Box[] = []
  readonly #within: Box | undefined

  /** @param within where symbols may lie; without it they may lie anywhere */
  constructor(within?: Box) {
    this.#within = within
  }

  isFree(boxes: readonly Box[]): boolean {
    const { left, top, right, bottom } = this.#within ?? endless
    const isInside = boxes.every(
      (box) => box.left >= left && box.top >= top && box.right <= right && box.bottom <= bottom,
    )
    return isInside && !boxes.some((box) => this.#taken.some((other) => meet(box, other)))
  }

  insert(boxes: readonly Box[]) {
    this.#taken.push(...boxes)
  }
}

/** The box, moved by so much to the right and down. */
export const moved = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
})

/** A box with its middle at [0, 0]. @param padding on each side */
export const boxAround = (width: number, height: number, padding = 0): Box => ({
  left: -width / 2 - padding,
  top: -height / 2 - padding,
  right: width / 2 + padding,
  bottom: height / 2 + padding,
})
