/**
 * The geometry types that each type of feature may have; a geometry has a position or a path, and the other way round.
 * A path that fades out is a short stroke, and has no site at its end.
 */
import { longestStroke } from '../format.ts'
import { length } from '../geodesy.ts'
import { type Problem, problemAt } from './problem.ts'
import type { FeatureReading, Reading } from './reading.ts'
import { oneOf } from './show.ts'
import { inside } from './spot.ts'

const shapes = new Map([
  ['site', ['Point']],
  ['movement', ['LineString', 'null']],
  ['event', ['Point', 'null']],
  ['footprint', ['Polygon', 'LineString']],
])

function checkShape({ geometry, properties, spot }: FeatureReading): Problem[] {
  const allowed = shapes.get(properties.type ?? '')
  // An invalid geometry or type is reported by the schema.
  if (geometry === undefined || !allowed) return []
  const shape = geometry?.type ?? 'null'
  if (!allowed.includes(shape))
    return [problemAt(inside(spot, 'geometry'), `a ${properties.type} of shape ${shape}`, oneOf(allowed))]
  const telling = properties.type === 'movement' ? 'path' : 'position'
  const told = properties[telling] !== undefined
  if (geometry && !told && allowed.includes('null'))
    return [problemAt(inside(spot, 'geometry'), `a ${shape} without a ${telling}`, `a ${telling}, or no geometry`)]
  if (!geometry && told)
    return [
      problemAt(inside(spot, 'properties', telling), `a ${telling} without a geometry`, `a geometry, or no ${telling}`),
    ]
  return []
}

function checkFadingEnd({ properties: { path, to }, spot }: FeatureReading): Problem[] {
  if (!path?.fading || to?.site === undefined) return []
  const found = `a line that fades out before the site ${to.site}`
  return [
    problemAt(inside(spot, 'properties', 'path', 'fading'), found, 'a line that reaches it, or no site as its end'),
  ]
}

function checkStroke({ geometry, properties: { path }, spot }: FeatureReading): Problem[] {
  if (!path?.fading || geometry?.type !== 'LineString') return []
  const metres = length(geometry)
  if (metres <= longestStroke) return []
  const found = `a path ${Math.ceil(metres)} m long that fades out`
  const expected = `a stroke of at most ${longestStroke} m: its end is not stated`
  return [problemAt(inside(spot, 'geometry', 'coordinates'), found, expected)]
}

export const checkShapes = ({ features }: Reading): Problem[] =>
  features.flatMap((feature) => [...checkShape(feature), ...checkFadingEnd(feature), ...checkStroke(feature)])
