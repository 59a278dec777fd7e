/** The ground of a still map, from the same files as the live one, in the same order. */
import type { FeatureCollection } from 'geojson'
import { simplify } from '../dossier/geodesy.ts'
import { element } from '../markup/element.ts'
import type { GroundFile } from '../style/ground-files.ts'
import { groundFiles } from '../style/ground-files.ts'
import type { Frame } from './frame.ts'

export type Ground = Partial<Record<GroundFile, FeatureCollection>>

interface Sheet {
  file: GroundFile
  layer: string
  /** The class that gives it its looks. */
  look: string
  from: number
  until?: number
}

/** As `style/ground.ts` has them, but for what is too fine for a map of this size. */
const sheets: readonly Sheet[] = [
  { file: 'world', layer: 'land', look: 'land', from: 0 },
  { file: 'world', layer: 'lake', look: 'sea', from: 0, until: 5 },
  { file: 'world', layer: 'border', look: 'border', from: 0, until: 5 },
  { file: 'world', layer: 'disputed', look: 'border disputed', from: 0, until: 5 },
  { file: 'region', layer: 'land', look: 'land', from: 5 },
]
const overRelief: readonly Sheet[] = [
  { file: 'region-detail', layer: 'river', look: 'river', from: 6 },
  { file: 'region', layer: 'sea', look: 'sea', from: 5 },
  { file: 'region', layer: 'lake', look: 'sea', from: 5 },
  { file: 'harbour', layer: 'land', look: 'land', from: 10 },
  { file: 'harbour', layer: 'sea', look: 'sea', from: 10 },
  { file: 'harbour', layer: 'mole', look: 'land', from: 10 },
  { file: 'region', layer: 'border', look: 'border', from: 5 },
  { file: 'region', layer: 'disputed', look: 'border disputed', from: 5 },
  { file: 'roads', layer: 'motorway', look: 'road', from: 6 },
]

/** In units: what is smaller than this is not seen. */
const finest = 0.6

/** Rivers of lesser rank appear as the map comes nearer, as in `style/ground.ts`. */
const riverRank = (zoom: number) => (zoom < 6 ? 1 : zoom < 7 ? 2 : zoom < 8 ? 3 : 4)

function draw({ file, layer, look, from, until = Infinity }: Sheet, ground: Ground, frame: Frame): string {
  const { zoom, path } = frame
  if (zoom < from || zoom >= until) return ''
  const degreesPerUnit = 360 / (512 * 2 ** zoom)
  const shapes = (ground[file]?.features ?? [])
    .filter(({ properties }) => properties?.layer === layer && !(properties.rank > riverRank(zoom)))
    .map(({ geometry }) => path(simplify(geometry, finest * degreesPerUnit)) ?? '')
    .filter(Boolean)
  return shapes.length === 0 ? '' : element('path', { class: look, d: shapes.join('') })
}

/** The files that the frame needs of the ground. */
export const filesOf = (frame: Frame): GroundFile[] => groundFiles(frame.zoom, frame.bounds)

/** @param relief what stands between the land and the waters, or nothing */
export function drawGround(ground: Ground, frame: Frame, relief = ''): string {
  const wanted = filesOf(frame)
  const drawn = (list: readonly Sheet[]) =>
    list.filter(({ file }) => wanted.includes(file)).map((sheet) => draw(sheet, ground, frame))
  return [...drawn(sheets), relief, ...drawn(overRelief)].join('')
}
