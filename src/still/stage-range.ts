/** The stages that a still map is drawn for at once, and the CSS by which each shows what is its own. */
import type { RulesByStage } from './css-rules.ts'
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

/**
 * The rules of the first are always there: those of another have to be as strong, and show again what they hide.
 *
 * @param scope a selector of what holds the map
 */
export const stageRules = (ranges: StageRanges, scope: string): RulesByStage =>
  ranges.map((_, index) => [
    [`${scope} .at:not(.s${index})`, 'display:none'],
    [`${scope} .at.s${index}`, 'display:inline'],
  ])
