/** The beats of the story: the days on which something begins. Moments are counted as `moments.ts` does. */
import type { Dossier, Feature } from '../dossier/dossier.ts'
import { momentOf, momentsIn } from '../dossier/moments.ts'

/** The middle of the days, as shares of one: a day in a link is its noon. */
export const noon = 0.5

/** @param at YYYY-MM-DD */
export const noonOf = (at: string): number => momentOf(at) + noon

/** A day on which something begins, or is over at the latest where nobody knows when it began. */
export interface Beat {
  moment: number
  features: Feature[]
}

/** What plays, in its order; the last beat is the end of the line. */
export function beatsOf({ features, timeline }: Pick<Dossier, 'features' | 'timeline'>): Beat[] {
  const end = timeline?.stops.at(-1)?.[0]
  if (end === undefined) return []
  const beats = new Map<number, Feature[]>([[end - 1 + noon, []]])
  for (const feature of features) {
    const [begins, , , ended] = momentsIn(feature.when?.span ?? '')
    const moment = (Number.isFinite(begins) ? begins : ended - 1) + noon
    if (Number.isFinite(moment)) beats.set(moment, [...(beats.get(moment) ?? []), feature])
  }
  return [...beats]
    .map(([moment, own]) => ({ moment, features: own }))
    .toSorted((one, other) => one.moment - other.moment)
}

/** How fast it plays, as factors. */
export const speeds = [1, 2, 4] as const
