import type { FeatureCollection, Position } from 'geojson'
import { type Box, boxText } from './boxes'
import { shape } from './mapshaper'

/**
 * Simplifies polygons more coarsely outside a box than in it, by the size in metres below which a detail goes. The
 * polygons are cut at the box and joined again: mapshaper keeps the ends of a cut, so that both parts meet.
 */
export function simplifyPolygons(
  collection: FeatureCollection,
  box: Box,
  nearMetres: number,
  farMetres: number,
): Promise<FeatureCollection> {
  return shape(
    { 'all.json': JSON.stringify(collection) },
    '-i all.json name=far',
    `-clip bbox=${boxText(box)} + name=near`,
    `-erase target=far bbox=${boxText(box)}`,
    '-each target=near "near = true"',
    '-merge-layers target=near,far force name=both',
    `-simplify variable weighted interval="near ? ${nearMetres} : ${farMetres}"`,
    '-dissolve',
    '-clean',
  )
}

/** The same for lines and small polygons, which are near as a whole if they touch the box. */
export const simplifyBy = (box: Box, nearMetres: number, farMetres: number): string =>
  `-simplify variable weighted interval="${touches(box)} ? ${nearMetres} : ${farMetres}"`

/** A mapshaper expression that is true of what touches a box. */
export const touches = ([west, south, east, north]: Box): string =>
  `(this.bounds[0] < ${east} && this.bounds[2] > ${west} && this.bounds[1] < ${north} && this.bounds[3] > ${south})`

/** Edges longer than this, in degrees, are the frame of a box and keep their corners. */
const frameEdge = 0.03

/**
 * Rounds the corners of polygons (Chaikin's corner cutting). GSHHG's shoreline was traced from pixels of 90 m, whose
 * steps would show from zoom 12 on.
 */
export function rounded(collection: FeatureCollection): FeatureCollection {
  return JSON.parse(JSON.stringify(collection), (key, value) => (key === 'coordinates' ? roundedRings(value) : value))
}

type Rings = Position[] | Rings[]

function roundedRings(coordinates: Rings | Position): Rings | Position {
  const [first] = coordinates
  if (typeof first === 'number' || first === undefined) return coordinates as Position
  if (typeof first[0] === 'number') return cutCorners(cutCorners(coordinates as Position[]))
  return (coordinates as Rings[]).map((part) => roundedRings(part) as Rings)
}

function cutCorners(ring: Position[]): Position[] {
  const open = ring.slice(0, -1)
  const cut = open.flatMap((corner, index) => {
    const before = open.at(index - 1) ?? corner
    const after = open[(index + 1) % open.length] ?? corner
    const framed = distance(before, corner) > frameEdge || distance(corner, after) > frameEdge
    return framed ? [corner] : [between(corner, before), between(corner, after)]
  })
  return [...cut, ...cut.slice(0, 1)]
}

const distance = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => Math.hypot(ax - bx, ay - by)

const between = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): Position => [
  ax + (bx - ax) / 4,
  ay + (by - ay) / 4,
]
