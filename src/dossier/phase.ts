/** What there is at a moment of something that bears a date. */
import type { Feature, PossibleSpan } from './dossier.ts'

/** `possibly`: it may have begun, or may have ended. */
export type Phase = 'not-yet' | 'possibly' | 'now' | 'past'

/**
 * @param at YYYY-MM-DD; null is the whole story
 * @returns undefined where it bears no date, and in the whole story
 */
export function phaseOf(span: PossibleSpan, at: string | null): Phase | undefined {
  if (!span || !at) return undefined
  const [earliest = '', begun = '', ending = '', ended = ''] = span.split(' ')
  const day = at.replaceAll('-', '')
  if (day < earliest) return 'not-yet'
  if (day > ended) return 'past'
  return begun <= day && day <= ending ? 'now' : 'possibly'
}

/** What a moment is about: what is then, or else what possibly is; nothing in the whole story. */
export function currentAt<Dated extends Pick<Feature, 'when'>>(features: readonly Dated[], at: string | null): Dated[] {
  const of = (phase: Phase) => features.filter(({ when }) => phaseOf(when?.span ?? '', at) === phase)
  const now = of('now')
  return now.length > 0 ? now : of('possibly')
}
