/** A path over sea stays at sea: the band that it is thought to lie in reaches the sea of the ground wherever it goes. */
import type { LineString, Polygon, Position } from 'geojson'
import type { Bounds } from '../dossier.ts'
import { distanceTo, isInArea, length, positionAlong, splitLines } from '../geodesy.ts'
import { turnedTo } from '../mercator.ts'
import { type Problem, problemAt } from './problem.ts'
import type { FeatureReading, Reading } from './reading.ts'
import { inside } from './spot.ts'

/** The sea of the ground under a dossier, and the box in which it is known: beyond it there may be land or sea. */
export interface KnownSea {
  box: Bounds
  areas: readonly Polygon[]
}

/** Half a corridor that is not given is taken to be so wide, in metres. */
export const usualDoubt = 5000

interface Ashore {
  at: Position
  /** From the nearest sea, in metres. */
  inland: number
}

/** How far inland a position is, in metres; 0 where that is not known. Its longitude is brought beside the box. */
function inlandAt([x = 0, y = 0]: Position, { box: [west, south, east, north], areas }: KnownSea): number {
  const at = [turnedTo(x, (west + east) / 2), y]
  const isKnown = west <= (at[0] ?? 0) && (at[0] ?? 0) <= east && south <= y && y <= north
  if (!isKnown || areas.some((area) => isInArea(area, at))) return 0
  return Math.min(...areas.map((area) => distanceTo(area, at)))
}

/** The position of a line that is farthest inland, if that is farther than the path is unsure, or than the port at its end. */
function farthestAshore(line: LineString, sea: KnownSea, doubt: number): Ashore | undefined {
  const count = Math.ceil((2 * length(line)) / doubt)
  const way = Array.from({ length: count + 1 }, (_, index): Ashore => {
    const at = positionAlong(line, index / count)
    return { at, inland: inlandAt(at, sea) }
  })
  const leaves = way.findIndex(({ inland }) => inland === 0)
  const arrives = way.findLastIndex(({ inland }) => inland === 0)
  const isAtSea = leaves >= 0
  const allowed = (index: number) =>
    Math.max(
      doubt,
      isAtSea && index < leaves ? (way[0]?.inland ?? 0) : 0,
      isAtSea && index > arrives ? (way.at(-1)?.inland ?? 0) : 0,
    )
  const wrong = way.filter(({ inland }, index) => inland > allowed(index))
  return wrong.toSorted((one, other) => other.inland - one.inland)[0]
}

function checkPath({ geometry, properties: { path }, spot }: FeatureReading, sea: KnownSea): Problem[] {
  if (path?.over !== 'sea' || (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString')) return []
  const doubt = path.corridor === undefined ? usualDoubt : path.corridor / 2
  const at = inside(spot, 'geometry', 'coordinates')
  return splitLines(geometry).flatMap((line, index) => {
    const farthest = farthestAshore(line, sea, doubt)
    if (!farthest) return []
    const found = `a path over sea that crosses land: [${farthest.at}] is ${Math.round(farthest.inland / 1000)} km from the sea`
    const expected = `at most ${Math.round(doubt / 100) / 10} km, or the two ends alone: \`npm run dossier -- fix\` draws the way between them`
    return [problemAt(geometry.type === 'LineString' ? at : inside(at, index), found, expected)]
  })
}

export const checkOverSea = ({ features }: Reading, sea: KnownSea | undefined): Problem[] =>
  sea ? features.flatMap((feature) => checkPath(feature, sea)) : []
