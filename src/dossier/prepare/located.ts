/** Where a feature that is marked at one position has its mark, and how far it reaches from there. */
import type { PlaceShape, Where } from '../dossier.ts'
import type { FeatureFile } from '../format/format.ts'
import { areaOf, length, poleOf, positionAlong, reachFrom } from '../geodesy.ts'
import { toTwoDigits } from '../position.ts'

/** A feature as its file has it, in its layer, and where it is marked. */
export interface Located {
  layer: string
  file: FeatureFile
  where: Where | undefined
}

type PlaceGeometry = Exclude<NonNullable<FeatureFile['geometry']>, { type: 'MultiLineString' }>
type SiteProperties = Extract<FeatureFile['properties'], { type: 'site' }>

/** A point stands for itself, a line for its middle, an area for the position that is furthest from its edges. */
function markedAt(geometry: PlaceGeometry): Where['coordinates'] {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates
    case 'LineString':
      return positionAlong(geometry, 0.5)
    case 'Polygon':
      return poleOf(geometry)
  }
}

/** A place, whether of a site, of an event, or of the end of a movement. */
export function whereAt(geometry: PlaceGeometry, position: SiteProperties['position']): Where {
  const { precision, somewhere, basis, source, note } = position
  const coordinates = markedAt(geometry)
  if (geometry.type === 'Point') return { coordinates, precision, basis, source, note }
  const shape: PlaceShape =
    geometry.type === 'LineString'
      ? { is: 'line', size: toTwoDigits(length(geometry)), precision }
      : { is: somewhere ? 'region' : 'area', size: toTwoDigits(areaOf(geometry)), precision }
  const reach = toTwoDigits(reachFrom(coordinates, geometry) + precision)
  return { coordinates, precision: reach, shape, basis, source, note }
}

/** Of a site or an event, where it has a place. */
export function whereOf({ geometry, properties }: FeatureFile): Where | undefined {
  if (!geometry || geometry.type === 'MultiLineString') return undefined
  if (properties.type === 'movement' || properties.type === 'footprint') return undefined
  return properties.position && whereAt(geometry, properties.position)
}
