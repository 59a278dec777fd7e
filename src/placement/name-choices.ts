/** Where the name of a site can stand around its sign. */
import type { NamedMark } from '../dossier/dossier.ts'
import { boxAround, moved, padded, type Point } from '../plane/box.ts'
import { labelTypes } from '../style/label-type.ts'
import type { LabelAnchor } from '../style/labels.ts'
import { signSizes } from '../style/signs.ts'
import type { Choice } from './choices.ts'
import { makeLabel } from './make-label.ts'
import { type MeasureText, type TextBlock, textBlocks } from './text-block.ts'

/** From the middle of a sign to the name beside it, in CSS pixels. */
const gap = signSizes.disc / 2 + 5
const clearance = 2

/** The directions from the sign to its name. */
const sides: Record<LabelAnchor, Point> = {
  right: [-1, 0],
  left: [1, 0],
  bottom: [0, -1],
  top: [0, 1],
  'bottom-right': [-Math.SQRT1_2, -Math.SQRT1_2],
  'bottom-left': [Math.SQRT1_2, -Math.SQRT1_2],
  'top-right': [-Math.SQRT1_2, Math.SQRT1_2],
  'top-left': [Math.SQRT1_2, Math.SQRT1_2],
}
/** Beside the sign a name reads best; below and above it only where there is no room. */
const orders: readonly (readonly LabelAnchor[])[] = [
  ['right', 'left'],
  ['top', 'bottom', 'top-right', 'top-left', 'bottom-right', 'bottom-left'],
]

/** The middle of a block that has its anchor at a point. */
const middleOf = (anchor: LabelAnchor, { width, height }: TextBlock, [x, y]: Point): Point => [
  x + (anchor.includes('left') ? width / 2 : anchor.includes('right') ? -width / 2 : 0),
  y + (anchor.includes('top') ? height / 2 : anchor.includes('bottom') ? -height / 2 : 0),
]

/** @param coordinates [longitude, latitude] in degrees, WGS 84 @param at the same on the screen */
export function nameChoices(
  mark: NamedMark,
  coordinates: readonly number[],
  at: Point,
  zoom: number,
  measure: MeasureText,
): Choice[] {
  const type = labelTypes.name(zoom)
  const blocks = textBlocks(mark.text, mark.nameArabic, type, measure)
  return orders.flatMap((anchors) =>
    blocks.flatMap((block) =>
      anchors.map((anchor): Choice => {
        const [x, y] = sides[anchor]
        const [right, down] = [x * gap, y * gap]
        const [middleX, middleY] = middleOf(anchor, block, [right, down])
        const box = moved(boxAround(block.width, block.height), at[0] + middleX, at[1] + middleY)
        const { size } = type.first
        const label = makeLabel(mark, coordinates, {
          type: 'name',
          text: block.text,
          second: block.second,
          size,
          secondScale: type.second.size / size,
          anchor,
          textOffset: [right / size, down / size],
        })
        return { footing: { boxes: [padded(box, clearance)] }, labels: [label] }
      }),
    ),
  )
}
