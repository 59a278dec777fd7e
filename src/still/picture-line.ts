import { element, short } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import { arabicFamilies } from '../style/fonts.ts'
import { visualPieces } from './visual-order.ts'

/** Where a line of text stands in a picture. */
interface LineInPicture {
  /** Of its left end, its middle or its right end. */
  x: number
  side: 'left' | 'middle' | 'right'
  weight: number
  /** The width of a part of it. */
  widthOf: (text: string) => number
}

/**
 * A line of text in a picture, as markup. What makes that sets a line in one font, or not at all where two fonts have not the same
 * number of signs for its letters: so what is in letters of two scripts is set piece by piece, each at its place.
 */
export function pictureLine(line: string, { x, side, weight, widthOf }: LineInPicture): string {
  const pieces = visualPieces(line)
  const family = arabicFamilies(weight)
  const [only] = pieces
  if (only && pieces.length === 1)
    return only.isArabic
      ? element('tspan', { 'font-family': family }, escapeMarkup(only.text))
      : escapeMarkup(only.text)
  const widths = pieces.map(({ text }) => widthOf(text))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let reached = x - { left: 0, middle: whole / 2, right: whole }[side]
  return pieces
    .map(({ text, isArabic }, index) => {
      const from = reached
      reached += widths[index] ?? 0
      const place = { x: short(from), 'text-anchor': 'start', 'font-family': isArabic ? family : undefined }
      return text.trim() === '' ? '' : element('tspan', place, escapeMarkup(text))
    })
    .join('')
}
