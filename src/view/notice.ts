/** What was not understood in an address, as values; `words/` makes the sentences. */
import { unseen } from '../dossier/unseen.ts'
import type { Suggestion } from './suggestions.ts'

export type Notice =
  | {
      kind:
        | 'unknown-feature'
        | 'unknown-passage'
        | 'unknown-basemap'
        | 'unknown-theme'
        | 'bad-date'
        | 'end-not-understood'
      /** As in the address, cut to `longest` characters. */
      given: string
      /** What may have been meant, the likeliest first. */
      suggestions: readonly Suggestion[]
    }
  | {
      kind: 'unknown-dossier'
      given: string
      suggestions: readonly Suggestion[]
      /** The title of the dossier that is shown instead. */
      instead: string
    }
  | {
      kind: 'unknown-layer' | 'unknown-trait'
      /** The first few, each once. */
      given: readonly string[]
      /** How many there are besides. */
      more: number
      suggestions: readonly Suggestion[]
    }
  | {
      /** Of what else is amiss, how much. */
      kind: 'more'
      count: number
      suggestions: readonly []
    }

const longest = 40
/** Of more unknown layers or traits than this, the others are only counted. */
const mostNamed = 3

/** A reader is told no more than this. */
const mostNotices = 3

/** The first few; of more, the last tells how many. */
export const few = (notices: readonly Notice[]): Notice[] =>
  notices.length <= mostNotices
    ? [...notices]
    : [...notices.slice(0, mostNotices - 1), { kind: 'more', count: notices.length - mostNotices + 1, suggestions: [] }]

/** A part of an address, short enough for a sentence, and with nothing in it that could turn or hide the rest. */
export function truncate(given: string): string {
  const characters = [...given.slice(0, 2 * longest + 2)].map((character) => character.replace(unseen, '\ufffd'))
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('')
}

/** One notice for all that are unknown; none where there are no such ones. */
export function unknownOnes(
  kind: 'unknown-layer' | 'unknown-trait',
  ids: readonly string[],
  known: readonly string[],
): Notice[] {
  const given = [...new Set(ids.filter((id) => !known.includes(id)).map(truncate))]
  if (given.length === 0) return []
  const named = given.slice(0, mostNamed)
  return [{ kind, given: named, more: given.length - named.length, suggestions: [] }]
}
