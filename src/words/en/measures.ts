/** Positions and lengths, never with more digits than they are known to. */
import type { Where } from '../../dossier/dossier.ts'
import { decimalsFor } from '../../dossier/position.ts'
import type { Span } from '../../view/legend.ts'

const degrees = (value: number, decimals: number, positive: string, negative: string) => {
  const printed = Math.abs(value).toFixed(decimals)
  return `${printed}° ${value < 0 && Number(printed) > 0 ? negative : positive}`
}

/** For example `33.53° N, 36.22° E`: latitude first, as people read it. */
export function position({ coordinates: [longitude, latitude], precision }: Pick<Where, 'coordinates' | 'precision'>) {
  const decimals = decimalsFor(precision)
  return `${degrees(latitude, decimals, 'N', 'S')}, ${degrees(longitude, decimals, 'E', 'W')}`
}

/** For example `300 m` or `5 km`. */
export const length = (metres: number) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`)

/** The same, of a length that is only roughly known: `about 300 km`. */
export const roughLength = (metres: number) => `about ${length(metres)}`

/** For example `2 km`: an uncertainty deserves two digits at most. */
export const radius = (metres: number) => length(Number(metres.toPrecision(2)))

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
