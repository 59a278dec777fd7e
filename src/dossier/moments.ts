/** Moments: days that go by, counted from 1970 in UTC; a fraction is a part of a day. */
import type { PossibleSpan } from './dossier.ts'

export const millisecondsADay = 86_400_000

/** In a span: before all days, and after all. */
export const openDays = { before: '00000000', after: '99991231' } as const

/** The beginning of a day. @param day YYYY-MM-DD */
export const momentOf = (day: string): number => Date.parse(day) / millisecondsADay

/** The day of a moment, YYYY-MM-DD. */
export const dayAt = (moment: number): string =>
  new Date(Math.floor(moment) * millisecondsADay).toISOString().slice(0, 10)

function momentIn(text: string): number {
  if (text === openDays.before) return -Infinity
  if (text === openDays.after) return Infinity
  return momentOf(text.replace(/^(\d{4})(\d\d)/, '$1-$2-'))
}

/** The four moments of a span, the days of its latter two whole: infinite where it is open, and where nothing is known. */
export function momentsIn(span: PossibleSpan): [begins: number, begun: number, ending: number, ended: number] {
  const [begins = -Infinity, begun = Infinity, ending = -Infinity, ended = Infinity] =
    span === '' ? [] : span.split(' ').map(momentIn)
  return [begins, begun, ending + 1, ended + 1]
}

/**
 * A value between those that are known, in straight lines; beyond them the first or the last.
 *
 * @param known pairs in the order of their first numbers, which do not fall
 */
export function valueBetween(known: readonly (readonly [number, number])[], at: number): number {
  // The first pair, or −1: the last.
  const after = known.findIndex(([from]) => from > at)
  const [x1, y1] = known.at(after) ?? [0, 0]
  if (after <= 0) return y1
  const [x0, y0] = known[after - 1] ?? [x1, y1]
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
}
