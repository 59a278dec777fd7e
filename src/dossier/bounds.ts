import type { Bounds } from './dossier.ts'
import { turnedTo } from './mercator.ts'

/** Of a box as a file has it, west above east where it crosses the 180th meridian: with longitudes that go on counting there. */
export const continuous = ([west, south, east, north]: Bounds): Bounds => [
  west,
  south,
  east < west ? east + 360 : east,
  north,
]

/** The longitude of its middle. */
export const middleLongitude = ([west, , east]: Bounds): number => (west + east) / 2

/** A box by whole turns, so that its middle is within 180° of a longitude. */
export function boxTurnedTo([west, south, east, north]: Bounds, reference: number): Bounds {
  const by = turnedTo((west + east) / 2, reference) - (west + east) / 2
  return [west + by, south, east + by, north]
}

/** Whether two boxes have anything in common. */
export const boundsMeet = (one: Bounds, other: Bounds): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]
