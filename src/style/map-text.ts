/** How a text stands on the map, which MapLibre letters one character after the other. */
import { isArabic } from './fonts.ts'

/**
 * The marks that may stand above and below Arabic letters, as escapes: MapLibre sets them beside these. Who reads the language does
 * without them, and so do the maps of its newspapers.
 */
const points = /[\u064b-\u0652\u0670]/g

export const withoutPoints = (text: string): string => text.normalize('NFC').replace(points, '')

/** Around a line: it runs from right to left, or as its first letter does, whatever it stands in. No renderer draws them. */
const [toTheLeft, asItBegins, end] = ['\u2067', '\u2068', '\u2069']
/** What would not stand in its place by itself: numbers, stops, letters that run to the right. */
const runsOtherwise = /[^\p{Script=Arabic}\p{Script=Hebrew}\s]/u

/** A line, or a part of one that is set by itself, so that its words stand in the order of the text that it is from. */
export const inReadingOrder = (line: string, isRightToLeft: boolean): string =>
  isRightToLeft && runsOtherwise.test(line) ? `${toTheLeft}${line}${end}` : line

/** A line as it is read aloud, which nothing has to put into order. */
export const withoutOrder = (line: string): string => line.replace(/[\u2066-\u2069]/g, '')

/** A line that nobody has put into its order, as MapLibre takes it: it runs as its first letter does. */
export const inOwnOrder = (line: string): string =>
  isArabic(line) && runsOtherwise.test(line) && !line.includes(toTheLeft) ? `${asItBegins}${line}${end}` : line
