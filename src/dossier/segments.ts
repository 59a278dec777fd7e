/** A quotation in segments: the words that name a feature, and the text between them. */
import type { Passage } from './dossier.ts'

export interface Segment {
  /** Empty where a feature cites words before it that are another’s segment, and has none of its own. */
  text: string
  /** Slug of the feature that these words name; absent where they name none. */
  feature?: string
}

type Cited = Passage['citations'][number]

/** Of those that cite a piece of text, the one whose words say least beside it; of several, the first. */
const narrowest = (citing: readonly Cited[]): Cited | undefined =>
  citing.reduce<Cited | undefined>(
    (best, one) => (best && best.end - best.start <= one.end - one.start ? best : one),
    undefined,
  )

/** The passage in order and whole. What one feature cites twice, or in overlapping words, is one segment. */
export function segmentsOf({ exact, citations }: Pick<Passage, 'exact' | 'citations'>): Segment[] {
  const edges = citations.flatMap(({ start, end }) => [start, end])
  const cuts = [...new Set([0, ...edges, exact.length])].sort((one, other) => one - other)
  const segments: Segment[] = []
  const ends: number[] = []
  for (const [index, end] of cuts.slice(1).entries()) {
    const start = cuts[index] ?? 0
    const text = exact.slice(start, end)
    const feature = narrowest(citations.filter((one) => one.start <= start && one.end >= end))?.feature
    const last = segments.at(-1)
    if (last && last.feature === feature) last.text += text
    else segments.push({ text, ...(feature && { feature }) })
    ends[segments.length - 1] = end
  }
  const named = new Set(segments.map(({ feature }) => feature))
  const others = citations.filter(({ feature }) => !named.has(feature))
  const lastEnds = [...new Map(others.map(({ feature, end }) => [feature, end]))]
  return segments.flatMap((segment, index) => {
    const [from = 0, to = 0] = [ends[index - 1] ?? 0, ends[index] ?? 0]
    const signs = lastEnds.filter(([, end]) => end > from && end <= to)
    return [segment, ...signs.map(([feature]) => ({ text: '', feature }))]
  })
}
