/** The names of a still map: their lines, and the places where they may stand. Lengths in CSS pixels. */

import { element, short } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import type { Box } from './room.ts'

/** One line of a name. */
export interface Line {
  text: string
  size: number
  weight: 400 | 600
  /** Between letters, in em. */
  spacing?: number
  serif?: boolean
  arabic?: boolean
}

/** The width of a line. */
export type Measure = (line: Line) => number

/** Where a name stands from its mark: the anchor of its lines, and the top of the first. */
export interface Stand {
  anchor: 'start' | 'middle' | 'end'
  x: number
  top: number
}

const lineHeight = 1.15

export interface Label {
  lines: Line[]
  width: number
  height: number
}

const fitted = (line: Line, widest: number, measure: Measure): Line => ({
  ...line,
  size: line.size * Math.min(1, widest / measure(line)),
})

/** Breaks a name where it has spaces, so that no line is wider than given, and sets the Arabic name beneath. */
export function labelOf(line: Line, arabic: string | undefined, widest: number, measure: Measure): Label {
  const lines: Line[] = []
  for (const word of line.text.split(' ')) {
    const last = lines.at(-1)
    const longer = last && { ...line, text: `${last.text} ${word}` }
    if (longer && measure(longer) <= widest) lines[lines.length - 1] = longer
    else lines.push({ ...line, text: word })
  }
  if (arabic) lines.push(fitted({ text: arabic, size: line.size * 0.92, weight: 400, arabic: true }, widest, measure))
  return {
    lines,
    width: Math.max(...lines.map(measure)),
    height: lines.reduce((sum, { size }) => sum + size * lineHeight, 0),
  }
}

/** What a name covers, from its mark. */
export function boxOf({ width, height }: Label, { anchor, x, top }: Stand): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, top, right: left + width, bottom: top + height }
}

export const centred = ({ height }: Label): Stand => ({ anchor: 'middle', x: 0, top: -height / 2 })

/** Where a name may stand around its mark, the best place first: in the order of `style/sites.ts`. */
export function standsAround(radius: number, { height }: Label): Stand[] {
  const near = radius / Math.SQRT2
  return [
    { anchor: 'end', x: -radius, top: -height / 2 },
    { anchor: 'start', x: radius, top: -height / 2 },
    { anchor: 'middle', x: 0, top: radius },
    { anchor: 'middle', x: 0, top: -radius - height },
    { anchor: 'end', x: -near, top: near },
    { anchor: 'start', x: near, top: near },
    { anchor: 'end', x: -near, top: -near - height },
    { anchor: 'start', x: near, top: -near - height },
  ]
}

export function writeLabel({ lines }: Label, { anchor, x, top }: Stand, look?: string): string {
  let level = top
  const written = lines.map(({ text, size, spacing, arabic }) => {
    const baseline = level + size * 0.86
    level += size * lineHeight
    const attributes = {
      x: short(x),
      y: short(baseline),
      'font-size': short(size),
      'letter-spacing': spacing ? short(spacing * size) : undefined,
      lang: arabic ? 'ar' : undefined,
    }
    return element('tspan', attributes, escapeMarkup(text))
  })
  return element('text', { class: look, 'text-anchor': anchor === 'start' ? undefined : anchor }, written)
}
