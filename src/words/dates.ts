/** Days and dates. */
import type { When } from '../dossier/dossier.ts'
import type { Language } from './language.ts'
import { type Parts, withPieces } from './parts.ts'

export const datesIn = ({ messages: { dates, punctuation, terms }, formats: { longDay, shortDay } }: Language) => {
  const dayIn = (format: Intl.DateTimeFormat, day: string) => format.format(new Date(day))

  function intervalIn(format: Intl.DateTimeFormat, { earliest, latest }: When) {
    if (earliest && latest) return format.formatRange(new Date(earliest), new Date(latest)).replace(/\s?–\s?/, '–')
    if (latest) return dates.by(dayIn(format, latest))
    return earliest ? dates.from(dayIn(format, earliest)) : dates.unknown
  }

  const dateIn = (format: Intl.DateTimeFormat, when: When) =>
    when.isApproximate ? dates.about(intervalIn(format, when)) : intervalIn(format, when)

  const date = (when: When) => dateIn(longDay, when)
  const basisOf = ({ basis }: When) => punctuation.brackets(terms.briefBases[basis])

  return {
    /** For example `about 16 December 2024` or `9–15 December 2024`. */
    date,
    /** The same without the year, for the map: `by 15 Dec`. */
    briefDate: (when: When) => dateIn(shortDay, when),
    /** A date and how it is known, set apart: `about 16 December 2024 (inferred)`. @param within a sentence around both */
    dateWithBasis: (when: When, within = (both: string) => both): Parts<'basis'> =>
      withPieces([{ as: 'basis', text: basisOf(when) }], (basis) => within(dates.withBasis(date(when), basis))),
    /** The same as plain text. */
    dateAndBasis: (when: When) => dates.withBasis(date(when), basisOf(when)),
    /** @param day YYYY-MM-DD */
    day: (day: string) => dayIn(longDay, day),
    /** The same without the year. @param day YYYY-MM-DD */
    briefDay: (day: string) => dayIn(shortDay, day),
  }
}
