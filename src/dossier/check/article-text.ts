/** Places in the text of an article, in UTF-16 code units. */

/** How much of the article stands on each side of a passage. */
const contextLength = 32

/** What stands right before and after a span. */
export const contextOf = (article: string, start: number, end: number) => ({
  prefix: article.slice(Math.max(0, start - contextLength), start),
  suffix: article.slice(end, end + contextLength),
})

/** Where the first letter of each paragraph stands: each line that is not blank is one. */
export function paragraphStarts(article: string): number[] {
  let lineStart = 0
  return article.split('\n').flatMap((line) => {
    const start = lineStart + line.length - line.trimStart().length
    lineStart += line.length + 1
    return line.trim() === '' ? [] : start
  })
}

/** The number of the paragraph, from 1, that holds the first letter of a quotation. @param starts of the paragraphs */
export function paragraphOf(starts: readonly number[], start: number, quotation: string): number {
  const letter = start + quotation.length - quotation.trimStart().length
  let [from, to] = [0, starts.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((starts[middle] ?? letter) <= letter) from = middle + 1
    else to = middle
  }
  return from
}

/** So many letters at its beginning tell where a misquotation was taken from: as many as can be found. */
const openings = [40, 24, 16, 10]

/** Where the article begins like words that it does not have, and what it has there; undefined where it nowhere does. */
export function meantBy(article: string, words: string): { text: string; start: number } | undefined {
  const found = openings.map((length) => (words.length < length ? -1 : article.indexOf(words.slice(0, length))))
  const start = found.find((one) => one >= 0)
  return start === undefined ? undefined : { text: article.slice(start, start + words.length), start }
}

/** Where words stand in a text; occurrences may overlap. */
export function occurrences(text: string, words: string): number[] {
  const starts: number[] = []
  if (words === '') return starts
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) starts.push(start)
  return starts
}
