/** Feeds of what is new and what was corrected: Atom, https://www.rfc-editor.org/rfc/rfc4287. */
import type { Dossier } from '../dossier/dossier.ts'
import { element } from '../markup/element.ts'
import { escapeMarkup } from '../markup/escape.ts'
import type { Words } from '../words/words.ts'

interface FeedEntry {
  id: string
  link: string
  title: string
  /** YYYY-MM-DD. */
  day: string
  text: string
}

/** What a feed tells of a dossier. @param address of a page of the dossier, whole: of a feature, or of the dossier itself */
export function entriesOf(dossier: Dossier, address: (feature?: string) => string, words: Words): FeedEntry[] {
  const { title, summary, published, corrections } = dossier
  const page = address()
  const count = corrections.length
  const corrected = corrections.map(({ date, feature, what, old, now, why }, index) => ({
    // Counted from the oldest, so that a new one leaves the names of the others as they are.
    id: `${page}#correction-${count - index}`,
    link: address(feature),
    title: words.corrections.entry(title, what),
    day: date,
    text: words.corrections.inFull({ old, now, why }),
  }))
  const begun = published === null ? [] : [{ id: page, link: page, title, day: published, text: summary }]
  return [...corrected, ...begun]
}

const instant = (day: string) => `${day}T00:00:00Z`

/** @param self the address of the feed, @param page of what it is about: whole, as those of the entries are */
export function feedOf(title: string, self: string, page: string, entries: readonly FeedEntry[], words: Words): string {
  const inOrder = entries.toSorted((one, other) => other.day.localeCompare(one.day))
  const text = (name: string, content: string) => element(name, {}, escapeMarkup(content))
  const entry = ({ id, link, title: heading, day, text: content }: FeedEntry) =>
    element('entry', {}, [
      text('id', id),
      text('title', heading),
      text('updated', instant(day)),
      element('link', { href: link }),
      text('summary', content),
    ])
  const [newest] = inOrder
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': words.language }, [
    text('id', self),
    text('title', title),
    ...(newest ? [text('updated', instant(newest.day))] : []),
    element('author', {}, text('name', words.site)),
    element('link', { rel: 'self', href: self }),
    element('link', { href: page }),
    ...inOrder.map(entry),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed}\n`
}
