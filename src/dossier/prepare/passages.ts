/** Passages: spans of the article, quoted word for word. */
import type { Bounds, Dossier, Feature, Passage } from '../dossier.ts'
import { articleOf, citationsIn } from '../find.ts'
import type { PassageFile } from '../format/format.ts'
import { groupBy } from '../group-by.ts'
import type { Edition } from './edition.ts'

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

const around = (boxes: readonly Bounds[]): Bounds | null =>
  boxes.length === 0
    ? null
    : [
        Math.min(...boxes.map(([west]) => west)),
        Math.min(...boxes.map(([, south]) => south)),
        Math.max(...boxes.map(([, , east]) => east)),
        Math.max(...boxes.map(([, , , north]) => north)),
      ]

/** The passages in the order of their articles, each with its link, its citations, and whether something is left out before it. */
export function preparePassages(
  passages: readonly PassageFile[],
  features: readonly Feature[],
  articles: Pick<Dossier, 'article' | 'furtherArticles'>,
  translationOf: Edition['translationOf'],
): Passage[] {
  const ties = features.flatMap((feature) =>
    feature.claims.flatMap((claim, index) =>
      citationsIn(claim).map((citation) => ({ ...citation, feature, claim: index })),
    ),
  )
  const byPassage = groupBy(ties, ({ passage }) => passage)
  return passages.map((passage, index) => {
    const [{ exact }] = passage.selector
    const { url, headline } = articleOf(articles, passage)
    const before = passages[index - 1]
    // The headline, which an article begins with, is shown above its passages.
    const end = before && before.article === passage.article ? before.selector[1].end : headline.length
    const tied = byPassage.get(passage.id) ?? []
    const own = tied.toSorted((a, b) => a.start - b.start)
    const citing = [...new Set(tied.map(({ feature }) => feature))]
    return {
      id: passage.id,
      article: passage.article,
      number: index + 1,
      paragraph: passage.paragraph,
      exact,
      ...translationOf(passage),
      url: textFragment(url, exact),
      adjoins: adjoins(end, passage),
      citations: own.map(({ feature, claim, start, end }) => ({ feature: feature.slug, claim, start, end })),
      features: citing.map(({ slug }) => slug),
      bounds: around(citing.flatMap(({ bounds }) => (bounds ? [bounds] : []))),
    }
  })
}
