/** The stages that a still map is drawn for at once, and the CSS by which each shows what is its own. */
import type { Stage } from './frame.ts'

export interface StageRange {
  stage: Stage
  /** What CSS asks of a container. The first of several has no condition, and holds where no other does. */
  condition: string
}
export type StageRanges = readonly [StageRange, ...StageRange[]]

/** The conditions of all but the first, as at-rules. */
export const atRules = (ranges: StageRanges): string[] =>
  ranges.slice(1).map(({ condition }) => `@container ${condition}`)

/** The class of what only some of the stages show. */
export const classOfStages =
  (ranges: StageRanges) =>
  (shown: readonly number[]): string | undefined =>
    shown.length === ranges.length ? undefined : ['at', ...shown.map((index) => `s${index}`)].join(' ')

/** @param ruleOf what CSS says for the stage of this index, nothing where it says nothing of its own */
export const rulesByStage = (ranges: StageRanges, ruleOf: (index: number) => string): string =>
  ruleOf(0) +
  atRules(ranges)
    .map((rule, index) => `${rule}{${ruleOf(index + 1)}}`)
    .join('')

/** @param scope a selector of what holds the map */
export const stageRules = (ranges: StageRanges, scope: string): string =>
  rulesByStage(
    ranges,
    // The rules of the first are always there: those of another have to be as strong, and show again what they hide.
    (index) => `${scope} .at:not(.s${index}){display:none}${scope} .at.s${index}{display:inline}`,
  )
