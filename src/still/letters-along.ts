/** Text along a line, letter by letter. Lengths in CSS pixels. */

import type { Point } from './frame.ts'
import { lengthOf, pointAlong } from './polyline.ts'
import type { Advance } from './shape-text.ts'
import type { SymbolText } from './symbol-ways.ts'

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

interface Run {
  text: SymbolText
  line: readonly Point[]
  /** Along the line, of the text's middle. */
  middle: number
  /** From the line to the text's middle, downwards as the text is read. */
  lift: number
  advance: Advance
}

/** Undefined where the line is too short for the text. */
export function lettersAlong({ text, line, middle, lift, advance }: Run): LettersAlong | undefined {
  const { shaped, size, spacing } = text
  const [only] = shaped.lines
  if (!only) return undefined
  const width = shaped.width * size
  const whole = lengthOf(line)
  if (middle - width / 2 < 0 || middle + width / 2 > whole) return undefined
  const [first, last] = [pointAlong(line, middle - width / 2).at, pointAlong(line, middle + width / 2).at]
  // So that no text is upside down, it runs backwards along a line that leads to the left.
  const isTurned = first[0] > last[0]
  const [read, from] = isTurned ? [line.toReversed(), whole - middle - width / 2] : [line, middle - width / 2]
  let reached = from
  const letters = [...only.run.text].map((letter) => {
    const own = advance(letter, only.run.font) * size
    const { at, angle } = pointAlong(read, reached + own / 2)
    reached += own + spacing * size
    const [along, down] = [
      [Math.cos(angle), Math.sin(angle)],
      [-Math.sin(angle), Math.cos(angle)],
    ] as const
    const step = (x: number, y: number): Point => [
      at[0] + along[0] * x + down[0] * y,
      at[1] + along[1] * x + down[1] * y,
    ]
    return {
      letter,
      middle: step(0, lift),
      start: step(-own / 2, lift + only.baseline * size),
      angle: (angle * 180) / Math.PI,
    }
  })
  return { font: only.run.font, size, letters }
}
