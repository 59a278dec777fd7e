import { element } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import { arabicFamily, inOneFontEach, isArabic } from '../style/fonts.ts'

/** A line of text in a picture as markup: what makes that takes the font of a line for all its letters, whether it has them or not. */
export function pictureLine(line: string): string {
  return inOneFontEach(line)
    .map((piece) =>
      isArabic(piece) ? element('tspan', { 'font-family': arabicFamily }, escapeMarkup(piece)) : escapeMarkup(piece),
    )
    .join('')
}
