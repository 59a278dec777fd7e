import { number } from '@messageformat/runtime'

/**
 * How a language writes numbers, dates and lists.
 *
 * @param locale as BCP 47 names it: `en-GB`
 */
export function formatsIn(locale: string) {
  const plainNumbers = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 })
  // A day is read as midnight UTC and printed in UTC, so that it is the same day in every time zone.
  const days = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  function lists(type: Intl.ListFormatType) {
    const format = new Intl.ListFormat(locale, { type })
    return (members: readonly string[]) => format.format(members)
  }
  return {
    /** As a message writes it: `2,697`. */
    number: (value: number) => number(locale, value, 0),
    /** Of a year, or of a measure: its digits alone, and all of them. */
    plainNumber: (value: number) => plainNumbers.format(value),
    longDay: days({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: days({ day: 'numeric', month: 'short' }),
    /** a, b and c */
    all: lists('conjunction'),
    /** a, b or c */
    any: lists('disjunction'),
    /** a, b, c */
    series: lists('unit'),
  }
}
