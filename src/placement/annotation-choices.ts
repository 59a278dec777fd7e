/** Where an editor's words can stand: around their place, and tied to it by a straight line. */
import { type Box, moved, type Point, withPadding } from '../plane/box.ts'
import type { Lettering } from '../style/label-type.ts'
import type { LabelAnchor } from '../style/labels.ts'
import { extentKind } from '../style/signs.ts'
import type { Choice } from './choices.ts'
import { type LabelOwner, makeLabel } from './make-label.ts'
import { footingOf } from './room.ts'
import { type MeasureText, type TextBlock, textBlocks } from './text-block.ts'

export interface AnnotationTexts {
  text: string
  detail: string
}

/** How long the line can be, in CSS pixels. */
const lengths = [14, 28, 44, 64, 88, 116, 150]
/**
 * Directions of the line, in degrees clockwise from the right, the best first: so the line meets the beginning of the words. Of
 * words that run to the left they are mirrored.
 */
const directions = [0, 180, 20, -20, 160, -160, 40, -40, 140, -140, 60, -60, 120, -120, 90, -90]
const fromLineToText = 4
const clearance = 3
/** What a text broken into lines, and a line that leads aslant, are worth: so many pixels of a longer line. */
const costOfBreak = 14
const costOfSlant = 0.16

interface Way {
  cost: number
  block: TextBlock
  degrees: number
  length: number
}

function waysFor(blocks: readonly TextBlock[], isRightToLeft: boolean): Way[] {
  const ways = blocks.flatMap((block, breaks) =>
    directions.flatMap((direction, order) =>
      lengths.map((length): Way => {
        const degrees = isRightToLeft ? 180 - direction : direction
        return {
          cost:
            length +
            breaks * costOfBreak +
            Math.abs(Math.sin((degrees * Math.PI) / 180)) * 90 * costOfSlant +
            order / 100,
          block,
          degrees,
          length,
        }
      }),
    ),
  )
  return ways.sort((one, other) => one.cost - other.cost)
}

/** How a block stands at the end of the line: beside it with its first line level with the end, or centred above or below. */
function blockAt(
  [x, y]: Point,
  [right, down]: Point,
  { width, height }: TextBlock,
  { first, lineHeight }: Lettering['annotation'],
): { box: Box; anchor: LabelAnchor } {
  const isBeside = Math.abs(right) > 0.45
  const box: Box = { left: 0, top: 0, right: width, bottom: height }
  if (!isBeside) {
    const top = down > 0 ? y + fromLineToText : y - fromLineToText - height
    return { box: moved(box, x - width / 2, top), anchor: 'top' }
  }
  const top = y - (first.size * lineHeight) / 2
  return right > 0
    ? { box: moved(box, x + fromLineToText, top), anchor: 'top-left' }
    : { box: moved(box, x - fromLineToText - width, top), anchor: 'top-right' }
}

/**
 * @param coordinates of the place: [longitude, latitude] in degrees, WGS 84
 * @param at the same on the screen
 * @param reach how far from the place the line begins, so that it keeps clear of what stands there, in CSS pixels
 */
export function annotationChoices(
  owner: LabelOwner,
  { text, detail }: AnnotationTexts,
  coordinates: readonly number[],
  at: Point,
  reach: number,
  { annotation: type, isRightToLeft }: Lettering,
  measure: MeasureText,
): Choice[] {
  return waysFor(textBlocks(text, detail, type, measure), isRightToLeft).map(({ block, degrees, length }): Choice => {
    const angle = (degrees * Math.PI) / 180
    const direction: Point = [Math.cos(angle), Math.sin(angle)]
    // Whole pixels: the line is a sign of its own, and its size is in its name.
    const from: Point = [Math.round(direction[0] * reach), Math.round(direction[1] * reach)]
    const to: Point = [Math.round(direction[0] * (reach + length)), Math.round(direction[1] * (reach + length))]
    const { box, anchor } = blockAt(to, direction, block, type)
    const place = {
      top: [(box.left + box.right) / 2, box.top],
      'top-left': [box.left, box.top],
      'top-right': [box.right, box.top],
    }[anchor === 'top' || anchor === 'top-left' ? anchor : 'top-right']
    const { size } = type.first
    const label = () =>
      makeLabel(owner, coordinates, {
        type: 'annotation',
        text: block.text,
        second: block.second,
        size,
        secondScale: type.second.size / size,
        anchor,
        textOffset: [(place[0] ?? 0) / size, ((place[1] ?? 0) - block.lift) / size],
        signOffset: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
        extent: extentKind(to[0] - from[0], to[1] - from[1]),
      })
    const onScreen = ([x, y]: Point): Point => [at[0] + x, at[1] + y]
    return {
      footing: footingOf([withPadding(moved(box, ...at), clearance)], [[onScreen(from), onScreen(to)]]),
      labels: () => [label()],
    }
  })
}
