/** Compares the dossier with the text of its article: every passage is where it says, word for word. */
import { type Problem, problemAt } from './problem.ts'
import type { PassageReading, Reading } from './reading.ts'
import { show } from './show.ts'
import { inside } from './spot.ts'

/** How much of the article stands on each side of a passage, in UTF-16 code units. */
export const contextLength = 32

/**
 * The text that a dossier was made from. The caller hashes it, because Node does that synchronously and a browser only with
 * a promise, and because an editor needs to do it only once.
 */
export interface Article {
  text: string
  /** Of the text in UTF-8, as 64 lower-case hexadecimal digits. */
  sha256: string
}

/** Where the first letter of each paragraph stands. */
function paragraphStarts(text: string): number[] {
  let lineStart = 0
  return text.split('\n').flatMap((line) => {
    const start = lineStart + line.length - line.trimStart().length
    lineStart += line.length + 1
    return line.trim() === '' ? [] : start
  })
}

/** How many of these numbers, which grow, are at most so large. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? most) <= most) from = middle + 1
    else to = middle
  }
  return from
}

function checkQuotation({ quote: { exact, prefix, suffix }, span, spot }: PassageReading, article: string): Problem[] {
  if (!exact || !span) return []
  const { start, end } = span
  const quote = inside(spot, 'selector', 0)
  const there = article.slice(start, end)
  if (there !== exact) {
    const elsewhere = article.indexOf(exact)
    return elsewhere < 0
      ? [problemAt(inside(quote, 'exact'), show(exact), `${show(there)}, as the article has at ${start}..${end}`)]
      : [
          problemAt(
            inside(spot, 'selector', 1),
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

/** @param starts where the first letter of each paragraph stands */
function checkParagraph(
  { quote: { exact }, span, paragraph, spot }: PassageReading,
  article: string,
  starts: readonly number[],
): Problem[] {
  if (!exact || !span || paragraph === undefined) return []
  if (article.slice(span.start, span.end) !== exact) return []
  // The paragraph that its first letter belongs to.
  const actual = countUpTo(starts, span.start + exact.length - exact.trimStart().length)
  return paragraph === actual
    ? []
    : [problemAt(inside(spot, 'paragraph'), `${paragraph}`, `${actual}, the paragraph the words stand in`)]
}

export function checkArticle({ dossier, passages }: Reading, { text, sha256 }: Article): Problem[] {
  const starts = paragraphStarts(text)
  const facts = [
    { key: 'sha256', found: dossier.article?.sha256, actual: sha256 },
    { key: 'length', found: dossier.article?.length, actual: text.length },
    { key: 'paragraphs', found: dossier.article?.paragraphs, actual: starts.length },
  ]
  return [
    ...facts
      .filter(({ found, actual }) => found !== undefined && found !== actual)
      .map(({ key, found, actual }) =>
        problemAt(inside(dossier.spot, 'article', key), `${found}`, `${actual}, as the article has it`),
      ),
    ...passages.flatMap((passage) => [...checkQuotation(passage, text), ...checkParagraph(passage, text, starts)]),
  ]
}
