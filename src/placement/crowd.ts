/** Places of a view that are too close together for signs and names, so that an inset has to show them enlarged. */
import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { Bounds, NamedMark } from '../dossier/dossier.ts'
import { worldPoint } from '../dossier/mercator.ts'
import type { Point } from '../plane/box.ts'
import { pointDistance } from '../plane/polyline.ts'
import { isInView } from './screen.ts'

/**
 * Signs closer than the first of these, as shares of the longer side of what a view shows, touch on the smallest screens. Where
 * an inset of them all would not take them apart, only those come into it that are closer still.
 */
const shares = [0.12, 0.06, 0.03, 0.015]
/** As far apart the closest places in an inset have to be, as a share of the longer side between them all. */
const leastApart = 0.18
/** Ground around the places, as a share of the same. */
const margin = 0.12

interface CrowdedSite {
  name: string
  /** [longitude, latitude] in degrees, WGS 84. */
  position: Position
  /** The same as fractions of the world. */
  at: Point
}

function extentOfCrowd(sites: readonly CrowdedSite[]): Bounds {
  const longitudes = sites.map(({ position: [longitude = 0] }) => longitude)
  const latitudes = sites.map(({ position: [, latitude = 0] }) => latitude)
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)]
}

/** The longer side of bounds, as a fraction of the world. */
function longerSide([west, south, east, north]: Bounds) {
  const [[left, top], [right, bottom]] = [worldPoint([west, north]), worldPoint([east, south])]
  return Math.max(right - left, bottom - top)
}

/** The largest of the crowds in which each place has another that is so close. */
function largestCrowd(places: readonly CrowdedSite[], closest: number): CrowdedSite[] {
  const crowds: CrowdedSite[][] = []
  for (const place of places) {
    const near = crowds.filter((crowd) => crowd.some((other) => pointDistance(place.at, other.at) < closest))
    for (const crowd of near) crowds.splice(crowds.indexOf(crowd), 1)
    crowds.push([...near.flat(), place])
  }
  const largest = crowds.reduce<CrowdedSite[]>((best, crowd) => (crowd.length > best.length ? crowd : best), [])
  return largest.length > 1 ? largest : []
}

/** How far apart the closest places of a crowd are, as a share of the longer side between them all. */
function apartness(crowd: readonly CrowdedSite[]): number {
  const distances = crowd.flatMap((one, index) =>
    crowd.slice(index + 1).map((other) => pointDistance(one.at, other.at)),
  )
  return Math.min(...distances) / longerSide(extentOfCrowd(crowd))
}

export interface Enlarged {
  bounds: Bounds
  /** The name of the first of the places. */
  place: string
}

/** What the inset of a view shows: its largest crowd of sites and some ground around it; nothing where there is no crowd. */
export function enlargedIn(view: Bounds, marks: FeatureCollection<Geometry, NamedMark>): Enlarged | undefined {
  const sites = marks.features.flatMap(({ geometry, properties }): CrowdedSite[] =>
    properties.type === 'site' && geometry.type === 'Point' && isInView(view, geometry.coordinates)
      ? [{ name: properties.text, position: geometry.coordinates, at: worldPoint(geometry.coordinates) }]
      : [],
  )
  const crowds = shares
    .map((share) => largestCrowd(sites, share * longerSide(view)))
    .filter((crowd) => crowd.length > 1)
  const crowd = crowds.find((one) => apartness(one) >= leastApart) ?? crowds.at(-1)
  const first = sites.find((site) => crowd?.includes(site))
  if (!crowd || !first) return undefined
  const [west, south, east, north] = extentOfCrowd(crowd)
  const around = Math.max(east - west, north - south) * margin
  return { bounds: [west - around, south - around, east + around, north + around], place: first.name }
}
