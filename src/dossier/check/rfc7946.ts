/**
 * Geometry as RFC 7946 has it: positions on the Earth, closed rings that follow the right-hand rule and do not cross.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7946#section-3.1
 */
import { type FeatureFile, featureFile } from '../format/format.ts'
import { crossings, isCounterClockwise } from '../geodesy.ts'
import { type Problem, problemAt } from './problem.ts'
import { endsOf, type Reading } from './reading.ts'
import { inside, type Spot } from './spot.ts'
import { wholeIfValid } from './valid-parts.ts'

type Geometry = NonNullable<FeatureFile['geometry']>
export type Position = Extract<Geometry, { type: 'Point' }>['coordinates']

export const isOnEarth = ([longitude, latitude]: Position) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

const placed = (spot: Spot, positions: Position[]) =>
  positions.map((position, index) => ({ position, spot: inside(spot, index) }))

/** Every position of a geometry, in order, each with its spot. */
export function positionsOf(geometry: Geometry, spot: Spot): { position: Position; spot: Spot }[] {
  if (geometry.type === 'Point') return [{ position: geometry.coordinates, spot }]
  if (geometry.type === 'LineString') return placed(spot, geometry.coordinates)
  // The lines of a path, or the rings of an area.
  return geometry.coordinates.flatMap((ring, index) => placed(inside(spot, index), ring))
}

const checkLine = (line: Position[], spot: Spot): Problem[] =>
  new Set(line.map(String)).size < 2 && line.length >= 2
    ? [problemAt(spot, 'one point given several times', 'at least two points that differ')]
    : []

function checkRing(ring: Position[], index: number, spot: Spot): Problem[] {
  const [first, last] = [ring.at(0), ring.at(-1)]
  if (String(first) !== String(last))
    return [problemAt(spot, `an unclosed ring, from [${first}] to [${last}]`, 'its last position equal to its first')]
  const [crossing] = crossings(ring)
  if (crossing)
    // A ring that crosses itself has no direction.
    return [problemAt(spot, `a ring that crosses itself at [${crossing}]`, 'a ring that does not meet itself')]
  // A ring without area has no direction either.
  if (isCounterClockwise(ring) && isCounterClockwise(ring.toReversed()))
    return [problemAt(spot, 'a ring without area', 'at least three points that do not lie on one line')]
  const isExterior = index === 0
  if (isCounterClockwise(ring) === isExterior) return []
  return isExterior
    ? [problemAt(spot, 'a clockwise exterior ring', 'counter-clockwise, by the right-hand rule')]
    : [problemAt(spot, 'a counter-clockwise hole', 'clockwise, by the right-hand rule')]
}

export function checkGeometry(geometry: Geometry, spot: Spot): Problem[] {
  const outside = positionsOf(geometry, spot)
    .filter(({ position }) => !isOnEarth(position))
    .map(({ position, spot: at }) =>
      problemAt(at, `[${position}]`, 'a longitude within ±180 and a latitude within ±90, in this order'),
    )
  if (geometry.type === 'LineString') return [...outside, ...checkLine(geometry.coordinates, spot)]
  if (geometry.type === 'MultiLineString')
    return [...outside, ...geometry.coordinates.flatMap((line, index) => checkLine(line, inside(spot, index)))]
  if (geometry.type === 'Polygon')
    return [...outside, ...geometry.coordinates.flatMap((ring, index) => checkRing(ring, index, inside(spot, index)))]
  return outside
}

export const checkGeometries = ({ features }: Reading): Problem[] =>
  features.flatMap((feature) => [
    ...(feature.geometry ? checkGeometry(feature.geometry, inside(feature.spot, 'geometry', 'coordinates')) : []),
    ...endsOf(feature).flatMap(({ end, spot }) => {
      const geometry = wholeIfValid(featureFile.shape.geometry, end.place?.geometry)
      return geometry ? checkGeometry(geometry, inside(spot, 'place', 'geometry', 'coordinates')) : []
    }),
  ])
