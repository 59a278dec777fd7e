/** Finds a choice for each of several things, so that none meets another. */
import { boxesMeet, crossesBox, linesCross } from '../plane/box.ts'
import type { LabelFeature } from '../style/labels.ts'
import type { Footing, Room, Stroke } from './room.ts'

/** One way to place something. */
export interface Choice {
  footing: Footing
  /** Made only of what is chosen. */
  labels: () => readonly LabelFeature[]
}

/** Something to be placed. */
export interface Item {
  /** The best first. */
  choices: readonly Choice[]
  /** What it is worth that it is shown, beside the others. */
  worth: number
}

const strokeMeets = ([from, to]: Stroke, { boxes, strokes = [] }: Footing) =>
  boxes.some((box) => crossesBox(from, to, box)) || strokes.some(([start, end]) => linesCross(from, to, start, end))

const meet = ({ footing: one }: Choice, { footing: other }: Choice) =>
  one.boxes.some((box) => other.boxes.some((taken) => boxesMeet(box, taken))) ||
  (one.strokes ?? []).some((stroke) => strokeMeets(stroke, other)) ||
  (other.strokes ?? []).some((stroke) => strokeMeets(stroke, one))

/** Of a search that is not over after so many steps, nothing more is to be hoped. */
const mostSteps = 300

/** A choice for each, given those that are free in themselves; undefined where none was found that agree. */
function agreeing(free: readonly (readonly Choice[])[]): Choice[] | undefined {
  const chosen: (Choice | undefined)[] = free.map(() => undefined)
  let steps = 0
  function settleRest(left: ReadonlyMap<number, readonly Choice[]>): boolean {
    // What has least choice chooses first.
    const [next] = [...left].toSorted(([, one], [, other]) => one.length - other.length)
    if (!next) return true
    const [index, choices] = next
    for (const choice of choices) {
      steps += 1
      if (steps > mostSteps) return false
      chosen[index] = choice
      const rest = [...left]
        .filter(([other]) => other !== index)
        .map(([other, theirs]): [number, readonly Choice[]] => [other, theirs.filter((their) => !meet(choice, their))])
      if (rest.every(([, theirs]) => theirs.length > 0) && settleRest(new Map(rest))) return true
    }
    return false
  }
  if (!settleRest(new Map(free.entries()))) return undefined
  return chosen.flatMap((choice) => choice ?? [])
}

/** As many as can be placed together, the worthiest first, and of equal worth the first. */
function asManyAsAgree(free: readonly { choices: readonly Choice[]; worth: number }[]) {
  const kept: (readonly Choice[])[] = []
  let settled: Choice[] = []
  let shortfall = 0
  for (const { choices, worth } of free.toSorted((one, other) => other.worth - one.worth)) {
    const withIt = agreeing([...kept, choices])
    if (withIt) {
      kept.push(choices)
      settled = withIt
    } else shortfall += worth
  }
  return { settled, shortfall }
}

/**
 * Places all items in a room, or as many as it can.
 *
 * @returns their labels, and the worth of what is missing
 */
export function placeAll(items: readonly Item[], room: Room): { labels: LabelFeature[]; shortfall: number } {
  const free = items.map(({ choices, worth }) => ({
    choices: choices.filter(({ footing }) => room.isFree(footing)),
    worth,
  }))
  const all = free.every(({ choices }) => choices.length > 0) && agreeing(free.map(({ choices }) => choices))
  const { settled, shortfall } = all ? { settled: all, shortfall: 0 } : asManyAsAgree(free)
  for (const { footing } of settled) room.take(footing)
  return { labels: settled.flatMap(({ labels }) => labels()), shortfall }
}
