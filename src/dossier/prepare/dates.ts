/** Dates in EDTF level 1 (https://www.loc.gov/standards/datetime/), in words. */
import edtf from 'edtf'
import type { When } from '../dossier.ts'

const isoDay = (instant: number | null) =>
  instant === null || !Number.isFinite(instant) ? null : new Date(instant).toISOString().slice(0, 10)

const formatOf = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const long = formatOf({ day: 'numeric', month: 'long', year: 'numeric' })
const short = formatOf({ day: 'numeric', month: 'short' })

const inWords = (format: Intl.DateTimeFormat, earliest: string | null, latest: string | null) => {
  if (earliest && latest) return format.formatRange(new Date(earliest), new Date(latest)).replace(/\s?–\s?/, '–')
  if (latest) return `by ${format.format(new Date(latest))}`
  if (earliest) return `from ${format.format(new Date(earliest))}`
  return 'date not known'
}

/**
 * Reads an EDTF date or interval.
 *
 * @returns its first and last day (YYYY-MM-DD, null where open), in words with the year and, for the map, without it
 * @throws SyntaxError on text that is not EDTF level 1
 */
export function readDate(text: string): Pick<When, 'earliest' | 'latest' | 'words'> & { shortWords: string } {
  const date = edtf(text, { level: 1 })
  const [earliest, latest] = [isoDay(date.min), isoDay(date.max)]
  const about = /[~?%]/.test(text) ? 'about ' : '' // EDTF's marks of approximation and of uncertainty
  return {
    earliest,
    latest,
    words: about + inWords(long, earliest, latest),
    shortWords: about + inWords(short, earliest, latest),
  }
}
