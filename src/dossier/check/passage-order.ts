/** The passages: in the article's order, without overlaps, each as long as its quotation. */
import { type Problem, problemAt } from './problem.ts'
import type { PassageReading, Reading } from './reading.ts'
import { inside } from './spot.ts'

function checkSpan(
  { quote: { exact }, span, backwards, paragraph, spot }: PassageReading,
  { article }: Reading['dossier'],
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

function checkOrder(before: PassageReading | undefined, passage: PassageReading): Problem[] {
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

export const checkPassages = ({ dossier, passages }: Reading): Problem[] =>
  passages.flatMap((passage, index) => [...checkSpan(passage, dossier), ...checkOrder(passages[index - 1], passage)])
