/**
 * Geometry as GeoJSON asks for it: positions on the Earth, closed rings by the right-hand rule that do not cross.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946#section-3.1
 */
import type { z } from 'zod'
import type { feature } from '../format.ts'
import { crossings, isCounterClockwise } from '../geodesy.ts'
import { inside, type Place, type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'

type Geometry = NonNullable<z.infer<typeof feature.shape.geometry>>
export type Position = Extract<Geometry, { type: 'Point' }>['coordinates']

export const isOnEarth = ([longitude, latitude]: Position) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

const placed = (place: Place, positions: Position[]) =>
  positions.map((position, index) => ({ position, place: inside(place, index) }))

/** Every position of a geometry, in order, each with its place. */
export function positionsOf(geometry: Geometry, place: Place): { position: Position; place: Place }[] {
  if (geometry.type === 'Point') return [{ position: geometry.coordinates, place }]
  if (geometry.type === 'LineString') return placed(place, geometry.coordinates)
  return geometry.coordinates.flatMap((ring, index) => placed(inside(place, index), ring))
}

const checkLine = (line: Position[], place: Place): Problem[] =>
  new Set(line.map(String)).size < 2 && line.length >= 2
    ? [problemAt(place, 'one point given several times', 'at least two points that differ')]
    : []

function checkRing(ring: Position[], index: number, place: Place): Problem[] {
  const [first, last] = [ring.at(0), ring.at(-1)]
  if (String(first) !== String(last))
    return [problemAt(place, `an unclosed ring, from [${first}] to [${last}]`, 'its last position equal to its first')]
  const [crossing] = crossings(ring)
  if (crossing)
    // A ring that crosses itself has no direction to speak of.
    return [problemAt(place, `a ring that crosses itself at [${crossing}]`, 'a ring that does not meet itself')]
  // A ring without area turns neither way.
  if (isCounterClockwise(ring) && isCounterClockwise(ring.toReversed()))
    return [problemAt(place, 'a ring without area', 'at least three points that do not lie on one line')]
  const isExterior = index === 0
  if (isCounterClockwise(ring) === isExterior) return []
  return isExterior
    ? [problemAt(place, 'a clockwise exterior ring', 'counter-clockwise, by the right-hand rule')]
    : [problemAt(place, 'a counter-clockwise hole', 'clockwise, by the right-hand rule')]
}

export function checkGeometry(geometry: Geometry, place: Place): Problem[] {
  const outside = positionsOf(geometry, place)
    .filter(({ position }) => !isOnEarth(position))
    .map(({ position, place: at }) =>
      problemAt(at, `[${position}]`, 'a longitude within ±180 and a latitude within ±90, in this order'),
    )
  if (geometry.type === 'LineString') return [...outside, ...checkLine(geometry.coordinates, place)]
  if (geometry.type === 'Polygon')
    return [...outside, ...geometry.coordinates.flatMap((ring, index) => checkRing(ring, index, inside(place, index)))]
  return outside
}

export const checkGeometries = ({ features }: Reading): Problem[] =>
  features.flatMap(({ geometry, place }) =>
    geometry ? checkGeometry(geometry, inside(place, 'geometry', 'coordinates')) : [],
  )
