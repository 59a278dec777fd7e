/** A page of this site as an entry for biblatex, with the words of any language. */
import type { When } from '../dossier/dossier.ts'
import type { Work } from './work.ts'

/** The words of an entry in one language. */
interface BibtexPhrases {
  publisher: string
  /** Which dossier the page belongs to. */
  within: (dossier: string) => string
  /** Which article the page maps, and how its date is known. */
  origin: (article: Work['article']) => string
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
function statedDate({ basis, isApproximate, earliest, latest }: When) {
  if (basis !== 'stated' || isApproximate) return
  if (earliest === latest) return earliest ?? undefined
  return `${earliest ?? '..'}/${latest ?? '..'}`
}

/** An entry for biblatex. */
export function bibtexEntry(
  { title, dossier, article, link, key, accessed }: Work,
  { publisher, within, origin }: BibtexPhrases,
): string {
  const fields: [name: string, value: string | undefined][] = [
    // The inner braces keep its capitals, as most words of these titles are names.
    ['title', `{${escapeTex(title)}}`],
    ['titleaddon', title === dossier ? undefined : escapeTex(within(dossier))],
    ['organization', publisher],
    ['note', escapeTex(origin(article))],
    ['date', statedDate(article.date)],
    ['url', link],
    ['urldate', accessed],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]))
  return `@online{${key},\n${lines.join('')}}`
}
