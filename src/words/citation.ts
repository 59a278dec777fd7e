/** A page of ours, ready to be cited by a journalist or a scholar: as a sentence, and for a bibliography. */
import type { Dossier, When } from '../dossier/dossier.ts'

/** A page to be cited. */
export interface Work {
  title: string
  /** The title of its dossier. */
  dossier: string
  article: Dossier['article']
  /** Its address, in full. */
  link: string
  /** What BibTeX knows it by. */
  key: string
  /** The day it was read, YYYY-MM-DD; not known where the page was made before anybody read it. */
  accessed?: string
}

const publisher = 'Passage'

// Not of dates.ts, which reads EDTF: that belongs to the build and need not reach a reader.
const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

/** Which article the page maps: everything on it is that article's claim, and none of it ours. */
function origin({ publisher, headline, date }: Dossier['article']) {
  const doubt = date.basis === 'inferred' ? ' (inferred)' : ''
  return `After ${publisher}, “${headline}”, ${date.words}${doubt}`
}

/** One sentence after another, for a footnote. It ends without a full stop, lest that be taken for the address’s. */
export function plainCitation({ title, dossier, article, link, accessed }: Work): string {
  const work = title === dossier ? `“${title}”` : `“${title}”, in “${dossier}”`
  const access = accessed === undefined ? '' : ` (accessed ${long.format(new Date(accessed))})`
  return `${work}, ${publisher}. ${origin(article)}. ${link}${access}`
}

/**
 * What TeX would take for a command. Braces become commands too: BibTeX counts even a brace behind a backslash, so that
 * `\{` alone would swallow the rest of the bibliography.
 *
 * @see https://www.bibtex.org/SpecialSymbols/
 */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}
const escapeTex = (text: string) =>
  text.replace(/[\\{}$&%#_^~]/g, (character) => commands[character] ?? `\\${character}`)

/** As biblatex writes dates; nothing where the article does not give its date, or not to the day. */
function statedDate({ basis, words, earliest, latest }: When) {
  if (basis !== 'stated' || words.startsWith('about ')) return
  if (earliest === latest) return earliest ?? undefined
  return `${earliest ?? '..'}/${latest ?? '..'}`
}

/** An entry for biblatex. */
export function bibtex({ title, dossier, article, link, key, accessed }: Work): string {
  const fields: [name: string, value: string | undefined][] = [
    // Braces within the braces keep its capitals, for most words of a title here are names.
    ['title', `{${escapeTex(title)}}`],
    ['titleaddon', title === dossier ? undefined : escapeTex(`In “${dossier}”`)],
    ['organization', publisher],
    ['note', escapeTex(origin(article))],
    ['date', statedDate(article.date)],
    ['url', link],
    ['urldate', accessed],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]))
  return `@online{${key},\n${lines.join('')}}`
}
