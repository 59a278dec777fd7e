/** What the app could not do as a link asked, in one sentence each. */
import type { Notice } from '../view/notice.ts'

const quoted = (text: string) => `“${text}”`

/** “a”, “b” and 2,697 more. */
const listed = (given: readonly string[], more: number) =>
  new Intl.ListFormat('en-GB').format([
    ...given.map(quoted),
    ...(more > 0 ? [`${new Intl.NumberFormat('en-GB').format(more)} more`] : []),
  ])

export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'unknown-dossier':
      return `There is no dossier ${quoted(notice.given)}. This is “${notice.instead}”.`
    case 'unknown-feature':
      return `There is no place or event ${quoted(notice.given)} in this dossier.`
    case 'unknown-passage':
      return `There is no passage ${quoted(notice.given)} in this dossier.`
    case 'unknown-layer':
      return notice.given.length + notice.more === 1
        ? `There is no layer ${listed(notice.given, 0)}.`
        : `There are no layers ${listed(notice.given, notice.more)}.`
    case 'unknown-basemap':
      return `There is no basemap ${quoted(notice.given)}.`
    case 'unknown-theme':
      return `There is no theme ${quoted(notice.given)}.`
    case 'bad-date':
      return `${quoted(notice.given)} is not a date; a date looks like 2024-12-08.`
    case 'no-such-page':
      return 'There is no page at this address. These are the pages of this site:'
    case 'end-not-understood':
      return `The end of the address, ${quoted(notice.given)}, was not understood.`
  }
}
