/**
 * The geometry types that each type of feature may have; a geometry has a position or a path, and the other way round.
 * A path that fades out is a short stroke, and has no site at its end.
 */
import { longestStroke } from '../format/format.ts'
import { length, splitLines } from '../geodesy.ts'
import { type Problem, problemAt } from './problem.ts'
import { endsOf, type FeatureReading, type Reading } from './reading.ts'
import { oneOf } from './show.ts'
import { inside } from './spot.ts'

const shapes = new Map([
  ['site', ['Point', 'LineString', 'Polygon']],
  ['movement', ['LineString', 'MultiLineString', 'null']],
  ['event', ['Point', 'LineString', 'Polygon', 'null']],
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

/** One line for each end that claims name. */
function checkAlternatives({ geometry, properties: { or = [] }, spot }: FeatureReading): Problem[] {
  const lines = geometry?.type === 'MultiLineString' ? geometry.coordinates.length : 1
  const ends = 1 + or.length
  if (!geometry || lines === ends) return []
  const expected = `one line for each end: for “to”, then for each of “or”`
  return [problemAt(inside(spot, 'geometry'), `${lines} of ${ends} lines`, expected)]
}

/** Only what is not known fades out. */
function checkFadingEnd(feature: FeatureReading): Problem[] {
  const { path, from } = feature.properties
  if (!path?.fading) return []
  const known = endsOf(feature).find(({ end }) => end !== from && (end.site !== undefined || end.place))
  if (!known) return []
  const { site, name } = known.end
  const found = `a line that fades out before ${site === undefined ? `the place ${name}` : `the site ${site}`}`
  const spot = inside(feature.spot, 'properties', 'path', 'fading')
  return [problemAt(spot, found, 'a line that reaches it, or no site and no place as its end')]
}

/** An end is one of the dossier’s sites or a place of its own; the claims that name it are some of the movement’s. */
const checkEnds = (feature: FeatureReading): Problem[] =>
  endsOf(feature).flatMap(({ end: { site, place, claims }, spot }) => {
    const count = feature.properties.claims?.length ?? 0
    const beyond = (claims ?? []).flatMap((claim, index) =>
      claim !== undefined && claim >= count
        ? [problemAt(inside(spot, 'claims', index), String(claim), `a claim of the movement, below ${count}`)]
        : [],
    )
    const both =
      site !== undefined && place ? [problemAt(inside(spot, 'place'), 'a site and a place', 'one of them')] : []
    return [...both, ...beyond]
  })

function checkStroke({ geometry, properties: { path }, spot }: FeatureReading): Problem[] {
  if (!path?.fading || (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString')) return []
  const metres = Math.max(...splitLines(geometry).map(length))
  if (metres <= longestStroke) return []
  const found = `a path ${Math.ceil(metres)} m long that fades out`
  const expected = `a stroke of at most ${longestStroke} m: its end is not stated`
  return [problemAt(inside(spot, 'geometry', 'coordinates'), found, expected)]
}

function checkRegion({ geometry, properties: { position }, spot }: FeatureReading): Problem[] {
  if (!position?.somewhere || !geometry || geometry.type === 'Polygon') return []
  const expected = 'a Polygon, or no “somewhere”: the precision of a point is its region'
  return [problemAt(inside(spot, 'properties', 'position', 'somewhere'), `a ${geometry.type}`, expected)]
}

export const checkShapes = ({ features }: Reading): Problem[] =>
  features.flatMap((feature) => [
    ...checkShape(feature),
    ...checkRegion(feature),
    ...checkAlternatives(feature),
    ...checkEnds(feature),
    ...checkFadingEnd(feature),
    ...checkStroke(feature),
  ])
