/** Finds a choice for each of several things, so that none meets another. */
import type { Box } from '../plane/box.ts'
import type { LabelFeature } from '../style/labels.ts'
import { type Footing, footingOf, footingsMeet, type Room } from './room.ts'

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
        .map(([other, theirs]): [number, readonly Choice[]] => [
          other,
          theirs.filter((their) => !footingsMeet(choice.footing, their.footing)),
        ])
      if (rest.every(([, theirs]) => theirs.length > 0) && settleRest(new Map(rest))) return true
    }
    return false
  }
  if (!settleRest(new Map(free.entries()))) return undefined
  return chosen.flatMap((choice) => choice ?? [])
}

/** As many as can be placed together, the worthiest first, and of equal worth the first. */
function asManyAsAgree(free: readonly Item[]): Settled {
  const kept: (readonly Choice[])[] = []
  let chosen: Choice[] = []
  let shortfall = 0
  for (const { choices, worth } of free.toSorted((one, other) => other.worth - one.worth)) {
    const withIt = agreeing([...kept, choices])
    if (withIt) {
      kept.push(choices)
      chosen = withIt
    } else shortfall += worth
  }
  return { chosen, shortfall }
}

interface Settled {
  chosen: readonly Choice[]
  /** The worth of what is missing. */
  shortfall: number
}

/** The same things with those of their choices that are free in a room. */
export const freeIn = (room: Room, items: readonly Item[]): Item[] =>
  items.map(({ choices, worth }) => ({ choices: choices.filter(({ footing }) => room.isFree(footing)), worth }))

/** The same things with those of their choices that keep clear of a box. */
export function clearOf(box: Box, items: readonly Item[]): Item[] {
  const over = footingOf([box])
  return items.map(({ choices, worth }) => ({
    choices: choices.filter(({ footing }) => !footingsMeet(footing, over)),
    worth,
  }))
}

/** Chooses for all things, or for as many as it can. @param free things whose choices are all free */
export function chooseAll(free: readonly Item[]): Settled {
  const all = free.every(({ choices }) => choices.length > 0) && agreeing(free.map(({ choices }) => choices))
  return all ? { chosen: all, shortfall: 0 } : asManyAsAgree(free)
}
