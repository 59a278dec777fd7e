/** The dossier against the text of its article: every passage stands where it says, word for word. */
import { createHash } from 'node:crypto'
import { inside, type Problem, problemAt, show } from './problem.ts'
import type { PassageReading, Reading } from './reading.ts'

/** How much of the article stands on each side of a passage, in UTF-16 code units. */
const contextLength = 32

export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const paragraphsIn = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length

function checkQuotation({ selector, place }: PassageReading, article: string): Problem[] {
  if (!selector) return []
  const [{ exact, prefix, suffix }, { start, end }] = selector
  const quote = inside(place, 'selector', 0)
  const there = article.slice(start, end)
  if (there !== exact) {
    const elsewhere = article.indexOf(exact)
    return elsewhere < 0
      ? [problemAt(inside(quote, 'exact'), show(exact), `${show(there)}, as the article has at ${start}..${end}`)]
      : [
          problemAt(
            inside(place, 'selector', 1),
            `${start}..${end}, where the article has ${show(there)}`,
            `${elsewhere}..${elsewhere + exact.length}, where the words stand`,
          ),
        ]
  }
  const before = article.slice(Math.max(0, start - contextLength), start)
  const after = article.slice(end, end + contextLength)
  return [
    ...(prefix === undefined || prefix === before
      ? []
      : [problemAt(inside(quote, 'prefix'), show(prefix), show(before))]),
    ...(suffix === undefined || suffix === after
      ? []
      : [problemAt(inside(quote, 'suffix'), show(suffix), show(after))]),
  ]
}

function checkParagraph({ selector, paragraph, place }: PassageReading, article: string): Problem[] {
  if (!selector || paragraph === undefined) return []
  const [{ exact }, { start, end }] = selector
  if (article.slice(start, end) !== exact) return []
  // The paragraph a passage begins in: those before it, and the one its first letter belongs to.
  const actual = paragraphsIn(article.slice(0, start) + exact.trimStart().slice(0, 1))
  return paragraph === actual
    ? []
    : [problemAt(inside(place, 'paragraph'), `${paragraph}`, `${actual}, the paragraph the words stand in`)]
}

export function checkArticle({ dossier, passages }: Reading, article: string): Problem[] {
  const facts = [
    { key: 'sha256', found: dossier.article.sha256, actual: sha256Of(article) },
    { key: 'length', found: dossier.article.length, actual: article.length },
    { key: 'paragraphs', found: dossier.article.paragraphs, actual: paragraphsIn(article) },
  ]
  return [
    ...facts
      .filter(({ found, actual }) => found !== undefined && found !== actual)
      .map(({ key, found, actual }) =>
        problemAt(inside(dossier.place, 'article', key), `${found}`, `${actual}, as the article has it`),
      ),
    ...passages.flatMap((passage) => [...checkQuotation(passage, article), ...checkParagraph(passage, article)]),
  ]
}
