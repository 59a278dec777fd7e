/** The passages: in the order of the articles, and within each in its own, without overlaps, each as long as its quotation. */
import { type Problem, problemAt } from './problem.ts'
import { type ArticleReading, articlesOf, type PassageReading, type Reading } from './reading.ts'
import { inside } from './spot.ts'

function checkSpan(
  { quote: { exact }, span, backwards, paragraph, spot }: PassageReading,
  article: ArticleReading['facts'] | undefined,
) {
  const problems: Problem[] = []
  if (paragraph !== undefined && article?.paragraphs !== undefined && paragraph > article.paragraphs)
    problems.push(
      problemAt(inside(spot, 'paragraph'), `${paragraph}`, `at most ${article.paragraphs}, the last paragraph`),
    )
  if (backwards) {
    const { start, end } = backwards
    problems.push(
      problemAt(inside(spot, 'selector', 1), `${start}..${end}, which runs backwards`, 'a start before the end'),
    )
  }
  if (!span) return problems
  const { start, end } = span
  const at = inside(spot, 'selector', 1, 'end')
  if (exact && end - start !== exact.length)
    problems.push(problemAt(at, `${start}..${end}, ${end - start} long`, `${exact.length} long, as the quotation is`))
  if (article?.length !== undefined && end > article.length)
    problems.push(problemAt(at, `${end}`, `at most ${article.length}, the end of the article`))
  return problems
}

function checkOrder(
  before: PassageReading | undefined,
  passage: PassageReading,
  places: ReadonlyMap<string | undefined, number>,
): Problem[] {
  if (before && before.article !== passage.article) {
    const [place, expected] = [places.get(passage.article) ?? 0, places.get(before.article) ?? 0]
    if (place >= expected) return []
    const found = `a passage of an earlier article after one of ${before.article}`
    return [
      problemAt(inside(passage.spot, 'article'), found, 'the passages of each article together, in the order of these'),
    ]
  }
  const [earlier, later] = [before?.span, passage.span]
  if (!before || !earlier || !later) return []
  if (later.start >= earlier.end) return []
  const name = before.id ?? 'the passage before'
  const at = inside(passage.spot, 'selector', 1)
  const [found, expected] =
    later.end <= earlier.start
      ? [`${later.start}..${later.end}, which stands before ${name}`, "the passages in the article's order"]
      : [`${later.start}..${later.end}, which overlaps ${name}`, 'passages that do not overlap']
  return [problemAt(at, found, `${expected} (${name} is ${earlier.start}..${earlier.end})`)]
}

export function checkPassages({ dossier, passages }: Reading): Problem[] {
  const articles = articlesOf(dossier)
  const places = new Map(articles.map(({ id }, index) => [id, index]))
  const factsOf = new Map(articles.map(({ id, facts }) => [id, facts]))
  return passages.flatMap((passage, index) => [
    ...checkSpan(passage, factsOf.get(passage.article)),
    ...checkOrder(passages[index - 1], passage, places),
  ])
}
