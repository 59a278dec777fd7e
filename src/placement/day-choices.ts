/** Where the dated events of one place can stand: diamonds with their days, one below another, each at the beginning of its day. */
import type { NamedMark } from '../dossier/dossier.ts'
import { type Box, mirrored, moved, type Point, withPadding } from '../plane/box.ts'
import type { Lettering } from '../style/label-type.ts'
import { inReadingOrder, withoutPoints } from '../style/map-text.ts'
import { signSizes } from '../style/signs.ts'
import type { Choice } from './choices.ts'
import { makeLabel } from './make-label.ts'
import { footingOf } from './room.ts'
import type { MeasureText } from './text-block.ts'

/** From one to the next below it, in CSS pixels. */
const rowHeight = 18
/** From the middle of a diamond to its day. */
const toText = 11
/** From what stands at a place to the events beside it. */
const besideSign = 6 + signSizes.diamond / 2
const clearance = 1

/**
 * @param marks of the events, in order
 * @param coordinates of their place: [longitude, latitude] in degrees, WGS 84
 * @param at the same on the screen
 * @param radius of what stands there, in CSS pixels
 */
export function dayChoices(
  marks: readonly NamedMark[],
  coordinates: readonly number[],
  at: Point,
  radius: number,
  { day: { size, font, lift }, isRightToLeft }: Lettering,
  measure: MeasureText,
): Choice[] {
  const texts = marks.map(({ text }) => withoutPoints(text))
  const widths = texts.map((text) => Math.ceil(measure(text, font[0] ?? '') * size))
  const widest = toText + Math.max(...widths)
  const last = (marks.length - 1) * rowHeight
  const half = signSizes.diamond / 2
  const beside = radius + besideSign
  /** Where the first diamond stands, from the place; the other way round where lines run to the left. */
  const starts: Point[] = [
    [0, 0],
    [0, beside],
    [beside, -last / 2],
    [0, -beside - last],
    [-beside - widest + half, -last / 2],
    [beside * 0.8, beside * 0.8],
    [-beside * 0.8 - widest, beside * 0.8],
    [beside * 0.8, -beside * 0.8 - last],
    [-beside * 0.8 - widest, -beside * 0.8 - last],
  ]
  return starts.map(([x, y]): Choice => {
    const rowBox = (row: number): Box => ({
      left: x - half,
      top: y + row * rowHeight - half,
      right: x + toText + (widths[row] ?? 0),
      bottom: y + row * rowHeight + half,
    })
    const boxOf = (row: number) => (isRightToLeft ? mirrored(rowBox(row), 0) : rowBox(row))
    const onward = isRightToLeft ? -1 : 1
    return {
      footing: footingOf(marks.map((_, row) => withPadding(moved(boxOf(row), ...at), clearance))),
      labels: () =>
        marks.map((mark, row) =>
          makeLabel(mark, coordinates, {
            type: 'day',
            text: inReadingOrder(texts[row] ?? '', isRightToLeft),
            size,
            anchor: isRightToLeft ? 'right' : 'left',
            signOffset: [onward * x, y + row * rowHeight],
            textOffset: [(onward * (x + toText)) / size, (y + row * rowHeight) / size - lift],
          }),
        ),
    }
  })
}
