/** A line of text in the order in which it stands, from its left to its right, as MapLibre has it. */
import bidiFactory from 'bidi-js'
import { fonts, isFor } from '../style/fonts.ts'
import { joinLetters } from '../style/join-letters.ts'

const bidi = bidiFactory()

/** What steers the order of letters, and is none. */
const steering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const runsToTheLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Letter by letter, the Arabic ones joined. */
export function inVisualOrder(line: string): string {
  if (!runsToTheLeft.test(line)) return line
  const joined = joinLetters(line)
  return bidi.getReorderedString(joined, bidi.getEmbeddingLevels(joined)).replace(steering, '')
}

/** A piece of a line that can be set by itself: in letters of one script, with the spaces between them. */
export interface LinePiece {
  text: string
  isArabic: boolean
}

/**
 * Piece by piece, each to be read in its own direction. Spaces between them are pieces too. As in a page, the line runs to the right
 * where it does not say otherwise.
 */
export function visualPieces(line: string): LinePiece[] {
  if (!runsToTheLeft.test(line) && !/[\u2066-\u2069]/.test(line)) return [{ text: line, isArabic: false }]
  const levels = bidi.getEmbeddingLevels(line, 'ltr')
  const mirrored = bidi.getMirroredCharactersMap(line, levels.levels)
  const pieces: LinePiece[] = []
  let spaces = ''
  for (const index of bidi.getReorderedIndices(line, levels)) {
    const letter = mirrored.get(index) ?? line[index] ?? ''
    if (letter.replace(steering, '') === '') continue
    if (/\s/.test(letter)) {
      spaces += letter
      continue
    }
    const last = pieces.at(-1)
    const isOfArabic = isFor(fonts.arabic, letter)
    const before = spaces
    spaces = ''
    if (last?.isArabic === isOfArabic)
      last.text = isOfArabic ? letter + before + last.text : last.text + before + letter
    else {
      if (before) pieces.push({ text: before, isArabic: false })
      pieces.push({ text: letter, isArabic: isOfArabic })
    }
  }
  return pieces
}
