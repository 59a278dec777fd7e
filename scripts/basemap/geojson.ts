import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'

export type Properties = Record<string, string | number | boolean>
export type GroundFeature = Feature<Geometry, Properties>

const folder = fileURLToPath(new URL('../../static/basemap/', import.meta.url))

export const outputPath = (name: string): string => `${folder}${name}`

/** Gives every feature of a collection the same properties, made from its own. */
export function withProperties(
  collection: FeatureCollection,
  properties: (from: Properties) => Properties,
): GroundFeature[] {
  return collection.features
    .filter((feature) => feature.geometry !== null)
    .map(({ geometry, properties: from }) => ({
      type: 'Feature',
      properties: properties(from ?? {}),
      geometry,
    }))
}

/**
 * Writes one feature a line, in an order and a rounding that depend on nothing but the data, so that a second run gives
 * the same bytes and a diff shows which feature changed.
 */
export const writeGeoJson = (name: string, features: GroundFeature[], decimals: number): void =>
  writeFileSync(outputPath(name), geoJsonText(features, decimals))

export function geoJsonText(features: GroundFeature[], decimals: number): string {
  const lines = features
    .map((feature) => ({ ...feature, geometry: rounded(feature.geometry, decimals) }))
    .map((feature) => JSON.stringify(feature))
    .sort()
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`
}

const round = (position: Position, decimals: number): Position =>
  position.map((value) => Number(value.toFixed(decimals)) + 0)

/** Neighbours that round to the same position are one. */
function line(positions: Position[], decimals: number): Position[] {
  const rough = positions.map((position) => round(position, decimals))
  return rough.filter((position, index) => index === 0 || `${position}` !== `${rough[index - 1]}`)
}

const rings = (polygon: Position[][], decimals: number): Position[][] =>
  polygon.map((ring, index) => rewind(line(ring, decimals), index === 0)).filter((ring) => ring.length >= 4)

/** RFC 7946: outer rings run anticlockwise, holes clockwise. */
function rewind(ring: Position[], outer: boolean): Position[] {
  const area = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
  return area > 0 === outer ? ring : [...ring].reverse()
}

function rounded(geometry: Geometry, decimals: number): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: round(geometry.coordinates, decimals) }
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates, decimals) }
    case 'MultiLineString':
      return {
        type: 'MultiLineString',
        coordinates: geometry.coordinates.map((part) => line(part, decimals)).filter((part) => part.length > 1),
      }
    case 'Polygon':
      return { type: 'Polygon', coordinates: rings(geometry.coordinates, decimals) }
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((part) => rings(part, decimals)).filter((part) => part.length > 0),
      }
    default:
      throw new Error(`no rounding for a ${geometry.type}`)
  }
}
