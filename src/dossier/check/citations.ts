/** The tie between features and passages: every mark cites words that stand once in a passage, and every passage is cited. */
import { inside, oneOf, type Place, type Problem, problemAt, show } from './problem.ts'
import type { Reading } from './reading.ts'

interface CitationReading {
  feature: string | undefined
  passage: string
  words: string
  place: Place
}

const citationsOf = ({ features }: Reading): CitationReading[] =>
  features.flatMap(({ id, properties, place }) =>
    properties.claims.flatMap((claim, claimIndex) =>
      (claim?.citations ?? []).flatMap((citation, index) =>
        citation
          ? {
              ...citation,
              feature: id,
              place: inside(place, 'properties', 'claims', claimIndex, 'citations', index),
            }
          : [],
      ),
    ),
  )

/** Where the words begin in the text; occurrences may overlap. */
function occurrences(text: string, words: string): number[] {
  const starts: number[] = []
  if (words === '') return starts
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) starts.push(start)
  return starts
}

function checkWords({ passage, words, place }: CitationReading, exact: string): Problem[] {
  const count = occurrences(exact, words).length
  if (count === 1 || words === '') return []
  const found = count === 0 ? `${show(words)}, which the passage does not hold` : `${show(words)} ${count} times`
  const expected =
    count === 0 ? `words of the passage ${passage}, verbatim` : 'words that stand once in the passage: lengthen them'
  return [problemAt(inside(place, 'words'), found, expected)]
}

/** Marks of different features that share words: a reader could not click both. */
function checkOverlaps(citations: readonly CitationReading[], exact: string): Problem[] {
  const marks = citations.flatMap((citation) => {
    const [start, ...others] = occurrences(exact, citation.words)
    return start === undefined || others.length > 0 ? [] : { ...citation, start, end: start + citation.words.length }
  })
  return marks.flatMap((mark, index) =>
    marks
      .slice(0, index)
      .filter((other) => other.feature !== mark.feature && other.start < mark.end && mark.start < other.end)
      .map((other) =>
        problemAt(
          inside(mark.place, 'words'),
          `${show(mark.words)}, which overlaps ${show(other.words)} of ${other.feature ?? 'another feature'}`,
          'words that no other feature has marked in the passage',
        ),
      ),
  )
}

export function checkCitations(reading: Reading): Problem[] {
  const citations = citationsOf(reading)
  const ids = new Set(reading.passages.flatMap(({ id }) => id ?? []))
  const problems = reading.passages.flatMap(({ id, selector, place }, index) => {
    // A passage whose id is taken cannot be cited.
    if (id === undefined || reading.passages.findIndex((other) => other.id === id) < index) return []
    const own = citations.filter(({ passage }) => passage === id)
    if (own.length === 0 && reading.complete)
      return [problemAt(place, 'a passage that nothing cites', 'only passages that a feature cites')]
    const exact = selector?.[0].exact
    if (exact === undefined) return []
    return [...own.flatMap((citation) => checkWords(citation, exact)), ...checkOverlaps(own, exact)]
  })
  const strangers = reading.complete ? citations.filter(({ passage }) => !ids.has(passage)) : []
  return [
    ...problems,
    ...strangers.map(({ passage, place }) =>
      problemAt(inside(place, 'passage'), `the unknown passage ${show(passage)}`, oneOf(ids)),
    ),
  ]
}
