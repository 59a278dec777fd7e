/** A line of text in the order in which its letters stand, as MapLibre has it: from its left to its right, Arabic letters joined. */
import bidiFactory from 'bidi-js'
import { joinLetters } from '../style/join-letters.ts'

const bidi = bidiFactory()

/** What steers the order of letters, and is none. */
const steering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const runsToTheLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

export function inVisualOrder(line: string): string {
  if (!runsToTheLeft.test(line)) return line
  const joined = joinLetters(line)
  return bidi.getReorderedString(joined, bidi.getEmbeddingLevels(joined)).replace(steering, '')
}
