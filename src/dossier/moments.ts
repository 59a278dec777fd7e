/** Moments: days that go by, counted from 1970 in UTC; a fraction is a part of a day. */

const millisecondsADay = 86_400_000

/** The beginning of a day. @param day YYYY-MM-DD */
export const momentOf = (day: string): number => Date.parse(day) / millisecondsADay

/** The day of a moment, YYYY-MM-DD. */
export const dayAt = (moment: number): string =>
  new Date(Math.floor(moment) * millisecondsADay).toISOString().slice(0, 10)

/** The four moments of a span, the days of its latter two whole: infinite where it is open. */
export function momentsIn(span: string): [begins: number, begun: number, ending: number, ended: number] {
  const [begins = 0, begun = 0, ending = 0, ended = 0] = span.split(' ').map((text) => {
    if (text === '00000000') return -Infinity
    if (text === '99991231') return Infinity
    return momentOf(text.replace(/^(\d{4})(\d\d)/, '$1-$2-'))
  })
  return [begins, begun, ending + 1, ended + 1]
}

/**
 * A value between those that are known, in straight lines; beyond them the first or the last.
 *
 * @param known pairs in the order of their first numbers, which do not fall
 */
export function valueBetween(known: readonly (readonly [number, number])[], at: number): number {
  const after = known.findIndex(([from]) => from > at)
  const [x1, y1] = known[after] ?? known.at(-1) ?? [0, 0]
  const [x0, y0] = known[after - 1] ?? [x1, y1]
  return after <= 0 || x1 === x0
    ? after === 0
      ? y1
      : (known.at(-1)?.[1] ?? y1)
    : y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
}
