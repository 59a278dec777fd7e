/**
 * Dates in EDTF, level 1 at most.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
import edtf from 'edtf'
import { isDay } from '../day.ts'
import { type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'
import { show } from './show.ts'
import { textsIn } from './text.ts'

/** edtf.js takes February 29 in every year. */
const hasRealDays = (text: string) => (text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []).every(isDay)

function isDate(text: string): boolean {
  try {
    edtf(text, { level: 1 })
    return hasRealDays(text)
  } catch {
    // The parser says no by throwing, as it does for an interval that ends before it begins.
    return false
  }
}

export const checkDates = ({ documents }: Reading): Problem[] =>
  [...documents.values()].flatMap((document) =>
    [...textsIn(document)]
      .filter(({ text, spot }) => spot.held?.key === 'edtf' && text !== '' && !isDate(text))
      .map(({ text, spot }) =>
        problemAt(
          spot,
          show(text),
          'an EDTF date of level 1, for example 2024-11-28, 2024-12-16~ or 2024-12-09/2024-12-15',
        ),
      ),
  )
