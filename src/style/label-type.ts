/** How large, and in which font, the words at the dossier's marks are set: what finds room for them needs it as numbers. */
import { regularFont, semiboldFont, serifFont } from './fonts.ts'

/** A line of text; `size` is in CSS pixels to an em. */
export interface LineType {
  font: readonly string[]
  size: number
}

/** The words of one label: its first lines, and what stands below them. */
export interface LabelType {
  first: LineType
  second: LineType
}

/** From a line to the next, in em of each line. */
export const labelLineHeight = 1.15

/** By zooms from which they hold: a size between these would be no other size of type. */
const nameSizes: readonly [zoom: number, size: number][] = [
  [0, 12],
  [5, 13],
  [6.5, 14],
  [9, 15],
]

function nameType(zoom: number): LabelType {
  const [, size = 0] = nameSizes.findLast(([from]) => zoom >= from) ?? []
  return { first: { font: semiboldFont, size }, second: { font: regularFont, size: size * 0.92 } }
}

const daySize = 12.5
const annotationSize = 15

export const labelTypes = {
  /** A site's name, and its name in Arabic. */
  name: nameType,
  /** The day of an event. */
  day: { font: regularFont, size: daySize } satisfies LineType,
  /** The words of an editor. */
  annotation: {
    first: { font: serifFont, size: annotationSize },
    second: { font: regularFont, size: daySize },
  } satisfies LabelType,
}
