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

/** Between the letters of a country’s name, in em. */
export const countrySpacing = 0.18

/** From a line to the next, in em of each line. */
export const labelLineHeight = 1.15

/** By zooms from which they hold: few sizes of type, not one for every zoom. */
type SizesByZoom = readonly [zoom: number, size: number][]
const nameSizes: SizesByZoom = [
  [0, 12],
  [5, 13],
  [6.5, 14],
  [9, 15],
]

const countrySizes: SizesByZoom = [
  [0, 11],
  [5, 13],
  [6.5, 14.5],
]

const typeAt =
  (sizes: SizesByZoom, font: readonly string[]) =>
  (zoom: number): LabelType => {
    const [, size = 0] = sizes.findLast(([from]) => zoom >= from) ?? []
    return { first: { font, size }, second: { font: regularFont, size: size * 0.92 } }
  }

const daySize = 12.5
const annotationSize = 15

export const labelTypes = {
  /** A site's name, and its name in Arabic. */
  name: typeAt(nameSizes, semiboldFont),
  /** A country’s name, in capitals and spaced, and the same in Arabic. */
  country: typeAt(countrySizes, regularFont),
  /** The day of an event. */
  day: { font: regularFont, size: daySize } satisfies LineType,
  /** The words of an editor. */
  annotation: {
    first: { font: serifFont, size: annotationSize },
    second: { font: regularFont, size: daySize },
  } satisfies LabelType,
}
