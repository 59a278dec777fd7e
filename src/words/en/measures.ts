/** Positions and lengths, never with more digits than they are known to. */
import { type KnownPosition, printPosition, toTwoDigits } from '../../dossier/position.ts'
import type { Span } from '../../view/key.ts'

const degrees = (printed: string, positive: string, negative: string) =>
  printed.startsWith('-') ? `${printed.slice(1)}° ${negative}` : `${printed}° ${positive}`

/** For example `33.53° N, 36.22° E`: latitude first, as people read it. */
export function position(where: KnownPosition) {
  const [east, north] = printPosition(where)
  return `${degrees(north, 'N', 'S')}, ${degrees(east, 'E', 'W')}`
}

/** The size of a file: `850 B` or `3 kB`. */
export const size = (bytes: number) => (bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`)

/** For example `300 m` or `5 km`. */
export const length = (metres: number) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`)

/** The same, of a length that is only roughly known: `about 300 km`. */
export const roughLength = (metres: number) => `about ${length(metres)}`

/** For example `2 km`. */
export const radius = (metres: number) => length(toTwoDigits(metres))

/** For example `about 4000 m²` or `about 12 km²`. */
export const roughArea = (squareMetres: number) =>
  squareMetres < 10_000 ? `about ${squareMetres} m²` : `about ${squareMetres / 1_000_000} km²`

/** A sentence about lengths from the least to the most, as about one where both read alike. */
export function range(
  [least, most]: Span,
  print: (metres: number) => string,
  sentence: { one: (length: string) => string; several: (least: string, most: string) => string },
) {
  const [from, to] = [print(least), print(most)]
  return from === to ? sentence.one(from) : sentence.several(from, to)
}

/** For example `± 2 km` or `± 100 m`. */
export const precision = (metres: number) => `± ${radius(metres)}`
