/** Where the name of a site can stand around its sign. */
import type { NamedMark } from '../dossier/dossier.ts'
import { boxAround, moved, type Point, withPadding } from '../plane/box.ts'
import type { Lettering } from '../style/label-type.ts'
import type { LabelAnchor } from '../style/labels.ts'
import type { Choice } from './choices.ts'
import { makeLabel } from './make-label.ts'
import { footingOf } from './room.ts'
import type { Screen } from './screen.ts'
import { type MeasureText, type TextBlock, textBlocks } from './text-block.ts'

/** From a sign to the name beside it, in CSS pixels. */
const besideSign = 5
const clearance = 2

/** Where a name has its anchor, from the middle of the sign: in radii of the sign, and in gaps from there. */
interface NamePlace {
  anchor: Exclude<LabelAnchor, 'center'>
  radii: Point
  gaps: Point
}

const namePlace = (anchor: NamePlace['anchor'], radii: Point, gaps: Point): NamePlace => ({ anchor, radii, gaps })
const aslant = Math.SQRT1_2
/** Beside the sign a name reads best; below and above it only where there is no room. */
const orders: readonly (readonly NamePlace[])[] = [
  [namePlace('right', [-1, 0], [-1, 0]), namePlace('left', [1, 0], [1, 0])],
  [
    namePlace('bottom-right', [-1, 1], [-1, 0]),
    namePlace('bottom-left', [1, 1], [1, 0]),
    namePlace('top-right', [-1, -1], [-1, 0]),
    namePlace('top-left', [1, -1], [1, 0]),
    namePlace('top', [0, 1], [0, 1]),
    namePlace('top-left', [-1, 1], [0, 1]),
    namePlace('top-right', [1, 1], [0, 1]),
    namePlace('bottom', [0, -1], [0, -1]),
    namePlace('bottom-left', [-1, -1], [0, -1]),
    namePlace('bottom-right', [1, -1], [0, -1]),
    namePlace('top-right', [-aslant, aslant], [-aslant, aslant]),
    namePlace('top-left', [aslant, aslant], [aslant, aslant]),
    namePlace('bottom-right', [-aslant, -aslant], [-aslant, -aslant]),
    namePlace('bottom-left', [aslant, -aslant], [aslant, -aslant]),
  ],
]

/** The middle of a block that has its anchor at a point. */
const middleOf = (anchor: LabelAnchor, { width, height }: TextBlock, [x, y]: Point): Point => [
  x + (anchor.includes('left') ? width / 2 : anchor.includes('right') ? -width / 2 : 0),
  y + (anchor.includes('top') ? height / 2 : anchor.includes('bottom') ? -height / 2 : 0),
]

/**
 * @param coordinates [longitude, latitude] in degrees, WGS 84
 * @param at the same on the screen
 * @param radius of what stands there, in CSS pixels
 */
export function nameChoices(
  mark: NamedMark,
  coordinates: readonly number[],
  at: Point,
  radius: number,
  { typeZoom, isBilingual }: Pick<Screen, 'typeZoom' | 'isBilingual'>,
  lettering: Lettering,
  measure: MeasureText,
): Choice[] {
  const type = lettering.name(typeZoom)
  const { text, otherName } = mark
  const alone = textBlocks(text, '', type, measure)
  // Rather than go unnamed, it goes without its other name.
  const ways = isBilingual && otherName !== '' ? [textBlocks(text, otherName, type, measure), alone] : [alone]
  const inOrder = ways.flatMap((blocks) => orders.map((places) => ({ blocks, places })))
  return inOrder.flatMap(({ blocks, places }) =>
    blocks.flatMap((block) =>
      places.map(({ anchor, radii, gaps }): Choice => {
        const right = radii[0] * radius + gaps[0] * besideSign
        const down = radii[1] * radius + gaps[1] * besideSign
        const [middleX, middleY] = middleOf(anchor, block, [right, down])
        const box = moved(boxAround(block.width, block.height), at[0] + middleX, at[1] + middleY)
        const { size } = type.first
        const label = () =>
          makeLabel(mark, coordinates, {
            type: 'name',
            text: block.text,
            second: block.second,
            size,
            secondScale: type.second.size / size,
            anchor,
            textOffset: [right / size, (down - block.lift) / size],
          })
        return { footing: footingOf([withPadding(box, clearance)]), labels: () => [label()] }
      }),
    ),
  )
}
