/** Days as dossiers, addresses and citations write them: YYYY-MM-DD, of the Gregorian calendar. */

const padded = (number: number, length: number) => String(number).padStart(length, '0')

/** Whether a text is a day that the calendar has: `2024-02-30` is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text

/** The day of an instant in the reader's own time zone, not in UTC. */
export const dayOf = (instant: Date): string =>
  [padded(instant.getFullYear(), 4), padded(instant.getMonth() + 1, 2), padded(instant.getDate(), 2)].join('-')

/** A day as a number that sorts: 2024-12-08 is 20241208. Without a day, as at an open end, it is 0. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))
