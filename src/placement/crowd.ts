/** Places of a view that are too close together for signs and names, so that an inset has to show them enlarged. */
import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { Bounds, NamedMark } from '../dossier/dossier.ts'
import { mercatorX, mercatorY } from '../dossier/mercator.ts'
import { isInView } from './screen.ts'

/** Signs closer than this, as a share of the longer side of what a view shows, touch on the smallest screens. */
const leastShare = 0.12
/** Ground around the places, as a share of the longer side between them. */
const margin = 0.12

const worldOf = ([longitude = 0, latitude = 0]: Position): [number, number] => [
  mercatorX(longitude),
  mercatorY(latitude),
]

/** @param positions of sites, [longitude, latitude] in degrees @returns the largest crowd among them */
function largestCrowd(view: Bounds, positions: readonly Position[]): Position[] {
  const [west, south, east, north] = view
  const [left, top] = worldOf([west, north])
  const [right, bottom] = worldOf([east, south])
  const closest = leastShare * Math.max(right - left, bottom - top)
  const inView = positions.filter((position) => isInView(view, position))
  const isClose = (one: Position, other: Position) => {
    const [[x, y], [otherX, otherY]] = [worldOf(one), worldOf(other)]
    return Math.hypot(x - otherX, y - otherY) < closest
  }
  const crowds: Position[][] = []
  for (const position of inView) {
    const near = crowds.filter((crowd) => crowd.some((other) => isClose(position, other)))
    const joined = [...near.flat(), position]
    for (const crowd of near) crowds.splice(crowds.indexOf(crowd), 1)
    crowds.push(joined)
  }
  const largest = crowds.reduce<Position[]>((best, crowd) => (crowd.length > best.length ? crowd : best), [])
  return largest.length > 1 ? largest : []
}

export interface Enlarged {
  bounds: Bounds
  /** The name of the first of the places. */
  place: string
}

/** What the inset of a view shows: its largest crowd of sites and some ground around it; nothing where there is no crowd. */
export function enlargedIn(view: Bounds, marks: FeatureCollection<Geometry, NamedMark>): Enlarged | undefined {
  const sites = marks.features.flatMap(({ geometry, properties }) =>
    properties.type === 'site' && geometry.type === 'Point'
      ? [{ position: geometry.coordinates, name: properties.text }]
      : [],
  )
  const crowd = largestCrowd(
    view,
    sites.map(({ position }) => position),
  )
  const first = sites.find(({ position }) => crowd.includes(position))
  if (!first) return undefined
  const longitudes = crowd.map(([longitude = 0]) => longitude)
  const latitudes = crowd.map(([, latitude = 0]) => latitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const around = Math.max(east - west, north - south) * margin
  return { bounds: [west - around, south - around, east + around, north + around], place: first.name }
}
