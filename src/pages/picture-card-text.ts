/** Text of a picture card, broken into lines. Lengths in pixels of the card. */
import { element, short } from '../markup/element.ts'
import { pictureLine } from '../still/picture-line.ts'
import { inReadingOrder } from '../style/map-text.ts'

export interface CardText {
  text: string
  size: number
  family: string
  weight: number
  isRightToLeft: boolean
}

/** The width of a text, in pixels. */
export type WidthOf = (text: CardText) => number

/** From a line to the next, and from the top of a line to its baseline, in em. */
const measuresOf = ({ isRightToLeft }: CardText) =>
  isRightToLeft ? { lineHeight: 1.35, ascent: 0.95 } : { lineHeight: 1.15, ascent: 0.86 }

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
  lines.reduce((sum, line) => sum + line.size * measuresOf(line).lineHeight, 0)

/** Where lines stand: from the top, with one side in common. */
export interface LinesPlace {
  x: number
  top: number
  side: 'left' | 'right'
}

/** Writes lines one below the other. */
export function writeLines(
  lines: readonly CardText[],
  { x, top, side }: LinesPlace,
  fill: string,
  widthOf: WidthOf,
): string {
  let level = top
  const written = lines.map((line) => {
    const { text, size, family, weight, isRightToLeft } = line
    const { lineHeight, ascent } = measuresOf(line)
    const baseline = level + size * ascent
    level += size * lineHeight
    const inPicture = { x, side, weight, widthOf: (part: string) => widthOf({ ...line, text: part }) }
    const place = {
      x,
      y: short(baseline),
      'font-size': short(size),
      'font-family': family,
      'font-weight': weight === 400 ? undefined : weight,
    }
    return element('tspan', place, pictureLine(inReadingOrder(text, isRightToLeft), inPicture))
  })
  return element('text', { fill, 'text-anchor': side === 'right' ? 'end' : undefined }, written)
}
