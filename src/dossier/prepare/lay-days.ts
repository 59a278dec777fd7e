/** The days of a dossier on a line: long stretches in which nothing begins or ends are shortened. */
import type { Article, Feature, Timeline } from '../dossier.ts'
import { momentOf, momentsIn } from '../moments.ts'

/** Stretches of more days than this are shortened, and to so many. */
const longest = 3

/** @param articles the last of which ends the line, unless something is to come */
export function timelineOf(features: readonly Feature[], articles: readonly Article[]): Timeline | null {
  const dated = features
    .flatMap(({ when, claims }) => [when, ...claims.map((claim) => claim.when)])
    .flatMap((when) => when ?? [])
  const edges = dated.flatMap(({ span }) => momentsIn(span)).filter(Number.isFinite)
  const told = articles.flatMap(({ date }) =>
    date.latest === null ? [] : [momentOf(date.latest), momentOf(date.latest) + 1],
  )
  const moments = [...new Set([...edges, ...told])].toSorted((one, other) => one - other)
  const [first] = moments
  if (edges.length === 0 || first === undefined) return null
  const widths = moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment))
  const shortened = widths.map((days) => Math.min(days, longest))
  const ends = [0]
  for (const width of shortened) ends.push((ends.at(-1) ?? 0) + width)
  const whole = ends.at(-1) || 1
  return {
    stops: moments.map((moment, index) => [moment, Number(((ends[index] ?? 0) / whole).toFixed(4))]),
    shortened: widths.flatMap((days, index) => (days > longest ? [index] : [])),
  }
}
