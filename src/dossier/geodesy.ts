/**
 * Measures on the Earth: the only importer of Turf and of the index of positions.
 * Positions are [longitude, latitude] in degrees, WGS 84; lengths are in metres, on the sphere with the mean radius.
 */
import {
  along,
  area,
  bbox,
  bearing,
  bearingToAzimuth,
  booleanClockwise,
  booleanPointInPolygon,
  buffer,
  coordAll,
  coordEach,
  destination,
  feature,
  getCoord,
  kinks,
  lineSliceAlong,
  lineString,
  point,
  pointToLineDistance,
  pointToPolygonDistance,
  truncate,
  circle as turfCircle,
  distance as turfDistance,
  length as turfLength,
  simplify as turfSimplify,
} from '@turf/turf'
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import polylabel from 'polylabel'
import type { Bounds, Where } from './dossier.ts'
import { turnedTo } from './mercator.ts'
import { metresPerDegree } from './position.ts'

const toAMetre = { precision: 5, coordinates: 2 } // the fifth decimal of a degree
/** For shapes that are new and nobody else’s: to copy one first takes longer than all else. */
const inPlace = { coordinates: 2, mutate: true }

/** The distance between two positions, as the crow flies. */
export const distance = (from: Position, to: Position): number => turfDistance(from, to, { units: 'meters' })

/**
 * Finds the nearest of many positions without comparing them all: by a k-d tree whose boxes are measured on the sphere.
 *
 * @returns what finds the index of the nearest position to one, among those that are asked for; undefined where there is none
 */
export function nearestAmong(
  positions: readonly Position[],
): (to: Position, isAskedFor: (index: number) => boolean) => number | undefined {
  const index = new KDBush(positions.length)
  for (const [longitude = 0, latitude = 0] of positions) index.add(longitude, latitude)
  index.finish()
  return ([longitude = 0, latitude = 0], isAskedFor) => {
    const [nearest] = around(index, longitude, latitude, 1, undefined, isAskedFor)
    return nearest
  }
}

/** The distance of a position from a line or an area; 0 inside the area. */
export const distanceTo = (shape: LineString | Polygon, from: Position): number =>
  shape.type === 'LineString'
    ? pointToLineDistance(from, shape, { units: 'meters' })
    : Math.max(0, pointToPolygonDistance(from, shape, { units: 'meters' }))

/** Whether a position lies in an area, or on its edge. */
export const isInArea = (area: Polygon, at: Position): boolean => booleanPointInPolygon(at, area)

/** Where a ring meets itself, other than at its closing position. */
export function crossings(ring: readonly Position[]): Position[] {
  // A position given twice in a row is one position; Turf would take it for a crossing.
  const distinct = ring.filter((position, index) => position.join() !== ring[index - 1]?.join())
  if (distinct.length < 4) return []
  return kinks(lineString(distinct)).features.map((point) => point.geometry.coordinates)
}

/** The direction of a ring, seen with north up: RFC 7946 asks for counter-clockwise exteriors and clockwise holes. */
export const isCounterClockwise = (ring: Position[]): boolean => !booleanClockwise(ring)

/** The lines of a path. */
export const splitLines = (path: LineString | MultiLineString): LineString[] =>
  path.type === 'LineString' ? [path] : path.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))

/** The length along a line. */
export const length = (line: LineString): number => turfLength(feature(line), { units: 'meters' })

/** The position at a share of a line's length: 0 is its start, 1 its end. */
export function positionAlong(line: LineString, share: number): Where['coordinates'] {
  const point = along(feature(line), share * length(line), { units: 'meters' })
  const [longitude = 0, latitude = 0] = truncate(point, toAMetre).geometry.coordinates
  return [longitude, latitude]
}

/** A piece of a line, between two lengths along it. */
export const pieceOf = (line: LineString, from: number, to: number): LineString =>
  lineSliceAlong(feature(line), from, to, { units: 'meters' }).geometry

/** The position within an area that is furthest from its edges: of a large part of it, however it is bent. To a metre. */
export function poleOf({ coordinates }: Polygon): Where['coordinates'] {
  const pairs = coordinates.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y]))
  const [longitude = 0, latitude = 0] = truncate(point(polylabel(pairs, 0.001)), toAMetre).geometry.coordinates
  return [longitude, latitude]
}

/** How far the farthest position of a shape is from one. */
export const reachFrom = (from: Position, shape: LineString | Polygon): number =>
  Math.max(...coordAll(shape).map((position) => distance(from, position)))

/** In square metres. */
export const areaOf = (shape: Polygon): number => area(shape)

/** A line in a number of pieces, all equally long, from its start to its end. */
export function cutEvenly(line: LineString, count: number): LineString[] {
  const step = length(line) / count
  return Array.from({ length: count }, (_, index) => {
    const piece = lineSliceAlong(feature(line), index * step, (index + 1) * step, { units: 'meters' })
    return truncate(piece, toAMetre).geometry
  })
}

/** The direction at the end of a line, in whole degrees clockwise from north: 0 to 359. */
export function finalBearing({ coordinates }: LineString): number {
  const end = coordinates.at(-1) ?? []
  const before = coordinates.findLast((position) => position.join() !== end.join()) ?? end
  return Math.round(bearingToAzimuth(bearing(before, end, { final: true }))) % 360
}

/** A shape with its longitudes within 180° of another position's: what Turf makes leaps at the 180th meridian. In place. */
function besidePosition<Shape extends Geometry>(shape: Shape, [reference = 0]: Position = []): Shape {
  coordEach(shape, (position) => {
    position[0] = turnedTo(position[0] ?? 0, reference)
  })
  return shape
}

/** The band of a given full width around a line, its edges true to a hundredth of its half width. @throws RangeError for a width that leaves nothing */
export function corridor(line: LineString, width: number): Polygon | MultiPolygon {
  const band = buffer(feature(line), width / 2, { units: 'meters', steps: 8 })
  if (!band) throw new RangeError(`corridor: a width of ${width} m leaves nothing; a positive width was expected`)
  const { geometry } = truncate(turfSimplify(band, { tolerance: width / 200 / metresPerDegree, highQuality: true }), {
    ...inPlace,
    precision: 4,
  })
  return besidePosition(geometry, line.coordinates[0])
}

/** No piece of a great circle is longer, in metres: between its positions MapLibre draws straight lines. */
const longestPiece = 50_000

/**
 * A line that follows the great circle between each two of its positions. Where it crosses the 180th meridian, longitudes go on
 * beyond it: 179, 181.
 */
export function greatCircle({ coordinates }: LineString): LineString {
  const [first = [], ...others] = coordinates
  const line = [first]
  for (const [index, to] of others.entries()) {
    const from = coordinates[index] ?? to
    const metres = distance(from, to)
    const pieces = Math.max(1, Math.ceil(metres / longestPiece))
    const heading = bearing(from, to)
    for (let piece = 1; piece <= pieces; piece++) {
      const next = piece === pieces ? to : destination(from, (metres * piece) / pieces, heading, { units: 'meters' })
      const [longitude = 0, latitude = 0] = truncate(point([...getCoord(next)]), toAMetre).geometry.coordinates
      const [before = longitude] = line.at(-1) ?? []
      line.push([turnedTo(longitude, before), latitude])
    }
  }
  return { type: 'LineString', coordinates: line }
}

/** A circle on the ground, as a polygon of 64 sides. */
export const circle = (centre: Position, radius: number): Polygon =>
  besidePosition(
    truncate(turfCircle(centre, radius, { units: 'meters' }), { ...inPlace, precision: 5 }).geometry,
    centre,
  )

/** A shape with fewer positions, none of them further than the tolerance, in degrees, from where it was. */
export const simplify = (shape: Geometry, tolerance: number): Geometry =>
  turfSimplify(shape, { tolerance, highQuality: true })

/** The box around all the geometries. */
export function boundsOf(geometries: readonly Geometry[]): Bounds {
  const [west, south, east, north] = bbox({ type: 'GeometryCollection', geometries: [...geometries] })
  return [west, south, east, north]
}
