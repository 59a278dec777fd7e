/** How well a text answers to what somebody writes: whole, from its beginning, from that of a word, or but for one typing error. */
import { distance } from 'fastest-levenshtein'

/** Shorter than this, any word would be one error away. */
const leastForErrors = 4

/** Two letters in each other's place are one error of the hand. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return at >= 0 && one === other.slice(0, at) + (other[at + 1] ?? '') + (other[at] ?? '') + other.slice(at + 2)
}

const isAlmost = (written: string, words: string) => distance(written, words) <= 1 || isSwap(written, words)

/**
 * Both are folded, see `fold.ts`.
 *
 * @returns the less the better: 0 is the whole text; undefined where it is no answer
 */
export function matchOf(written: string, text: string): number | undefined {
  if (written === '') return undefined
  if (text === written) return 0
  if (text.startsWith(written)) return 1
  if (` ${text}`.includes(` ${written}`)) return 2
  if (written.length < leastForErrors) return undefined
  const count = written.split(' ').length
  const words = text.split(' ')
  const runs = words
    .slice(0, Math.max(1, words.length - count + 1))
    .map((_, index) => words.slice(index, index + count).join(' '))
  // Somebody may not have written to the end.
  const isNear = (run: string) => [run, run.slice(0, written.length)].some((part) => isAlmost(written, part))
  return runs.some(isNear) ? 3 : undefined
}
