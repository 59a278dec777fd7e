/** Every place is near the dossier's extent: one far from it is a mistake, most often swapped latitude and longitude. */
import { continuous } from '../bounds.ts'
import type { DossierFile } from '../format/format.ts'
import { turnedTo } from '../mercator.ts'
import { type Problem, problemAt } from './problem.ts'
import type { FeatureReading, Reading } from './reading.ts'
import { isOnEarth, type Position, positionsOf } from './rfc7946.ts'
import { inside } from './spot.ts'

type Extent = DossierFile['extent']

/**
 * How far beyond the extent a place may lie, as a share of the extent's longer side. Small, because where longitudes and
 * latitudes are alike, as in Syria, a swap moves a place by little.
 */
const margin = 0.1

function grown([west, south, east, north]: Extent): Extent {
  const by = margin * Math.max(east - west, north - south)
  return [west - by, south - by, east + by, north + by]
}

function holds([west, south, east, north]: Extent, [given, latitude]: Position) {
  const longitude = turnedTo(given, (west + east) / 2)
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north
}

const placesOf = ({ geometry, spot }: FeatureReading) =>
  geometry ? positionsOf(geometry, inside(spot, 'geometry', 'coordinates')) : []

/** The first position of a feature that is far from the extent: swapped coordinates would be reported at every vertex. */
const strayOf = (feature: FeatureReading, extent: Extent) =>
  placesOf(feature).find(({ position }) => !holds(grown(continuous(extent)), position))

/** Whether a feature is far from where the dossier is, so that nothing more is to be said of where it lies. */
export const isStray = (feature: FeatureReading, { extent }: Reading['dossier']): boolean =>
  extent !== undefined && isExtent(extent) && strayOf(feature, extent) !== undefined

function checkPlace(feature: FeatureReading, extent: Extent): Problem[] {
  const stray = strayOf(feature, extent)
  if (!stray) return []
  const [longitude, latitude] = stray.position
  const found = `[${stray.position}]`
  if (holds(continuous(extent), [latitude, longitude]))
    return [problemAt(stray.spot, `${found}: latitude and longitude look swapped`, `[${latitude},${longitude}]`)]
  // Reported by checkGeometry.
  if (!isOnEarth(stray.position)) return []
  return [problemAt(stray.spot, `${found}, far from the dossier's extent`, `a place in or near [${extent}]`)]
}

/** What crosses the meridian is no wider than half the world: else its longitudes are in the wrong order. */
function isExtent(extent: Extent): boolean {
  const [west, south, east, north] = extent
  const [, , end] = continuous(extent)
  const isCrossing = east < west
  const isInOrder = west < end && (!isCrossing || end - west <= 180)
  return Math.abs(west) <= 180 && Math.abs(east) <= 180 && isInOrder && -90 <= south && south < north && north <= 90
}

/** An extent with latitudes first holds few of its places, and turned round all of them. */
function turnedFor(extent: Extent, features: readonly FeatureReading[]): Extent | undefined {
  const [south, west, north, east] = extent
  const turned: Extent = [west, south, east, north]
  const placed = features.filter(({ geometry }) => geometry)
  const straysFrom = (box: Extent) => placed.filter((feature) => strayOf(feature, box)).length
  const isTurned = isExtent(turned) && straysFrom(turned) === 0 && straysFrom(extent) > placed.length / 2
  return isTurned ? turned : undefined
}

export function checkExtent({ dossier, features }: Reading): Problem[] {
  const { extent, spot } = dossier
  if (!extent) return []
  if (!isExtent(extent))
    return [
      problemAt(
        inside(spot, 'extent'),
        `[${extent}]`,
        'west, south, east, north: west below east within ±180, unless it crosses the 180th meridian; south below north within ±90',
      ),
    ]
  const turned = turnedFor(extent, features)
  if (turned)
    return [
      problemAt(
        inside(spot, 'extent'),
        `[${extent}], which looks like south, west, north, east`,
        `west, south, east, north: [${turned}]`,
      ),
    ]
  return features.flatMap((feature) => checkPlace(feature, extent))
}
