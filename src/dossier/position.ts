/**
 * Positions in words, never finer than they are known.
 * Positions are [longitude, latitude] in degrees, precision is a radius in metres.
 */

/** One degree of latitude in metres, on the sphere with the Earth's mean radius. */
export const metresPerDegree = 111_195

/** The decimals of a degree that come to about a centimetre: no map is known more finely. */
const finestDecimals = 7

/**
 * How many decimals of a degree a position known to this precision deserves: the last one printed stands at the place
 * of the first significant digit of the uncertainty.
 *
 * @see JCGM 100:2008 (GUM) §7.2.6
 */
export function decimalsFor(precision: number): number {
  // A hair less, so that an exact power of ten is not lifted by the rounding of the logarithm.
  const decimals = Math.ceil(Math.log10(metresPerDegree / precision) - 1e-9)
  return Math.min(Math.max(0, decimals), finestDecimals)
}

const formatDegrees = (degrees: number, decimals: number, positive: string, negative: string) => {
  const printed = Math.abs(degrees).toFixed(decimals)
  return `${printed}° ${degrees < 0 && Number(printed) > 0 ? negative : positive}`
}

/** For example `33.53° N, 36.22° E`: latitude first, as people read it. */
export function formatPosition([longitude, latitude]: readonly [number, number], precision: number): string {
  const decimals = decimalsFor(precision)
  return `${formatDegrees(latitude, decimals, 'N', 'S')}, ${formatDegrees(longitude, decimals, 'E', 'W')}`
}

/** For example `± 2 km` or `± 100 m`: an uncertainty deserves two digits at most. */
export function formatPrecision(precision: number): string {
  const metres = Number(precision.toPrecision(2))
  return metres < 1000 ? `± ${metres} m` : `± ${metres / 1000} km`
}
