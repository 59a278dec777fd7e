/** How positions and lengths are rounded: to no more than they are known to. A precision is a radius in metres. */

import type { Where } from './dossier.ts'
import { turnedTo } from './mercator.ts'

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

/** Where something is, and how finely that is known. */
export type KnownPosition = Pick<Where, 'coordinates' | 'precision'>

/** Longitude and latitude in degrees as text, with the decimals that their precision allows: `35.40`. */
export function printPosition({
  coordinates: [longitude, latitude],
  precision,
}: KnownPosition): [longitude: string, latitude: string] {
  const decimals = decimalsFor(precision)
  // To a number and back: otherwise a little south of the equator would print as “-0.00”.
  const print = (degrees: number) => Number(degrees.toFixed(decimals)).toFixed(decimals)
  return [print(turnedTo(longitude, 0)), print(latitude)]
}

/** Neither an uncertainty nor a length or an area on a map is known better. */
export const toTwoDigits = (size: number): number => Number(size.toPrecision(2))
