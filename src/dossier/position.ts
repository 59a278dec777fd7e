/** How finely a position may be written: never more so than it is known. A precision is a radius in metres. */

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
