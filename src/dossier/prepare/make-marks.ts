/** The GeoJSON that the map draws of a dossier: its features, and the shapes of their uncertainty. */
import type { Feature, Geometry, LineString } from 'geojson'
import { dayNumber } from '../day.ts'
import type { Dossier, Mark } from '../dossier.ts'
import { fadingStrengths } from '../fading.ts'
import type { FeatureFile } from '../format.ts'
import { circle, corridor, cutEvenly, finalBearing } from '../geodesy.ts'
import { clearZoom } from './clearance.ts'
import { readDate } from './read-date.ts'

interface Located {
  layer: string
  file: FeatureFile
}

type MarkFeature = Feature<Geometry, Mark>

const toFeature = (mark: Mark, geometry: Geometry): MarkFeature => ({ type: 'Feature', properties: mark, geometry })

/** How many events before this one stand at the same place. */
function slotOf(file: FeatureFile, located: readonly Located[]) {
  const place = JSON.stringify(file.geometry)
  const events = located.filter(
    (other) => other.file.properties.type === 'event' && JSON.stringify(other.file.geometry) === place,
  )
  return events.findIndex((other) => other.file === file)
}

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
  const precision =
    geometry.type === 'Point' && 'position' in properties && properties.position
      ? [toFeature({ ...mark, type: 'precision' }, circle(geometry.coordinates, properties.position.precision))]
      : []
  return [...precision, toFeature(mark, geometry)]
}

/** The marks of every feature that has a place, in the order of the layers. */
export function makeMarks(located: readonly Located[]): Dossier['marks'] {
  const files = located.map((entry) => entry.file)
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
      namedFrom: Math.floor(clearZoom(file, files)),
      slot: properties.type === 'event' ? slotOf(file, located) : 0,
      since: dayNumber(date?.earliest ?? ''),
    })
  })
  return { type: 'FeatureCollection', features }
}
