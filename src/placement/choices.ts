/** Finds a choice for each of several things, so that none meets another. */
import { boxesMeet } from '../plane/box.ts'
import type { LabelFeature } from '../style/labels.ts'
import type { Footing, Room } from './room.ts'
import type { Screen } from './screen.ts'

/** One way to place something. */
export interface Choice {
  footing: Footing
  labels: readonly LabelFeature[]
}

/** Something to be placed. */
export interface Item {
  /** The best first. */
  choices: readonly Choice[]
  /** Whether what it stands at is on the screen; if not, it must not reach into it. */
  isOnScreen: boolean
  /** What it is worth that it is shown, beside the others. */
  worth: number
}

interface Outcome {
  labels: LabelFeature[]
  missing: Item[]
}

function placeInOrder(items: readonly Item[], room: Room, { width, height }: Screen): Outcome {
  const screen = { left: 0, top: 0, right: width, bottom: height }
  const outcome: Outcome = { labels: [], missing: [] }
  for (const item of items) {
    const choice = item.choices.find(({ footing }) =>
      item.isOnScreen ? room.isFree(footing) : !footing.boxes.some((box) => boxesMeet(box, screen)),
    )
    if (!choice) outcome.missing.push(item)
    else {
      if (item.isOnScreen) room.take(choice.footing)
      outcome.labels.push(...choice.labels)
    }
  }
  return outcome
}

const worthOf = (items: readonly Item[]) => items.reduce((sum, { worth }) => sum + worth, 0)

/** How often what found no room is let go first. */
const attempts = 8

/**
 * Places all items, or as many as it can: what comes first chooses first, and what has found no room then goes first of all.
 *
 * @param newRoom makes the room as it is before any of them is placed
 * @returns their labels, and the room with them in it
 */
export function placeAll(items: readonly Item[], newRoom: () => Room, screen: Screen): { labels: LabelFeature[]; room: Room } {
  let order = items
  let best: (Outcome & { room: Room }) | undefined
  for (let attempt = 0; attempt < attempts; attempt++) {
    const room = newRoom()
    const outcome = placeInOrder(order, room, screen)
    if (!best || worthOf(outcome.missing) < worthOf(best.missing)) best = { ...outcome, room }
    if (outcome.missing.every(({ isOnScreen }) => !isOnScreen)) break
    const { missing } = outcome
    order = [...missing, ...order.filter((item) => !missing.includes(item))]
  }
  return best ?? { labels: [], room: newRoom() }
}
