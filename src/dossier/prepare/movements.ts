/** Movements: their paths, one line for each of their ends. */
import type { LineString } from 'geojson'
import type { End, Path } from '../dossier.ts'
import type { FeatureFile } from '../format/format.ts'
import { distance, greatCircle, length, splitLines } from '../geodesy.ts'
import { toTwoDigits } from '../position.ts'
import { whereAt } from './located.ts'

type MovementFile = Extract<FeatureFile['properties'], { type: 'movement' }>
export type PathFile = NonNullable<MovementFile['path']>
type EndFile = NonNullable<MovementFile['to']>

/** Those of the one movement that it is, or of none. */
export const endFiles = ({ properties }: FeatureFile): { from?: EndFile | undefined; to: EndFile[] } =>
  properties.type === 'movement'
    ? { from: properties.from, to: [...(properties.to ? [properties.to] : []), ...(properties.or ?? [])] }
    : { to: [] }

export const endOf = ({ name, site, country, place, claims }: EndFile): End => ({
  name,
  site,
  country,
  where: place && whereAt(place.geometry, place),
  claims,
})

/** The lines that are drawn of a movement, in the order of its ends. */
export function pathLines({ geometry, properties }: FeatureFile): LineString[] {
  if (properties.type !== 'movement' || (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString'))
    return []
  const lines = splitLines(geometry)
  return properties.path?.over === 'great-circle' ? lines.map(greatCircle) : lines
}

export function pathOf(file: FeatureFile): Path | undefined {
  const { properties } = file
  const lines = pathLines(file)
  if (properties.type !== 'movement' || !properties.path || lines.length === 0) return undefined
  const { basis, over, corridor, source, note, fading } = properties.path
  const lengths = lines.map((line) => ({
    along: toTwoDigits(length(line)),
    straight: toTwoDigits(distance(line.coordinates[0] ?? [], line.coordinates.at(-1) ?? [])),
  }))
  return { basis, over, corridor, source, note, lengths: fading ? [] : lengths }
}
