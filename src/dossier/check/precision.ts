/** No coordinate has more decimals than the place is known to, and what should meet does so within the precision of both. */
import { distance, distanceTo } from '../geodesy.ts'
import { decimalsFor, metresPerDegree, roundMetres } from '../position.ts'
import { type Problem, problemAt } from './problem.ts'
import type { FeatureReading, Reading } from './reading.ts'
import { checkGeometry, type Position, positionsOf } from './rfc7946.ts'
import { inside, type Spot } from './spot.ts'

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

function checkDecimals(feature: FeatureReading): Problem[] {
  const precision = precisionOf(feature.properties)
  if (!feature.geometry || !precision) return []
  const allowed = decimalsAllowed(feature, precision)
  const tooFine = positionsOf(feature.geometry, inside(feature.spot, 'geometry', 'coordinates')).find(({ position }) =>
    position.some((degrees) => decimalsOf(degrees) > allowed),
  )
  if (!tooFine) return []
  const expected = `at most ${allowed} decimals: the place is known to ± ${roundMetres(precision)} m`
  return [problemAt(tooFine.spot, `[${tooFine.position}], finer than it is known`, expected)]
}

/** The farthest a position can move, in metres, when both its coordinates are rounded to what its feature allows. */
function rounding(feature: FeatureReading): number {
  const precision = precisionOf(feature.properties)
  return precision ? Math.SQRT1_2 * metresPerDegree * 10 ** -decimalsAllowed(feature, precision) : 0
}

type Sites = ReadonlyMap<string | undefined, FeatureReading>

/** The first of each id. */
const sitesIn = (features: readonly FeatureReading[]): Sites =>
  new Map(
    features
      .filter(({ id, properties }) => id !== undefined && properties.type === 'site')
      .toReversed()
      .map((site) => [site.id, site]),
  )

interface Meeting {
  spot: Spot
  /** What should lie at the site, in words. */
  what: string
  site: FeatureReading | undefined
  /** The distance from the site's position, in metres. */
  measure: (position: Position) => number
  /** How far off its own coordinates may be, in metres. */
  slack: number
}

const swapped = ': latitude and longitude of one of the two look swapped'

function checkMeeting({ spot, what, site, measure, slack }: Meeting): Problem[] {
  const precision = site?.properties.position?.precision
  if (site?.geometry?.type !== 'Point' || precision === undefined) return []
  const metres = measure(site.geometry.coordinates)
  const allowed = precision + rounding(site) + slack
  if (metres <= allowed) return []
  const [longitude, latitude] = site.geometry.coordinates
  const looksSwapped = measure([latitude, longitude]) <= allowed
  const found = `${what} ${Math.round(metres)} m from the site ${site.id}${looksSwapped ? swapped : ''}`
  return [problemAt(spot, found, `at most ${Math.floor(allowed)} m, as finely as both are known`)]
}

function checkEnds(movement: FeatureReading, sites: Sites): Problem[] {
  const { geometry, properties, spot } = movement
  if (geometry?.type !== 'LineString') return []
  const ends = [
    { index: 0, site: properties.from?.site, what: 'the first position' },
    { index: geometry.coordinates.length - 1, site: properties.to?.site, what: 'the last position' },
  ]
  return ends.flatMap(({ index, site, what }) => {
    const end = geometry.coordinates[index]
    if (!end) return []
    return checkMeeting({
      spot: inside(spot, 'geometry', 'coordinates', index),
      what,
      site: sites.get(site),
      measure: (position) => distance(end, position),
      slack: rounding(movement),
    })
  })
}

function checkFootprint(footprint: FeatureReading, sites: Sites): Problem[] {
  const { geometry, properties } = footprint
  const precision = properties.position?.precision
  if (!geometry || geometry.type === 'Point' || precision === undefined) return []
  const spot = inside(footprint.spot, 'geometry', 'coordinates')
  // Turf cannot measure to a ring that is not closed.
  if (checkGeometry(geometry, spot).length > 0) return []
  return checkMeeting({
    spot,
    what: 'a footprint',
    site: sites.get(properties.site),
    measure: (position) => distanceTo(geometry, position),
    slack: precision,
  })
}

export function checkPrecision({ features }: Reading): Problem[] {
  const sites = sitesIn(features)
  return features.flatMap((feature) => [
    ...checkDecimals(feature),
    ...(feature.properties.type === 'movement' ? checkEnds(feature, sites) : []),
    ...(feature.properties.type === 'footprint' ? checkFootprint(feature, sites) : []),
  ])
}
