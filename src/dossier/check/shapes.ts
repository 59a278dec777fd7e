/**
 * The geometry types that each type of feature may have; a geometry has a position or a path, and the other way round.
 * A path that is drawn fading out has no site at its end.
 */
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

function checkFading({ properties: { path, to }, spot }: FeatureReading): Problem[] {
  if (!path?.geodesic || to?.site === undefined) return []
  const found = `a line that fades out before the site ${to.site}`
  return [
    problemAt(inside(spot, 'properties', 'path', 'geodesic'), found, 'a line that reaches it, or no site as its end'),
  ]
}

export const checkShapes = ({ features }: Reading): Problem[] =>
  features.flatMap((feature) => [...checkShape(feature), ...checkFading(feature)])
