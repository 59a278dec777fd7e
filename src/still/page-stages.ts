/** The stages of a page: where symbols are placed for each of them, labels stand as the live map has them. */
import { type Box, mirrored } from '../plane/box.ts'
import { margins } from '../style/margins.ts'
import type { RulesByStage } from './css-rules.ts'
import type { Stage } from './frame.ts'
import type { StageRange, StageRanges } from './stage-range.ts'

type SizeOfStage = readonly [width: number, height: number]

const stageOf = ([width, height]: SizeOfStage, isRightToLeft: boolean): Stage => ({
  width,
  height,
  margins: margins({ width, height }, isRightToLeft),
  isRightToLeft,
})

/**
 * Of a desk with a timeline below the map, a frame with a long and with a short card, a small phone or one on its side, a phone, a tablet, a low desk, one without a timeline, a high one. The height decides, for it is
 * what a map is fitted to; of the low ones the width does too.
 */
const ranges: readonly [size: SizeOfStage, condition: string][] = [
  [[640, 355], '(height < 384px) and (width >= 560px)'],
  [[640, 412], '(384px <= height < 500px) and (width >= 560px)'],
  [[360, 333], '(height < 400px) and (width < 560px)'],
  [[390, 439], '(400px <= height < 500px) and (width < 560px)'],
  [[768, 532], '(500px <= height < 590px)'],
  [[929, 645], '(590px <= height < 710px)'],
  [[980, 900], '(840px <= height < 930px)'],
  [[1392, 957], '(height >= 930px)'],
]
const firstSize: SizeOfStage = [980, 777]
const widestSizes: readonly SizeOfStage[] = [
  [844, 390],
  [2100, 1300],
]

/** @param isRightToLeft whether the page is */
export const pageStages = (isRightToLeft = false): StageRanges => [
  { stage: stageOf(firstSize, isRightToLeft), condition: '' },
  ...ranges.map(
    ([size, condition]): StageRange => ({ stage: stageOf(size, isRightToLeft), condition: `stage ${condition}` }),
  ),
]

/** The ground also fills these. @param isRightToLeft whether the page is */
export const widestStages = (isRightToLeft: boolean): Stage[] => widestSizes.map((size) => stageOf(size, isRightToLeft))

/** A distance from the nearer of two sides. */
const sides = (axis: 'inline' | 'block', start: number, end: number) =>
  start < end
    ? `inset-${axis}-start:${start}px;inset-${axis}-end:auto`
    : `inset-${axis}-start:auto;inset-${axis}-end:${end}px`

/**
 * Where something lies over the map on each stage: its distance is from the sides next to it, for a page's own stage may be a
 * little larger or smaller.
 *
 * @param stages of the page
 * @param boxes by stage; none where the stage is without it
 */
export function overlayRules(selector: string, stages: StageRanges, boxes: readonly (Box | undefined)[]): RulesByStage {
  const placed = stages.map(({ stage }, index) => {
    const box = boxes[index]
    if (!box) return 'display:none'
    // Rules count from where lines begin.
    const { left, top, right, bottom } = stage.isRightToLeft ? mirrored(box, stage.width) : box
    const across = sides('inline', left, stage.width - right)
    const down = sides('block', top, stage.height - bottom)
    return `display:block;${across};${down};width:${right - left}px;height:${bottom - top}px`
  })
  // Where it lies as on the first stage, that rule does.
  return placed.map((declared, index) => (index > 0 && declared === placed[0] ? [] : [[selector, declared]]))
}
