import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { boxText } from './boxes.ts'
import { nothing, runMapshaper } from './mapshaper.ts'

/**
 * Simplifies polygons more coarsely outside a box than in it, by the size in metres below which a detail goes. The
 * polygons are cut at the box and joined again: mapshaper keeps the ends of a cut, so that both parts meet.
 */
export function simplifyPolygons(
  collection: FeatureCollection,
  box: Bounds,
  nearMetres: number,
  farMetres: number,
): Promise<FeatureCollection> {
  if (collection.features.length === 0) return Promise.resolve(nothing)
  if (nearMetres === farMetres)
    return runMapshaper(
      { 'all.json': JSON.stringify(collection) },
      '-i all.json',
      `-simplify weighted interval=${nearMetres}`,
      '-dissolve',
      '-clean',
    )
  return runMapshaper(
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
export const simplifyCommand = (box: Bounds, nearMetres: number, farMetres: number): string =>
  `-simplify variable weighted interval="${touches(box)} ? ${nearMetres} : ${farMetres}"`

/** A mapshaper expression that is true of what touches a box. */
export const touches = ([west, south, east, north]: Bounds): string =>
  `(this.bounds[0] < ${east} && this.bounds[2] > ${west} && this.bounds[1] < ${north} && this.bounds[3] > ${south})`

/** Edges longer than this, in degrees, are the frame of a box and keep their corners. */
const frameEdge = 0.03

/**
 * Rounds the corners of polygons (Chaikin's corner cutting). GSHHG's shoreline was traced from pixels of 90 m, whose
 * steps would show from zoom 12 on.
 */
export const withRoundCorners = (collection: FeatureCollection): FeatureCollection => ({
  ...collection,
  features: collection.features.map((feature) => ({ ...feature, geometry: roundCorners(feature.geometry) })),
})

function roundCorners(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(roundedRing) }
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map(roundedRing)) }
    default:
      throw new Error(`no corners to round in a ${geometry.type}`)
  }
}

const roundedRing = (ring: Position[]): Position[] => cutCorners(cutCorners(ring))

function cutCorners(ring: Position[]): Position[] {
  const open = ring.slice(0, -1)
  const cut = open.flatMap((corner, index) => {
    const before = open.at(index - 1) ?? corner
    const after = open[(index + 1) % open.length] ?? corner
    const framed = degreesApart(before, corner) > frameEdge || degreesApart(corner, after) > frameEdge
    return framed ? [corner] : [quarterWay(corner, before), quarterWay(corner, after)]
  })
  return [...cut, ...cut.slice(0, 1)]
}

const degreesApart = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => Math.hypot(ax - bx, ay - by)

const quarterWay = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): Position => [
  ax + (bx - ax) / 4,
  ay + (by - ay) / 4,
]
