/** Citations: each has words that occur exactly once in its passage, and every passage is cited by a feature. */
import { groupBy } from '../group-by.ts'
import { occurrences } from './article-text.ts'
import { type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'
import { oneOf, show } from './show.ts'
import { inside, type Spot } from './spot.ts'

interface CitationReading {
  /** The feature that cites, or to which the annotation is tied that does, or the date. */
  feature: string | undefined
  passage: string
  /** Empty where there are none. */
  words: string
  spot: Spot
}

/** @param list where the citations stand */
const readCitations = (
  citations: readonly (Partial<Pick<CitationReading, 'passage' | 'words'>> | undefined)[] | undefined,
  feature: string | undefined,
  list: Spot,
): CitationReading[] =>
  (citations ?? []).flatMap(({ passage, words = '' } = {}, index) =>
    passage === undefined ? [] : { passage, words, feature, spot: inside(list, index) },
  )

/** The article’s own words for a date. */
const readWords = (
  date: { words?: Partial<Pick<CitationReading, 'passage' | 'words'>> | undefined } | undefined,
  feature: string | undefined,
  holder: Spot,
): CitationReading[] => {
  const { passage, words = '' } = date?.words ?? {}
  return passage === undefined ? [] : [{ passage, words, feature, spot: inside(holder, 'date', 'words') }]
}

const citationsOfFeatures = ({ features }: Reading) =>
  features.flatMap(({ id, properties, spot }) =>
    (properties.claims ?? []).flatMap((claim, index) => {
      const at = inside(spot, 'properties', 'claims', index)
      return [
        ...readWords(claim?.date, id, at),
        ...readCitations(claim?.citations, id, inside(at, 'citations')),
        ...(claim?.figures ?? []).flatMap((figure, order) =>
          readCitations(figure?.citations, id, inside(at, 'figures', order, 'citations')),
        ),
        ...readCitations(claim?.confidence?.citations, id, inside(at, 'confidence', 'citations')),
      ]
    }),
  )

const citationsOfDates = ({ features }: Reading) =>
  features.flatMap(({ id, properties, spot }) => readWords(properties.date, id, inside(spot, 'properties')))

const citationsOfAnnotations = ({ annotations }: Reading) =>
  annotations.flatMap(({ citations, feature, spot }) => readCitations(citations, feature, inside(spot, 'citations')))

function checkWords({ passage, words, spot }: CitationReading, exact: string): Problem[] {
  const count = occurrences(exact, words).length
  if (count === 1 || words === '') return []
  const found = count === 0 ? `${show(words)}, which the passage does not hold` : `${show(words)} ${count} times`
  const expected =
    count === 0 ? `words of the passage ${passage}, verbatim` : 'words that stand once in the passage: lengthen them'
  return [problemAt(inside(spot, 'words'), found, expected)]
}

/** Whether the card that an annotation leads to, or that tells a date, quotes what bears it. */
function checkQuoted({ passage, feature, spot }: CitationReading, citations: readonly CitationReading[]): Problem[] {
  const quoted = new Set(
    citations.filter((citation) => citation.feature === feature).map((citation) => citation.passage),
  )
  // A feature that cites nothing, is not there or has no name is reported as such.
  if (feature === undefined || quoted.size === 0 || quoted.has(passage)) return []
  return [
    problemAt(
      inside(spot, 'passage'),
      `${show(passage)}, which ${feature} does not cite`,
      `a passage that it cites: ${oneOf(quoted)}`,
    ),
  ]
}

export function checkCitations(reading: Reading): Problem[] {
  const citations = citationsOfFeatures(reading)
  const annotated = [...citationsOfAnnotations(reading), ...citationsOfDates(reading)]
  const all = [...citations, ...annotated]
  const ids = new Set(reading.passages.flatMap(({ id }) => id ?? []))
  const ownOf = groupBy(citations, ({ passage }) => passage)
  const allOf = groupBy(all, ({ passage }) => passage)
  const taken = new Set<string>()
  const problems = reading.passages.flatMap(({ id, quote: { exact }, spot }) => {
    // A passage whose id is taken cannot be cited.
    if (id === undefined || taken.has(id)) return []
    taken.add(id)
    const own = ownOf.get(id) ?? []
    if (own.length === 0 && reading.complete)
      return [problemAt(spot, 'a passage that nothing cites', 'only passages that a feature cites')]
    if (!exact) return []
    return (allOf.get(id) ?? []).flatMap((citation) => checkWords(citation, exact))
  })
  const unknown = reading.complete ? all.filter(({ passage }) => !ids.has(passage)) : []
  return [
    ...problems,
    ...annotated.filter(({ passage }) => ids.has(passage)).flatMap((citation) => checkQuoted(citation, citations)),
    ...unknown.map(({ passage, spot }) =>
      problemAt(inside(spot, 'passage'), `the unknown passage ${show(passage)}`, oneOf(ids)),
    ),
  ]
}
