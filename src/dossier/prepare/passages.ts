/** Passages: spans of the article, quoted word for word. */

import { shorten } from '../../words/shorten.ts'
import type { Bounds, Feature, Passage } from '../dossier.ts'
import type { PassageFile } from '../format.ts'

/** Characters of a quotation in the title of its page. */
const titleLimit = 60

const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D')

/**
 * The article's address with a text fragment that opens it at a quotation.
 * A long quotation is given by its first and last words, so that the link stays short.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/ for the syntax; `-`, `,` and `&` must be escaped
 */
function textFragment(url: string, exact: string): string {
  const words = exact.split(/\s+/)
  const text =
    words.length <= 12 ? encode(exact) : `${encode(words.slice(0, 5).join(' '))},${encode(words.slice(-5).join(' '))}`
  return `${url}#:~:text=${text}`
}

/** Whether only white space stands between the end of one passage and another, as the later one's prefix shows. */
function adjoins(end: number, passage: PassageFile) {
  const [{ prefix }, { start }] = passage.selector
  const gap = start - end
  return gap <= prefix.length && prefix.slice(prefix.length - gap).trim() === ''
}

interface Marked {
  feature: string
  words: string
}

/** Cuts a text at the words that name features; words stand once in the text and do not overlap. */
function segment(text: string, marked: readonly Marked[]): Passage['segments'] {
  const marks = marked
    .map(({ feature, words }) => ({ feature, start: text.indexOf(words), end: text.indexOf(words) + words.length }))
    .sort((a, b) => a.start - b.start)
  const segments: Passage['segments'] = []
  let end = 0
  for (const mark of marks) {
    if (mark.start > end) segments.push({ text: text.slice(end, mark.start) })
    segments.push({ text: text.slice(mark.start, mark.end), feature: mark.feature })
    end = mark.end
  }
  if (end < text.length) segments.push({ text: text.slice(end) })
  return segments
}

const around = (boxes: readonly Bounds[]): Bounds | null =>
  boxes.length === 0
    ? null
    : [
        Math.min(...boxes.map(([west]) => west)),
        Math.min(...boxes.map(([, south]) => south)),
        Math.max(...boxes.map(([, , east]) => east)),
        Math.max(...boxes.map(([, , , north]) => north)),
      ]

/** The passages in the article's order, each with its link, its marks, and whether something is left out before it. */
export function preparePassages(
  passages: readonly PassageFile[],
  features: readonly Feature[],
  { url, headline }: { url: string; headline: string },
): Passage[] {
  const citations = features.flatMap((feature) =>
    feature.claims.flatMap((claim) => claim.citations.map((citation) => ({ ...citation, feature: feature.slug }))),
  )
  return passages.map((passage, index) => {
    const [{ exact }] = passage.selector
    const cited = citations.filter((citation) => citation.passage === passage.id)
    // One feature may cite the same words for two claims: one mark will do.
    const marked = new Map(cited.map((citation) => [citation.words, citation]))
    const citing = features.filter(({ slug }) => cited.some(({ feature }) => feature === slug))
    return {
      id: passage.id,
      paragraph: passage.paragraph,
      title: `“${shorten(exact, titleLimit)}” (paragraph ${passage.paragraph})`,
      exact,
      url: textFragment(url, exact),
      // The headline, which the article begins with, is shown above the passages.
      adjoins: adjoins(passages[index - 1]?.selector[1].end ?? headline.length, passage),
      segments: segment(exact, [...marked.values()]),
      features: citing.map(({ slug }) => slug),
      bounds: around(citing.flatMap(({ bounds }) => (bounds ? [bounds] : []))),
    }
  })
}
