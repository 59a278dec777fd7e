/** The GeoJSON that the map draws of a dossier: its features, and the shapes of their uncertainty. */
import type { Feature, Geometry, LineString } from 'geojson'
import { dayNumber } from '../day.ts'
import type { Dossier, Mark } from '../dossier.ts'
import { fadingStrengths } from '../fading.ts'
import type { FeatureFile } from '../format.ts'
import { circle, corridor, cutEvenly, finalBearing } from '../geodesy.ts'
import { metresPerPixel } from '../mercator.ts'
import { readDate } from './read-date.ts'

interface Located {
  layer: string
  file: FeatureFile
}

type MarkFeature = Feature<Geometry, Mark>

const toFeature = (mark: Mark, geometry: Geometry): MarkFeature => ({ type: 'Feature', properties: mark, geometry })

/** A line in pieces, each fainter than the one before, and its tip. */
function fadingShapes(line: LineString, mark: Mark): MarkFeature[] {
  const end = line.coordinates.at(-1) ?? []
  const pieces = cutEvenly(line, fadingStrengths.length)
  return [
    ...pieces.map((piece, index) => toFeature({ ...mark, strength: fadingStrengths[index] ?? 1 }, piece)),
    toFeature({ ...mark, type: 'tip', bearing: finalBearing(line) }, { type: 'Point', coordinates: end }),
  ]
}

function shapesOf({ geometry, properties }: FeatureFile, mark: Mark): MarkFeature[] {
  if (!geometry) return []
  if (properties.type === 'movement' && geometry.type === 'LineString') {
    const { corridor: width, fading } = properties.path ?? {}
    if (fading) return fadingShapes(geometry, mark)
    return [
      ...(width ? [toFeature({ ...mark, type: 'corridor' }, corridor(geometry, width))] : []),
      toFeature(mark, geometry),
      toFeature({ ...mark, type: 'heading' }, geometry),
    ]
  }
  if (geometry.type !== 'Point' || !('position' in properties) || !properties.position)
    return [toFeature(mark, geometry)]
  const { precision } = properties.position
  const [, latitude] = geometry.coordinates
  const reach = precision / metresPerPixel(latitude, 0)
  return [
    toFeature({ ...mark, type: 'precision', reach }, circle(geometry.coordinates, precision)),
    toFeature(mark, geometry),
  ]
}

/** The marks of every feature that has a place, in the order of the layers. */
export function makeMarks(located: readonly Located[]): Dossier['marks'] {
  const features = located.flatMap(({ layer, file }) => {
    const { properties } = file
    const date = 'date' in properties && properties.date ? readDate(properties.date.edtf) : undefined
    return shapesOf(file, {
      slug: properties.type === 'footprint' ? properties.site : file.id,
      layer,
      type: properties.type,
      kind: properties.kind,
      label: properties.type === 'event' ? '' : ('label' in properties && properties.label) || properties.name,
      nameArabic: ('nameArabic' in properties && properties.nameArabic) || '',
      inferred: 'path' in properties && properties.path?.basis === 'inferred',
      strength: 1,
      bearing: 0,
      reach: 0,
      since: dayNumber(date?.earliest ?? ''),
    })
  })
  return { type: 'FeatureCollection', features }
}
