/** What the timeline draws: events on their days, spans in lanes, the days that are named. Shares are of the line: 0 to 1. */
import type { Dossier, Feature } from '../dossier/dossier.ts'
import { dayAt, momentsIn, valueBetween } from '../dossier/moments.ts'
import { noon, noonOf } from './beats.ts'

interface SpanSign {
  feature: Feature
  from: number
  to: number
  lane: number
  /** Whether it is not known when it began, and when it ended. */
  isSoftBefore: boolean
  isSoftAfter: boolean
  /** The article’s own. */
  words?: string | undefined
}

interface TimeSigns {
  lanes: number
  /** How many events stand one above another at most. */
  rows: number
  spans: SpanSign[]
  /** Where several are on a day, one stands above the other: row 0 is on the line. */
  events: { feature: Feature; share: number; row: number }[]
  /** Minor ones have room only on a wide screen. */
  days: { day: string; share: number; isMinor: boolean }[]
  /** Where the line is drawn shorter than it is. */
  breaks: number[]
}

/** So far apart, as shares of the line, names of days stand on a narrow and on a wide screen. */
const apart = { narrow: 0.2, wide: 0.085 }

function laneOf(taken: number[], from: number, to: number): number {
  const free = taken.findIndex((end) => end <= from)
  const lane = free < 0 ? taken.length : free
  taken[lane] = to
  return lane
}

function namedDays(days: readonly number[], shareOf: (moment: number) => number): TimeSigns['days'] {
  const [wide, narrow]: [number[], number[]] = [[], []]
  const isFree = (others: readonly number[], share: number, least: number) =>
    others.every((other) => Math.abs(other - share) >= least)
  // The ends first.
  const ends = [days.at(0), days.at(-1)].flatMap((day) => day ?? [])
  const found = [...new Set([...ends, ...days])].flatMap((moment) => {
    const share = shareOf(moment)
    if (!isFree(wide, share, apart.wide)) return []
    wide.push(share)
    const isMinor = !isFree(narrow, share, apart.narrow)
    if (!isMinor) narrow.push(share)
    return [{ day: dayAt(moment), share, isMinor }]
  })
  return found.toSorted((one, other) => one.share - other.share)
}

export function signsOf({ features, timeline }: Dossier, isShown: (feature: Feature) => boolean): TimeSigns {
  const { stops, shortened } = timeline ?? { stops: [], shortened: [] }
  const shareOf = (moment: number) => valueBetween(stops, moment)
  const [first = 0, last = 0] = [stops.at(0)?.[0], stops.at(-1)?.[0]]
  const taken: number[] = []
  const rows = new Map<number, number>()
  const dated = features
    .filter(isShown)
    .flatMap((feature) => (feature.when?.span ? [{ feature, moments: momentsIn(feature.when.span) }] : []))
    .toSorted((one, other) => one.moments[0] - other.moments[0])
  const isDay = ([begins, , , ended]: readonly number[]) => (ended ?? 0) - (begins ?? 0) === 1
  const spans = dated
    .filter(({ moments }) => !isDay(moments))
    .map(({ feature, moments: [begins, begun, ending, ended] }): SpanSign => {
      const [from, to] = [shareOf(Math.max(first, begins)), shareOf(Math.min(last, ended))]
      const words = feature.when?.words
      return {
        feature,
        from,
        to,
        lane: laneOf(taken, from, to),
        isSoftBefore: begun > begins,
        isSoftAfter: ending < ended,
        words,
      }
    })
  const events = dated
    .filter(({ moments }) => isDay(moments))
    .map(({ feature, moments: [begins] }) => {
      const row = rows.get(begins) ?? 0
      rows.set(begins, row + 1)
      return { feature, share: shareOf(noonOf(dayAt(begins))), row }
    })
  const days = [...dated.map(({ moments: [begins] }) => begins), first, last - 1].filter(Number.isFinite)
  const middle = (index: number) => ((stops[index]?.[1] ?? 0) + (stops[index + 1]?.[1] ?? 0)) / 2
  return {
    lanes: taken.length,
    rows: Math.max(0, ...rows.values()),
    spans,
    events,
    days: namedDays(
      [...new Set(days)].toSorted((one, other) => one - other),
      (moment) => shareOf(moment + noon),
    ),
    breaks: shortened.map(middle),
  }
}
