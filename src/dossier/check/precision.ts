/** No coordinate has more decimals than the place is known to. */
import { decimalsFor, metresPerDegree, toTwoDigits } from '../position.ts'
import { type Problem, problemAt } from './problem.ts'
import type { FeatureReading, Reading } from './reading.ts'
import { positionsOf } from './rfc7946.ts'
import { inside } from './spot.ts'

/** The radius in metres within which a feature's coordinates are known: for a path, half its corridor. */
const precisionOf = ({ type, position, path }: FeatureReading['properties']) =>
  type === 'movement' ? path?.corridor && path.corridor / 2 : position?.precision

/** Lines and areas may have one decimal more: they are drawn, never printed. */
const decimalsAllowed = ({ geometry }: FeatureReading, precision: number) =>
  decimalsFor(precision) + (geometry?.type === 'Point' ? 0 : 1)

function decimalsOf(degrees: number): number {
  const [digits = '', exponent = '0'] = String(degrees).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

export type Sites = ReadonlyMap<string | undefined, FeatureReading>

/** The first of each id. */
export const sitesIn = (features: readonly FeatureReading[]): Sites =>
  new Map(
    features
      .filter(({ id, properties }) => id !== undefined && properties.type === 'site')
      .toReversed()
      .map((site) => [site.id, site]),
  )

/** @param sites whose positions the ends of a movement may have as they are */
function checkDecimals(feature: FeatureReading, sites: Sites): Problem[] {
  const precision = precisionOf(feature.properties)
  if (!feature.geometry || !precision) return []
  const allowed = decimalsAllowed(feature, precision)
  const { from, to } = feature.properties
  const atSites = [from, to].map((end) => String(sites.get(end?.site ?? '')?.geometry?.coordinates))
  const tooFine = positionsOf(feature.geometry, inside(feature.spot, 'geometry', 'coordinates')).find(
    ({ position }) => position.some((degrees) => decimalsOf(degrees) > allowed) && !atSites.includes(String(position)),
  )
  if (!tooFine) return []
  const expected = `at most ${allowed} decimals: the place is known to ± ${toTwoDigits(precision)} m`
  return [problemAt(tooFine.spot, `[${tooFine.position}], finer than it is known`, expected)]
}

/** The farthest a position can move, in metres, when both its coordinates are rounded to what its feature allows. */
export function rounding(feature: FeatureReading): number {
  const precision = precisionOf(feature.properties)
  return precision ? Math.SQRT1_2 * metresPerDegree * 10 ** -decimalsAllowed(feature, precision) : 0
}

export function checkPrecision({ features }: Reading): Problem[] {
  const sites = sitesIn(features)
  return features.flatMap((feature) => checkDecimals(feature, sites))
}
