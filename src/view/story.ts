/** The story, step by step: in the article’s order, or, where a moment is shown, in the order of time. Each step is a selection. */
import type { Dossier, Feature } from '../dossier/dossier.ts'
import { inOrderTold } from '../dossier/find.ts'
import { dayAt } from '../dossier/moments.ts'
import { beatsOf } from './beats.ts'

export interface Step {
  feature: Feature
  /** The moment, YYYY-MM-DD; null in the whole story. */
  at: string | null
}

const inOrderOfTime = (dossier: Dossier): Step[] =>
  beatsOf(dossier).flatMap(({ moment, features }) => features.map((feature) => ({ feature, at: dayAt(moment) })))

export const stepsOf = (dossier: Dossier, isInTime: boolean): Step[] =>
  isInTime ? inOrderOfTime(dossier) : inOrderTold(dossier).map((feature) => ({ feature, at: null }))

interface Standing {
  /** 1 is the first. */
  number: number
  of: number
  before: Step | undefined
  after: Step | undefined
}

/** Where a feature stands in the story; undefined where it has no place in it. */
export function standingIn(steps: readonly Step[], { slug }: Pick<Feature, 'slug'>): Standing | undefined {
  const index = steps.findIndex(({ feature }) => feature.slug === slug)
  if (index < 0) return undefined
  return { number: index + 1, of: steps.length, before: steps[index - 1], after: steps[index + 1] }
}
