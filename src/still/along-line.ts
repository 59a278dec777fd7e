/**
 * Where symbols stand along a line. MapLibre finds these places tile by tile, so they depend on where the tiles' edges cut
 * the line. Lengths are CSS pixels at the zoom of the tiles, from the north-west of the world.
 *
 * @see https://maplibre.org/maplibre-style-spec/layers/#symbol-placement
 */
import type { Geometry, Position } from 'geojson'
import { type Point, tileSize, worldPoint } from './frame.ts'

/** A piece of a line within one tile. */
export interface Piece {
  points: readonly Point[]
  tile: Point
  /** How much of the line the tile has before it, in the margin that MapLibre gives to a tile: dashes begin there. */
  before: number
}

export interface PlaceOnLine {
  piece: Piece
  /** Along the piece. */
  distance: number
}

const apart = ([x, y]: Point, [otherX, otherY]: Point) => Math.hypot(otherX - x, otherY - y)
const between = ([x, y]: Point, [otherX, otherY]: Point, share: number): Point => [
  x + (otherX - x) * share,
  y + (otherY - y) * share,
]
export const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, point, index) => sum + apart(points[index] ?? point, point), 0)

/** The margin of a tile, as MapLibre cuts it from GeoJSON. */
const margin = 128

/** The part of a straight line within a tile and a margin around it, as shares of its length. */
function within([x0, y0]: Point, [x1, y1]: Point, [column, row]: Point, around: number): [number, number] | undefined {
  let [from, to] = [0, 1]
  const sides: [start: number, change: number, least: number][] = [
    [x0, x1 - x0, column * tileSize - around],
    [y0, y1 - y0, row * tileSize - around],
  ]
  for (const [start, change, least] of sides) {
    const most = least + tileSize + 2 * around
    if (change === 0) {
      if (start < least || start > most) return undefined
      continue
    }
    const [one, other] = [(least - start) / change, (most - start) / change]
    from = Math.max(from, Math.min(one, other))
    to = Math.min(to, Math.max(one, other))
  }
  return from < to ? [from, to] : undefined
}

/** Where a line is within a tile: from and to, along the line. */
function stretchesIn(points: readonly Point[], tile: Point, around: number): [from: number, to: number][] {
  const stretches: [number, number][] = []
  let passed = 0
  for (const [index, end] of points.slice(1).entries()) {
    const start = points[index] ?? end
    const length = apart(start, end)
    const inside = within(start, end, tile, around)
    if (inside) {
      const [from, to] = [passed + inside[0] * length, passed + inside[1] * length]
      const open = stretches.at(-1)
      if (open && from - open[1] < 1e-6) open[1] = to
      else stretches.push([from, to])
    }
    passed += length
  }
  return stretches
}

/** The points of a line between two distances along it. */
function slice(points: readonly Point[], from: number, to: number): Point[] {
  let passed = 0
  const inner = points.filter((point, index) => {
    passed += apart(points[index - 1] ?? point, point)
    return passed > from && passed < to
  })
  return [pointAlong(points, from).at, ...inner, pointAlong(points, to).at]
}

function piecesIn(points: readonly Point[], tile: Point): Piece[] {
  const wide = stretchesIn(points, tile, margin)
  return stretchesIn(points, tile, 0).map(([from, to]) => {
    const [start = from] = wide.find((stretch) => stretch[0] <= from && from <= stretch[1]) ?? []
    return { points: slice(points, from, to), tile, before: from - start }
  })
}

const linesOf = (geometry: Geometry): Position[][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : []

/** A line cut up by the tiles of a zoom, in the order in which MapLibre takes them: from the south-east on. */
export function piecesOf(geometry: Geometry, tileZoom: number): Piece[] {
  const size = tileSize * 2 ** tileZoom
  return linesOf(geometry).flatMap((line) => {
    const points = line.map((position): Point => {
      const [x, y] = worldPoint(position)
      return [x * size, y * size]
    })
    const columns = points.map(([x]) => Math.floor(x / tileSize))
    const rows = points.map(([, y]) => Math.floor(y / tileSize))
    const range = (values: number[]) =>
      Array.from({ length: Math.max(...values) - Math.min(...values) + 1 }, (_, index) => Math.max(...values) - index)
    return range(rows).flatMap((row) => range(columns).flatMap((column) => piecesIn(points, [column, row])))
  })
}

/** The point at a distance along a line, and the direction there in radians; beyond its ends the line goes straight on. */
export function pointAlong(points: readonly Point[], distance: number): { at: Point; angle: number } {
  let left = distance
  for (const [index, end] of points.slice(1).entries()) {
    const start = points[index] ?? end
    const length = apart(start, end)
    if (left <= length || index === points.length - 2) {
      return {
        at: between(start, end, length === 0 ? 0 : left / length),
        angle: Math.atan2(end[1] - start[1], end[0] - start[0]),
      }
    }
    left -= length
  }
  throw new RangeError(`pointAlong: a line of ${points.length} points, at least two were expected`)
}

const turn = (one: number, other: number) =>
  Math.abs(((((other - one) % (2 * Math.PI)) + 3 * Math.PI) % (2 * Math.PI)) - Math.PI)

/** Whether the line bends no more than allowed, within any window, where a label would lie on it. */
function isStraight(points: readonly Point[], middle: number, length: number, window: number, most: number): boolean {
  let passed = 0
  const corners: { at: number; turn: number }[] = []
  for (const [index, corner] of points.slice(1, -1).entries()) {
    const [before, after] = [points[index] ?? corner, points[index + 2] ?? corner]
    passed += apart(before, corner)
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
    return near.reduce((sum, corner) => sum + corner.turn, 0) <= most
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
  bend?: { window: number; most: number }
}

const onEdge = ([x, y]: Point) =>
  [x, y].some((value) => Math.abs(value / tileSize - Math.round(value / tileSize)) < 1e-9)

/** The places on a piece at which symbols may stand. */
export function placesOn(piece: Piece, { distance: wished, length, lead, bend }: Spacing): PlaceOnLine[] {
  const { points } = piece
  const [start] = points
  if (!start) return []
  const whole = lengthOf(points)
  const distance = wished - length < wished / 4 ? length + wished / 4 : wished
  const isContinued = onEdge(start)
  const first = isContinued ? distance / 2 : (length / 2 + lead) % distance
  const fits = (middle: number) =>
    middle - length / 2 >= 0 &&
    middle + length / 2 <= whole &&
    (!bend || isStraight(points, middle, length, bend.window, bend.most))
  const regular: number[] = []
  for (let at = first; at < whole; at += distance) if (fits(at)) regular.push(at)
  const found = regular.length === 0 && !isContinued && fits(whole / 2) ? [whole / 2] : regular
  return found.map((at) => ({ piece, distance: at }))
}
