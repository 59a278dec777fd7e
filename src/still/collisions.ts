/** What is free on a map: as in MapLibre, what is placed first keeps its room. */
import { type Box, boxesMeet } from '../plane/box.ts'

export class CollisionIndex {
  readonly #taken: Box[] = []

  isFree(boxes: readonly Box[]): boolean {
    return !boxes.some((box) => this.#taken.some((other) => boxesMeet(box, other)))
  }

  insert(boxes: readonly Box[]) {
    this.#taken.push(...boxes)
  }
}
