/** Where in its passage a citation stands. */
import type { Citation } from '../dossier.ts'
import { known } from './known.ts'

/** A citation with its place in the passage, in which its words occur exactly once. @param texts of the passages, by id */
export function findCitation(
  { passage, words }: Pick<Citation, 'passage' | 'words'>,
  texts: ReadonlyMap<string, string>,
): Citation {
  const start = known(texts.get(passage), `passage ${passage}`).indexOf(words)
  return { passage, words, start, end: start + words.length }
}
