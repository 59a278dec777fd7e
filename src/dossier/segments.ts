/** A quotation in segments: the words that name a feature, and the text between them. */
import type { Passage } from './dossier.ts'

export interface Segment {
  text: string
  /** Slug of the feature that these words name; absent where they name none. */
  feature?: string
}

/** The passage in order and whole. What one feature cites twice, or in overlapping words, is one segment. */
export function segmentsOf({ exact, citations }: Pick<Passage, 'exact' | 'citations'>): Segment[] {
  const segments: Segment[] = []
  let done = 0
  for (const { feature, start, end } of [...citations].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = segments.at(-1)
    if (start > done) segments.push({ text: exact.slice(done, start) })
    else if (start < done && last?.feature === feature) last.text += exact.slice(done, Math.max(done, end))
    if (start >= done) segments.push({ text: exact.slice(start, end), feature })
    done = Math.max(done, end)
  }
  if (done < exact.length) segments.push({ text: exact.slice(done) })
  return segments
}
