/** Text along a line, letter by letter, from its left to its right. Lengths in CSS pixels. */
import type { Point } from '../plane/box.ts'
import { beginningOf, lengthOf, parallelTo, pointAlong } from '../plane/polyline.ts'
import type { Advance } from './shape-text.ts'
import type { SymbolText } from './symbol-parts.ts'
import { inVisualOrder } from './visual-order.ts'

export interface LettersAlong {
  font: string
  size: number
  letters: {
    letter: string
    middle: Point
    /** Where its baseline begins. */
    start: Point
    /** Clockwise, in degrees. */
    angle: number
  }[]
}

interface TextOnLine {
  text: SymbolText
  line: readonly Point[]
  /** Along the line, of the text's middle. */
  middle: number
  /** From the line to the text's middle, to the right of who walks along it. */
  lift: number
  advance: Advance
}

/** Undefined where the line is too short for the text. */
export function lettersAlong({ text, line, middle, lift, advance }: TextOnLine): LettersAlong | undefined {
  const { shaped, size, spacing } = text
  const [only] = shaped.lines
  if (!only) return undefined
  const widths = [...inVisualOrder(only.run.text)].map((letter) => ({
    letter,
    width: advance(letter, only.run.font) * size,
  }))
  const ownLine = parallelTo(line, lift)
  const whole = lengthOf(ownLine)
  const begin = lengthOf(parallelTo(beginningOf(line, middle), lift)) - (shaped.width * size) / 2
  const end = begin + shaped.width * size
  if (begin < 0 || end > whole) return undefined
  // So that no text is upside down, it runs backwards along a line that leads to the left.
  const isTurned = pointAlong(ownLine, begin).at[0] > pointAlong(ownLine, end).at[0]
  const read = isTurned ? ownLine.toReversed() : ownLine
  let reached = isTurned ? whole - end : begin
  const letters = widths.map(({ letter, width }) => {
    const { at, angle } = pointAlong(read, reached + width / 2)
    reached += width + spacing * size
    const down = only.baseline * size
    const start: Point = [
      at[0] - (Math.cos(angle) * width) / 2 - Math.sin(angle) * down,
      at[1] - (Math.sin(angle) * width) / 2 + Math.cos(angle) * down,
    ]
    return { letter, middle: at, start, angle: (angle * 180) / Math.PI }
  })
  return { font: only.run.font, size, letters }
}
