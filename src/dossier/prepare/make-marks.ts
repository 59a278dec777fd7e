/** The GeoJSON that the map draws of a dossier: its features, and the shapes of their uncertainty. */
import type { Feature, Geometry, LineString } from 'geojson'
import type { Dossier, Mark, Where } from '../dossier.ts'
import { fadingStrengths } from '../fading.ts'
import { circle, corridor, cutEvenly, finalBearing } from '../geodesy.ts'
import type { FootprintKind } from '../kinds.ts'
import { metresPerPixel } from '../mercator.ts'
import type { Edition } from './edition.ts'
import { type Located, whereAt } from './located.ts'
import { endFiles, type PathFile, pathLines } from './movements.ts'
import { whenOf } from './read-date.ts'

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

/** What is drawn of one line of a movement. */
function lineShapes(line: LineString, mark: Mark, path: Pick<PathFile, 'corridor' | 'fading'>): MarkFeature[] {
  if (path.fading) return fadingShapes(line, mark)
  return [
    ...(path.corridor ? [toFeature({ ...mark, type: 'corridor' }, corridor(line, path.corridor))] : []),
    toFeature(mark, line),
    toFeature({ ...mark, type: 'heading' }, line),
  ]
}

/** What is drawn of a place around its sign: the extent of an area or a line, else the doubt where it is. */
function placeShape({ coordinates, precision, shape }: Where, geometry: Geometry, mark: Mark): MarkFeature {
  if (shape && shape.is !== 'region')
    return toFeature({ ...mark, type: 'footprint', kind: 'extent' satisfies FootprintKind }, geometry)
  const reach = precision / metresPerPixel(coordinates[1], 0)
  return toFeature({ ...mark, type: 'precision', reach }, shape ? geometry : circle(coordinates, precision))
}

function shapesOf({ file, where }: Located, mark: Mark): MarkFeature[] {
  const { geometry, properties } = file
  if (properties.type === 'movement') {
    const { from, to } = endFiles(file)
    const places = [from, ...to].flatMap((end) => end?.place ?? [])
    return [
      ...places.map((place) => placeShape(whereAt(place.geometry, place), place.geometry, mark)),
      ...pathLines(file).flatMap((line) => lineShapes(line, mark, properties.path ?? {})),
    ]
  }
  if (!geometry) return []
  if (!where) return [toFeature(mark, geometry)]
  return [placeShape(where, geometry, mark), toFeature(mark, { type: 'Point', coordinates: where.coordinates })]
}

/** The marks of every feature that has a place, in the order of the layers. @param traits of a feature @param namesOf one */
export function makeMarks(
  located: readonly Located[],
  traits: (file: Located['file']) => string,
  namesOf: Edition['namesOf'],
): Dossier['marks'] {
  const features = located.flatMap((entry) => {
    const { layer, file } = entry
    const { properties } = file
    return shapesOf(entry, {
      slug: properties.type === 'footprint' ? properties.site : file.id,
      layer,
      type: properties.type,
      kind: properties.kind,
      label: properties.type === 'event' ? '' : ('label' in properties && properties.label) || properties.name,
      otherName: namesOf(file).otherLabel,
      inferred: 'path' in properties && properties.path?.basis === 'inferred',
      strength: 1,
      bearing: 0,
      reach: 0,
      span: 'date' in properties && properties.date ? whenOf(properties.date).span : '',
      traits: traits(file),
    })
  })
  return { type: 'FeatureCollection', features }
}
