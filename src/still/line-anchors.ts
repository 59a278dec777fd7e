/**
 * Where symbols stand along a line. MapLibre finds these places tile by tile, so they depend on where the tiles' edges cut
 * the line. Lengths are CSS pixels at the zoom of the tiles.
 *
 * @see https://maplibre.org/maplibre-style-spec/layers/#symbol-placement
 */
import { tileSize } from '../dossier/mercator.ts'
import type { Point } from '../plane/box.ts'
import { lengthOf, pointDistance } from '../plane/polyline.ts'
import type { TilePiece } from './tile-pieces.ts'

/** The angle between two directions, 0 to π. */
const turn = (one: number, other: number) =>
  Math.abs(((((other - one) % (2 * Math.PI)) + 3 * Math.PI) % (2 * Math.PI)) - Math.PI)

/** Whether the line bends no more than allowed, within any window, where a label would lie on it. */
function isStraight(
  points: readonly Point[],
  middle: number,
  length: number,
  window: number,
  maxTurn: number,
): boolean {
  let passed = 0
  const corners: { at: number; turn: number }[] = []
  for (const [index, corner] of points.slice(1, -1).entries()) {
    const [before, after] = [points[index] ?? corner, points[index + 2] ?? corner]
    passed += pointDistance(before, corner)
    if (Math.abs(passed - middle) > length / 2) continue
    corners.push({
      at: passed,
      turn: turn(
        Math.atan2(corner[1] - before[1], corner[0] - before[0]),
        Math.atan2(after[1] - corner[1], after[0] - corner[0]),
      ),
    })
  }
  return corners.every(({ at }) => {
    const near = corners.filter((corner) => corner.at <= at && at - corner.at <= window)
    return near.reduce((sum, corner) => sum + corner.turn, 0) <= maxTurn
  })
}

export interface Spacing {
  /** From symbol to symbol. */
  distance: number
  /** Of the symbol along the line. */
  length: number
  /** The first stands half its length and this much from the start of a line. */
  lead: number
  /** For text: no more than so many radians within so many pixels. */
  bend?: { window: number; maxTurn: number }
}

const onEdge = ([x, y]: Point) =>
  [x, y].some((value) => Math.abs(value / tileSize - Math.round(value / tileSize)) < 1e-9)

/** Where symbols may stand on a piece: distances along it, to their middles. */
export function anchorsOn(piece: TilePiece, { distance: preferred, length, lead, bend }: Spacing): number[] {
  const { points } = piece
  const [start] = points
  if (!start) return []
  const whole = lengthOf(points)
  const distance = preferred - length < preferred / 4 ? length + preferred / 4 : preferred
  const isContinued = onEdge(start)
  const first = isContinued ? distance / 2 : (length / 2 + lead) % distance
  const fits = (middle: number) =>
    middle - length / 2 >= 0 &&
    middle + length / 2 <= whole &&
    (!bend || isStraight(points, middle, length, bend.window, bend.maxTurn))
  const regular: number[] = []
  for (let at = first; at < whole; at += distance) if (fits(at)) regular.push(at)
  return regular.length === 0 && !isContinued && fits(whole / 2) ? [whole / 2] : regular
}
