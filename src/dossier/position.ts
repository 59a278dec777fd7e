/** How many decimals a position may have: no more than it is known to. A precision is a radius in metres. */

/** One degree of latitude in metres, on the sphere with the Earth's mean radius. */
export const metresPerDegree = 111_195

/** Seven decimals of a degree are about a centimetre; no position is known better. */
const finestDecimals = 7

/**
 * How many decimals of a degree a position of this precision has: the last one is at the place of the first significant
 * digit of the uncertainty.
 *
 * @see JCGM 100:2008 (GUM) §7.2.6
 */
export function decimalsFor(precision: number): number {
  // Slightly less, so that rounding errors of the logarithm do not add a decimal at an exact power of ten.
  const decimals = Math.ceil(Math.log10(metresPerDegree / precision) - 1e-9)
  return Math.min(Math.max(0, decimals), finestDecimals)
}
