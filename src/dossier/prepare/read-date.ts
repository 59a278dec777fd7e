/** Dates in EDTF level 1 (https://www.loc.gov/standards/datetime/). */
import edtf from 'edtf'
import type { When } from '../dossier.ts'

const isoDay = (instant: number | null) =>
  instant === null || !Number.isFinite(instant) ? null : new Date(instant).toISOString().slice(0, 10)

/**
 * Reads an EDTF date or interval.
 *
 * @returns its first and last day, and whether EDTF's marks of approximation or of uncertainty stand at it
 * @throws SyntaxError on text that is not EDTF level 1
 */
export function readDate(text: string): Pick<When, 'earliest' | 'latest' | 'isApproximate'> {
  const date = edtf(text, { level: 1 })
  return { earliest: isoDay(date.min), latest: isoDay(date.max), isApproximate: /[~?%]/.test(text) }
}
