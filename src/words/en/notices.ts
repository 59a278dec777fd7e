/** What was not understood in an address, in one sentence each. */
import type { Notice } from '../../view/notice.ts'
import { listed, type Parts } from '../parts.ts'

const quoted = (text: string) => `“${text}”`
const list = new Intl.ListFormat('en-GB')
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const number = new Intl.NumberFormat('en-GB')

/** “a”, “b” and 2,697 more. */
const several = (given: readonly string[], more: number) =>
  list.format([...given.map(quoted), ...(more > 0 ? [`${number.format(more)} more`] : [])])

const noneOf = (what: string, { given, more }: { given: readonly string[]; more: number }) =>
  given.length + more === 1
    ? `There is no ${what} ${several(given, 0)}.`
    : `There are no ${what}s ${several(given, more)}.`

function sentenceOf(notice: Notice): string {
  switch (notice.kind) {
    case 'unknown-dossier':
      return `There is no dossier ${quoted(notice.given)}. This is “${notice.instead}”.`
    case 'unknown-feature':
      return `There is no place or event ${quoted(notice.given)} in this dossier.`
    case 'unknown-passage':
      return `There is no passage ${quoted(notice.given)} in this dossier.`
    case 'unknown-layer':
      return noneOf('layer', notice)
    case 'unknown-trait':
      return noneOf('filter', notice)
    case 'unknown-basemap':
      return `There is no basemap ${quoted(notice.given)}.`
    case 'unknown-theme':
      return `There is no theme ${quoted(notice.given)}.`
    case 'bad-date':
      return `${quoted(notice.given)} is not a date; a date looks like 2024-12-08.`
    case 'end-not-understood':
      return `The end of the address, ${quoted(notice.given)}, was not understood.`
  }
}

/** The names of the suggestions are pieces of their own, in the same order. */
export function notice(given: Notice): Parts<'suggestion'> {
  const sentence = sentenceOf(given)
  if (given.suggestions.length === 0) return [sentence]
  const names = given.suggestions.map(({ name }) => name)
  return [`${sentence} Did you mean: `, ...listed(either, 'suggestion', names)]
}

export const dismissNotices = 'Dismiss this notice'
