/** Compares the dossier with the text of its article: every passage is where it says, word for word. */
import { contextOf, meantBy, paragraphOf, paragraphStarts } from './article-text.ts'
import { type Problem, problemAt } from './problem.ts'
import { type ArticleReading, articlesOf, type PassageReading, type Reading } from './reading.ts'
import { show, showApart } from './show.ts'
import { inside, type Spot } from './spot.ts'

/**
 * The text that a dossier was made from. The caller hashes it, because Node does that synchronously and a browser only with
 * a promise, and because an editor needs to do it only once.
 */
export interface ArticleText {
  text: string
  /** Of the text in UTF-8, as 64 lower-case hexadecimal digits. */
  sha256: string
}

/** Words that the article does not have: compared with those where they begin alike, or else where they should stand. */
function checkWording(exact: string, start: number, article: string, spot: Spot): Problem {
  const meant = meantBy(article, exact) ?? { text: article.slice(start, start + exact.length), start }
  const [found, actual] = showApart(exact, meant.text)
  return problemAt(spot, found, `${actual}, as the article has from ${meant.start} on`)
}

function checkQuotation({ quote: { exact, prefix, suffix }, span, spot }: PassageReading, article: string): Problem[] {
  if (!exact || !span) return []
  const { start, end } = span
  const quote = inside(spot, 'selector', 0)
  const there = article.slice(start, end)
  if (there !== exact) {
    const elsewhere = article.indexOf(exact)
    if (elsewhere < 0) return [checkWording(exact, start, article, inside(quote, 'exact'))]
    return [
      problemAt(
        inside(spot, 'selector', 1),
        `${start}..${end}, where the article has ${show(there)}`,
        `${elsewhere}..${elsewhere + exact.length}, where the words stand`,
      ),
    ]
  }
  const { prefix: before, suffix: after } = contextOf(article, start, end)
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
  const actual = paragraphOf(starts, span.start, exact)
  return paragraph === actual
    ? []
    : [problemAt(inside(spot, 'paragraph'), `${paragraph}`, `${actual}, the paragraph the words stand in`)]
}

/** So many letters at the beginning of a quotation tell of which article it is, even where the rest has been changed. */
const opening = 16

/** Which of the dossier's articles a text is: by its hash, or else the one of whose quotations it has most. */
function articleMeant(
  articles: readonly ArticleReading[],
  passages: readonly PassageReading[],
  { text, sha256 }: ArticleText,
) {
  const known = articles.find(({ facts }) => facts.sha256 === sha256)
  const shares = articles.map(({ id }) => {
    const own = passages.filter(({ article, quote: { exact } }) => article === id && exact)
    return (
      own.filter(({ quote: { exact = '' } }) => text.includes(exact.slice(0, opening))).length / Math.max(1, own.length)
    )
  })
  return known ?? articles[shares.indexOf(Math.max(...shares))]
}

export function checkArticle({ dossier, passages }: Reading, article: ArticleText): Problem[] {
  const { text, sha256 } = article
  const meant = articleMeant(articlesOf(dossier), passages, article)
  if (!meant) return []
  const starts = paragraphStarts(text)
  const facts = [
    { key: 'sha256', found: meant.facts.sha256, actual: sha256 },
    { key: 'length', found: meant.facts.length, actual: text.length },
    { key: 'paragraphs', found: meant.facts.paragraphs, actual: starts.length },
  ]
  const wrong = facts.filter(({ found, actual }) => found !== undefined && found !== actual)
  const [first] = wrong
  const list = (which: 'found' | 'actual') => wrong.map((fact) => `${fact.key} ${fact[which]}`).join(', ')
  const own = passages.filter((passage) => passage.article === meant.id)
  return [
    // Another text has another hash, length and number of paragraphs: one cause, one problem.
    ...(first
      ? [problemAt(inside(meant.spot, first.key), list('found'), `${list('actual')}, as the article has it`)]
      : []),
    ...own.flatMap((passage) => [...checkQuotation(passage, text), ...checkParagraph(passage, text, starts)]),
  ]
}
