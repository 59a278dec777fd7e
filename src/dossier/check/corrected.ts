/** When the dossier was published, and the log of its corrections: the newest first, none before that. */
import { isDay } from '../day.ts'
import { type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'
import { inside, type Spot } from './spot.ts'

const checkDay = (day: string | undefined, spot: Spot): Problem[] =>
  // What has another form is reported by the schema.
  day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day) || isDay(day)
    ? []
    : [problemAt(spot, day, 'a day that the calendar has')]

function checkCorrectionDay(
  date: string,
  later: string | undefined,
  published: string | undefined,
  spot: Spot,
): Problem[] {
  if (later !== undefined && date > later) return [problemAt(spot, `${date} after ${later}`, 'the newest first')]
  if (published !== undefined && date < published)
    return [problemAt(spot, date, `no day before ${published}, when the dossier was published`)]
  return []
}

export function checkCorrections({ dossier: { published, corrections = [], spot } }: Reading): Problem[] {
  const days = corrections.flatMap((correction, index) => {
    const date = correction?.date
    const at = inside(spot, 'corrections', index, 'date')
    if (date === undefined) return []
    return [...checkDay(date, at), ...checkCorrectionDay(date, corrections[index - 1]?.date, published, at)]
  })
  return [...checkDay(published, inside(spot, 'published')), ...days]
}
