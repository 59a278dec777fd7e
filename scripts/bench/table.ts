/** The figures of all rounds as a table: medians, and the site as a ratio to the floor of the same round. */
import { extname } from 'node:path'
import type { Condition, Figures } from './visit.ts'

export interface Round {
  condition: Condition
  site: Figures
  floor: Figures
  leaflet: Figures
}

const subjects = ['site', 'floor', 'leaflet'] as const

interface Measure {
  name: string
  condition: Condition
  of: (figures: Figures) => number
  write: (value: number) => string
}

/** @param share 0.5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return below + (above - below) * (place % 1)
}
export const median = (values: readonly number[]) => quantile(values, 0.5)

const kinds: Readonly<Record<string, string>> = {
  '.js': 'scripts',
  '.css': 'styles',
  '.woff2': 'fonts',
  '.geojson': 'data',
  '.json': 'data',
  '.webp': 'pictures',
}
const sortOf = (path: string) => kinds[extname(path)] ?? 'page'
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
const milliseconds = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const bytesOf = ({ sent }: Figures, kind?: string) =>
  sum(sent.filter(({ path }) => !kind || sortOf(path) === kind).map(({ bytes }) => bytes))

const frames = (name: string, of: (figures: Figures) => readonly number[]): Measure[] =>
  Object.entries({ median: 0.5, '95th percentile': 0.95, worst: 1 }).map(([which, share]) => ({
    name: `${name}, ${which}`,
    condition: 'fast',
    of: (figures) => quantile(of(figures), share),
    write: milliseconds,
  }))

const timed = (name: string, of: (figures: Figures) => number): Measure[] =>
  (['fast', 'slow'] as const).map((condition) => ({
    name: condition === 'slow' ? `${name}, slow` : name,
    condition,
    of,
    write: milliseconds,
  }))

const once = (name: string, of: Measure['of'], write: Measure['write']): Measure => ({
  name,
  condition: 'fast',
  of,
  write,
})

const measures: Measure[] = [
  once('bytes', (figures) => bytesOf(figures), kilobytes),
  ...['page', ...new Set(Object.values(kinds))].map((kind) =>
    once(`– ${kind}`, (figures) => bytesOf(figures, kind), kilobytes),
  ),
  once('requests', ({ sent }) => sent.length, String),
  ...timed('first paint', ({ firstPaint }) => firstPaint),
  ...timed('first paint of a map', ({ mapSeen }) => mapSeen),
  ...timed('live map complete', ({ complete }) => complete),
  ...timed('blocked', ({ blocked }) => blocked),
  once(
    'layout shift',
    ({ shift }) => shift,
    (value) => value.toFixed(3),
  ),
  once(
    'heap',
    ({ heap }) => heap,
    (value) => `${(value / 1e6).toFixed(1)} MB`,
  ),
  ...frames('pan', ({ used }) => used?.pan ?? []),
  ...frames('zoom', ({ used }) => used?.zoom ?? []),
  once('click on a mark to its card', ({ used }) => used?.click ?? 0, milliseconds),
  once('toggle of a layer to the map drawn anew', ({ used }) => used?.toggle ?? 0, milliseconds),
]

export function tableOf(rounds: readonly Round[], machine: Readonly<Record<string, string>>): string {
  const rows = measures.map(({ name, condition, of, write }) => {
    const here = rounds.filter((round) => round.condition === condition)
    const middles = subjects.map((subject) => write(median(here.map((round) => of(round[subject])))))
    const ratios = here.map(({ site, floor }) => of(site) / of(floor)).filter(Number.isFinite)
    const ratio = (share: number) => quantile(ratios, share).toFixed(2)
    const spread = ratios.length === 0 ? '' : `**${ratio(0.5)}** (${ratio(0)}–${ratio(1)})`
    return `| ${[name, ...middles, spread].join(' | ')} |`
  })
  return [
    '| | this site | floor: bare MapLibre | bare Leaflet | site ÷ floor: median (least–most) |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `${rounds.length / 2} rounds; ${Object.entries(machine)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}.`,
  ].join('\n')
}
