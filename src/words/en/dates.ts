/** Days and dates. */
import type { When } from '../../dossier/dossier.ts'
import type { Parts } from '../parts.ts'
import { briefBases } from './terms.ts'

// A day is read as midnight UTC and printed in UTC, so that it is the same day in every time zone.
const formatOf = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const long = formatOf({ day: 'numeric', month: 'long', year: 'numeric' })
const short = formatOf({ day: 'numeric', month: 'short' })

function intervalIn(format: Intl.DateTimeFormat, { earliest, latest }: When) {
  if (earliest && latest) return format.formatRange(new Date(earliest), new Date(latest)).replace(/\s?–\s?/, '–')
  if (latest) return `by ${format.format(new Date(latest))}`
  if (earliest) return `from ${format.format(new Date(earliest))}`
  return 'date not known'
}

const dateIn = (format: Intl.DateTimeFormat, when: When) =>
  when.isApproximate ? `about ${intervalIn(format, when)}` : intervalIn(format, when)

/** For example `about 16 December 2024` or `9–15 December 2024`. */
export const date = (when: When) => dateIn(long, when)

/** The same without the year, for the map: `by 15 Dec`. */
export const briefDate = (when: When) => dateIn(short, when)

/** A date and how it is known, set apart: `about 16 December 2024 (inferred)`. */
export const dateWithBasis = (when: When): Parts<'basis'> => [
  `${date(when)} `,
  { as: 'basis', text: `(${briefBases[when.basis]})` },
]

/** The same as plain text. */
export const dateAndBasis = (when: When) => `${date(when)} (${briefBases[when.basis]})`

/** @param day YYYY-MM-DD */
export const day = (day: string) => long.format(new Date(day))

/** The same without the year. @param day YYYY-MM-DD */
export const briefDay = (day: string) => short.format(new Date(day))
