/** Text of a picture card, broken into lines. Lengths in pixels of the card. */
import { element, short } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'

export interface CardText {
  text: string
  size: number
  family: string
  weight: number
}

/** The width of a text, in pixels. */
export type WidthOf = (text: CardText) => number

const lineHeight = 1.15
/** From the top of a line to its baseline, in em. */
const ascent = 0.86

/** Breaks a text where it has spaces, so that no line is wider than given. */
export function wrapText(text: CardText, widest: number, widthOf: WidthOf): CardText[] {
  const lines: CardText[] = []
  for (const word of text.text.split(' ')) {
    const last = lines.at(-1)
    const longer = last && { ...text, text: `${last.text} ${word}` }
    if (longer && widthOf(longer) <= widest) lines[lines.length - 1] = longer
    else lines.push({ ...text, text: word })
  }
  return lines
}

/** The same text, made smaller where it must be to fit on one line. */
export const fitted = (text: CardText, widest: number, widthOf: WidthOf): CardText => ({
  ...text,
  size: text.size * Math.min(1, widest / widthOf(text)),
})

export const heightOf = (lines: readonly CardText[]): number =>
  lines.reduce((sum, { size }) => sum + size * lineHeight, 0)

/** Writes lines one below the other, from a place of their top left. */
export function writeLines(lines: readonly CardText[], { x, top }: { x: number; top: number }, fill: string): string {
  let level = top
  const written = lines.map(({ text, size, family }) => {
    const baseline = level + size * ascent
    level += size * lineHeight
    const place = { x, y: short(baseline), 'font-size': short(size), 'font-family': family }
    return element('tspan', place, escapeMarkup(text))
  })
  return element('text', { fill }, written)
}
