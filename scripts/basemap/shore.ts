import type { FeatureCollection, MultiLineString, Position } from 'geojson'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { boxText, inset } from './boxes.ts'
import { nothing, runMapshaper } from './mapshaper.ts'
import { gmt } from './sources.ts'

/**
 * The sea inside a box, less the islands under so many square kilometres, from GSHHG's full shoreline. GMT gives the
 * shoreline as pieces of line, cut at its own grid; with the frame of the box they enclose faces, and GMT is asked which
 * faces lie in the sea.
 */
export async function sea(box: Bounds, squareKm: number): Promise<FeatureCollection> {
  const faces = await runMapshaper(
    // A degree more on each side: a shoreline that only just reaches the frame might fail to meet it.
    { 'shore.json': multiLine([...shoreline(inset(box, -1), squareKm, 1), frame(box)]) },
    '-i shore.json',
    '-snap interval=0.00002',
    '-polygons',
    '-each "x=this.innerX, y=this.innerY"',
    `-clip bbox=${boxText(box)}`,
  )
  const wet = inSea(faces)
  if (wet.size === 0) return nothing
  return runMapshaper(
    { 'faces.json': JSON.stringify({ ...faces, features: faces.features.filter((_, index) => wet.has(index)) }) },
    '-i faces.json',
    '-dissolve',
  )
}

/** Lakes of at least so many square kilometres that touch a box. Wide rivers, which GSHHG also keeps, are left out. */
export async function shoreLakes(box: Bounds, squareKm: number): Promise<FeatureCollection> {
  const shores = shoreline(box, squareKm, 2, '+l')
  if (shores.length === 0) return nothing
  return runMapshaper(
    { 'shore.json': multiLine(shores) },
    '-i shore.json',
    '-snap interval=0.00002',
    '-polygons',
    '-dissolve',
    '-explode',
  )
}

/** GSHHG's rivers of one rank, 1 to 4, as GeoJSON. */
export const riverLines = (box: Bounds, rank: number): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: gmtLines(box, `-I${rank}`),
})

const shoreline = (box: Bounds, squareKm: number, level: 1 | 2, kind = ''): Position[][] =>
  gmtLines(box, `-A${squareKm}/${level}/${level}${kind} -W`)

function gmtLines([west, south, east, north]: Bounds, what: string): Position[][] {
  return gmt(`coast -R${west}/${east}/${south}/${north} -Df -M ${what}`)
    .split(/^>.*$/m)
    .map((piece) => piece.split('\n').filter((row) => /^[-\d]/.test(row)))
    .map((rows) => rows.map((row) => row.split('\t').map(Number)))
    .filter((piece) => piece.length > 1)
}

const frame = ([west, south, east, north]: Bounds): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

const multiLine = (coordinates: Position[][]): string => JSON.stringify({ type: 'MultiLineString', coordinates })

function inSea(faces: FeatureCollection): Set<number> {
  const points = faces.features.map(({ properties }, index) => `${properties?.x}\t${properties?.y}\t${index}`)
  const wet = gmt('select -Df -A0/1/1 -Nk/s', `${points.join('\n')}\n`)
  return new Set(
    wet
      .trim()
      .split('\n')
      .map((row) => Number(row.split('\t')[2])),
  )
}
