/** The stages of a page: where symbols are placed for each of them, labels stand as the live map has them. */
import type { Box } from '../plane/box.ts'
import { margins } from '../style/margins.ts'
import type { Stage } from './frame.ts'
import { rulesByStage, type StageRange, type StageRanges } from './stage-range.ts'

const stage = (width: number, height: number): Stage => ({ width, height, margins: margins({ width, height }) })
const range = (width: number, height: number, heights = ''): StageRange => ({
  stage: stage(width, height),
  condition: heights && `stage ${heights}`,
})

/**
 * Of a desk with a timeline below the map, a frame with a long and with a short card, a small phone or one on its side, a phone, a tablet, a low desk, one without a timeline, a high one. The height decides, for it is
 * what a map is fitted to; of the low ones the width does too.
 */
export const pageStages: StageRanges = [
  range(980, 777),
  range(640, 355, '(height < 384px) and (width >= 560px)'),
  range(640, 412, '(384px <= height < 500px) and (width >= 560px)'),
  range(360, 333, '(height < 400px) and (width < 560px)'),
  range(390, 439, '(400px <= height < 500px) and (width < 560px)'),
  range(768, 532, '(500px <= height < 590px)'),
  range(929, 645, '(590px <= height < 710px)'),
  range(980, 900, '(840px <= height < 930px)'),
  range(1392, 957, '(height >= 930px)'),
]

/** The ground also fills these. */
export const widestStages: readonly Stage[] = [stage(844, 390), stage(2100, 1300)]

/** A distance from the nearer of two sides. */
const sides = (axis: 'inline' | 'block', start: number, end: number) =>
  start < end
    ? `inset-${axis}-start:${start}px;inset-${axis}-end:auto`
    : `inset-${axis}-start:auto;inset-${axis}-end:${end}px`

/**
 * Where something lies over the map on each stage: its distance is from the sides next to it, for a page's own stage may be a
 * little larger or smaller.
 *
 * @param boxes by stage; none where the stage is without it
 */
export const overlayRules = (selector: string, boxes: readonly (Box | undefined)[]): string =>
  rulesByStage(pageStages, (index) => {
    const [box, on] = [boxes[index], pageStages[index]?.stage]
    if (!box || !on) return `${selector}{display:none}`
    const { left, top, right, bottom } = box
    const across = sides('inline', left, on.width - right)
    const down = sides('block', top, on.height - bottom)
    return `${selector}{display:block;${across};${down};width:${right - left}px;height:${bottom - top}px}`
  })
