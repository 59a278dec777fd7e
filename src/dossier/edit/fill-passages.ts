/** Finds where each quotation stands in the article: an editor writes the words, and all else follows. */
import {
  type ArticleText,
  contextOf,
  meantBy,
  occurrences,
  paragraphOf,
  paragraphStarts,
  show,
  showApart,
} from '../check/check.ts'
import { passagesFileName } from '../format/format.ts'
import { type Draft, drafts } from './draft.ts'

/** A name for a passage: its first words, as far as they are Latin letters. */
function idFor(exact: string, taken: ReadonlySet<unknown>): string {
  const words = exact
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g)
  const id = words?.slice(0, 4).join('-') || 'passage'
  const others = Array.from({ length: taken.size + 1 }, (_, index) => `${id}-${index + 2}`)
  return [id, ...others].find((one) => !taken.has(one)) ?? id
}

/** The one place that a quotation can have in the article, or why there is none. */
function placeOf(passage: Draft, exact: string, { text }: ArticleText, starts: readonly number[]): number | string {
  const [, position] = drafts(passage.selector)
  const all = occurrences(text, exact)
  const there = all.filter((start) => start === position?.start)
  const named = all.filter((start) => paragraphOf(starts, start, exact) === passage.paragraph)
  const [only, ...others] = all.length === 1 ? all : there.length === 1 ? there : named
  if (only !== undefined && others.length === 0) return only
  if (all.length > 0) {
    const paragraphs = [...new Set(all.map((start) => paragraphOf(starts, start, exact)))].join(', ')
    return `${show(exact)} stands ${all.length} times in the article (paragraphs ${paragraphs}): lengthen it, or give its paragraph`
  }
  const meant = meantBy(text, exact)
  if (!meant) return `${show(exact)} is not in the article`
  const [found, actual] = showApart(exact, meant.text)
  return `${found} is not in the article; it has ${actual}`
}

const exactOf = (passage: Draft) => passage.exact ?? drafts(passage.selector)[0]?.exact

/** How many of the quotations of an article are not in a text. @param id of a further article */
export const missing = (file: Draft, id: string | undefined, text: string): number =>
  drafts(file.passages).filter((passage) => {
    const exact = exactOf(passage)
    return passage.article === id && typeof exact === 'string' && !text.includes(exact)
  }).length

function fillPassage(passage: Draft, article: ArticleText, starts: readonly number[], taken: ReadonlySet<unknown>) {
  const [quote, position] = drafts(passage.selector)
  const exact = exactOf(passage)
  if (typeof exact !== 'string' || exact === '') return { told: [], refused: ['has no "exact" with the words quoted'] }
  const start = placeOf(passage, exact, article, starts)
  if (typeof start === 'string') return { told: [], refused: [start] }
  const end = start + exact.length
  const selector = [
    { type: 'TextQuoteSelector', exact, ...contextOf(article.text, start, end) },
    { type: 'TextPositionSelector', start, end },
  ]
  const told = [
    ...(passage.id === undefined ? ['id'] : []),
    ...(passage.paragraph === paragraphOf(starts, start, exact) ? [] : ['paragraph']),
    ...(JSON.stringify(quote) === JSON.stringify(selector[0]) ? [] : ['prefix, suffix']),
    ...(position?.start === start && position.end === end ? [] : [`start ${start}, end ${end}`]),
  ]
  const { id = idFor(exact, taken), exact: _exact, paragraph: _paragraph, selector: _selector, ...rest } = passage
  for (const key of Object.keys(passage)) delete passage[key]
  Object.assign(passage, { id, paragraph: paragraphOf(starts, start, exact), ...rest, selector })
  return { told: told.length > 0 ? [told.join('; ')] : [], refused: [] }
}

const startOf = (passage: Draft) => Number(drafts(passage.selector)[1]?.start ?? Number.NaN)

/**
 * Fills the places of all quotations of an article, and puts them into its order.
 *
 * @param id of a further article; undefined for the article itself
 * @returns a line for each that was filled, and for each that has none or several
 */
export function fillPassages(
  file: Draft,
  article: ArticleText,
  id: string | undefined,
): { told: string[]; refused: string[] } {
  const all = drafts(file.passages)
  const passages = all.filter((passage) => passage.article === id)
  const starts = paragraphStarts(article.text)
  const lines = passages.map((passage) => {
    const taken = new Set(all.map((one) => one.id))
    const { told, refused } = fillPassage(passage, article, starts, taken)
    const line = (what: string) => `${passagesFileName} · ${passage.id ?? `passages[${all.indexOf(passage)}]`}: ${what}`
    return { told: told.map(line), refused: refused.map(line) }
  })
  const told = lines.flatMap((line) => line.told)
  // Those without a place stay behind the one that they follow.
  let before = -1
  const placed = passages.map((passage, index) => {
    const start = startOf(passage)
    before = Number.isNaN(start) ? before : start
    return { passage, start: before, index }
  })
  const ordered = placed.toSorted((one, other) => one.start - other.start || one.index - other.index)
  if (ordered.some(({ index }, place) => index !== place)) told.push(`${passagesFileName}: in the article’s order`)
  // Those of an article stand together, where the first of them stands.
  const others = all.filter((passage) => passage.article !== id)
  const place = all.slice(
    0,
    all.findIndex((passage) => passage.article === id),
  ).length
  file.passages = others.toSpliced(Math.max(0, place), 0, ...ordered.map(({ passage }) => passage))
  return { told, refused: lines.flatMap((line) => line.refused) }
}
