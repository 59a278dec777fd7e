/**
 * Dates in EDTF, level 1 at most.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
import edtf from 'edtf'
import { isDay } from '../day.ts'
import { isTranslationFile } from '../format/format.ts'
import { type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'
import { show } from './show.ts'
import type { Spot } from './spot.ts'
import { textsIn } from './text.ts'

/** A day written well that no calendar has; edtf.js itself takes February 29 in every year. */
const strayDay = (text: string) =>
  text.match(/\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g)?.find((day) => !isDay(day))

function isDate(text: string): boolean {
  try {
    edtf(text, { level: 1 })
    return true
  } catch {
    // The parser says no by throwing, as it does for an interval that ends before it begins.
    return false
  }
}

function checkDate(text: string, spot: Spot): Problem[] {
  const day = strayDay(text)
  if (day) return [problemAt(spot, `${show(text)}: there is no ${day}`, 'days that the calendar has')]
  if (isDate(text)) return []
  const expected = 'an EDTF date of level 1, for example 2024-11-28, 2024-12-16~ or 2024-12-09/2024-12-15'
  return [problemAt(spot, show(text), expected)]
}

export const checkDates = ({ documents }: Reading): Problem[] =>
  [...documents.values()].flatMap((document) =>
    // There the keys are no names of the format.
    (isTranslationFile(document.file) ? [] : [...textsIn(document)])
      .filter(({ text, spot }) => spot.held?.key === 'edtf' && text !== '')
      .flatMap(({ text, spot }) => checkDate(text, spot)),
  )
