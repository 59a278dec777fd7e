/** Dates in EDTF level 1 (https://www.loc.gov/standards/datetime/), and when something of such a date can have begun and ended. */
import edtf from 'edtf'
import { dayNumber } from '../day.ts'
import type { PossibleSpan, When } from '../dossier.ts'
import type { DossierFile } from '../format/format.ts'
import { millisecondsADay, openDays } from '../moments.ts'

type DateFile = DossierFile['article']['date']
/** What edtf.js makes of a date, and of an end of an interval: null where it is not known, infinite where it is open. */
type Read = ReturnType<typeof edtf>
type IntervalEnd = Extract<Read, { type: 'Interval' }>['lower']
/** The first and the last instant, in milliseconds. */
type Range = readonly [number, number]

/** How far “about” reaches to both sides, in days, of a day, a month and a year: EDTF does not say, so this is our own rule. */
const about = [3, 31, 366] as const

const isoDay = (instant: number | null) =>
  instant === null || !Number.isFinite(instant) ? null : new Date(instant).toISOString().slice(0, 10)

function dayIn(instant: number): string {
  if (!Number.isFinite(instant)) return instant < 0 ? openDays.before : openDays.after
  return String(dayNumber(isoDay(instant) ?? '')).padStart(openDays.before.length, '0')
}

/** The instants of a date, wider where it is approximate. */
function instantsOf({ min, max, approximate }: { min: number; max: number; approximate?: { value: number } }): Range {
  const days = (max - min) / millisecondsADay
  const [day, month, year] = about
  const by = approximate?.value ? (days <= 1 ? day : days <= 31 ? month : year) * millisecondsADay : 0
  return [min - by, max + by]
}

const instantsOfEnd = (end: IntervalEnd, open: number, unknown: Range): Range =>
  end === null ? unknown : typeof end === 'number' ? [open, open] : instantsOf(end)

/** When it can have begun, and when it can have ended. */
function bounds(date: Read, isWithin: boolean): readonly [Range, Range] {
  if (date.type !== 'Interval') return [instantsOf(date), instantsOf(date)]
  const [first, last] = [date.min ?? -Infinity, date.max ?? Infinity]
  const begins = instantsOfEnd(date.lower, -Infinity, [-Infinity, last])
  const ends = instantsOfEnd(date.upper, Infinity, [first, Infinity])
  const whole: Range = [begins[0], ends[1]]
  return isWithin ? [whole, whole] : [begins, ends]
}

function spanIn(date: Read, isWithin: boolean, isUncertain: boolean): PossibleSpan {
  const [begins, ends] = bounds(date, isWithin)
  // What is uncertain may not have been at all on any of its days.
  const [begun, ended] = isUncertain ? [Infinity, -Infinity] : [begins[1], ends[0]]
  return [begins[0], begun, ended, ends[1]].map(dayIn).join(' ')
}

/** @throws SyntaxError on text that is not EDTF level 1 */
export function whenOf({ edtf: text, within, basis, words, note }: DateFile): When {
  const date = edtf(text, { level: 1 })
  return {
    basis,
    note,
    earliest: isoDay(date.min),
    latest: isoDay(date.max),
    isApproximate: /[~?%]/.test(text),
    span: spanIn(date, within === true, /[?%]/.test(text)),
    words: words?.words,
  }
}
