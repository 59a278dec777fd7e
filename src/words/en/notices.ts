/** What an address asked for that is not there, in one sentence each. */
import type { Near } from '../../view/nearest.ts'
import { listed, type Parts } from '../parts.ts'

const sentences = {
  'unknown-dossier': (given: string, shown: string) => `There is no dossier ${given}. This is “${shown}”.`,
  'unknown-feature': (given: string) => `There is no place or event ${given} in this dossier.`,
  'unknown-passage': (given: string) => `There is no passage ${given} in this dossier.`,
  'unknown-layer': (given: string) => `There is no layer ${given}.`,
  'unknown-basemap': (given: string) => `There is no basemap ${given}.`,
  'unknown-theme': (given: string) => `There is no theme ${given}.`,
  'bad-date': (given: string) => `${given} is not a date; a date looks like 2024-12-08.`,
  'no-such-page': () => 'There is no page at this address. These are the pages of this site:',
  'end-not-understood': (given: string) => `The end of the address, ${given}, was not understood.`,
}

/** A part of an address that was not understood, and which features may have been meant. */
export interface Misread {
  kind: keyof typeof sentences
  /** As it stood in the address. */
  given: string
  near: readonly Near[]
}

/** Characters of an address that are shown. */
const longest = 40
const quoted = (text: string) => `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** @param shown the title of the dossier that the page shows @returns the names of what is near as pieces, in their order */
export function notice({ kind, given, near }: Misread, shown: string): Parts<'near'> {
  const sentence = sentences[kind](quoted(given), shown)
  if (near.length === 0) return [sentence]
  return [
    `${sentence} Did you mean: `,
    ...listed(
      either,
      'near',
      near.map(({ name }) => name),
    ),
  ]
}

export const dismissNotices = 'Dismiss this notice'
