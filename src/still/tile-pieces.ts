/**
 * Lines cut up by tiles, as MapLibre has them: dashes and the symbols along a line begin anew in each tile. Lengths are CSS
 * pixels at the zoom of the tiles, from the north-west of the world.
 */
import type { Geometry, Position } from 'geojson'
import { tileSize, worldPoint } from '../dossier/mercator.ts'
import type { Point } from '../plane/box.ts'
import { pointAlong, pointDistance } from '../plane/polyline.ts'
import type { Frame } from './frame.ts'

/** A piece of a line within one tile. */
export interface TilePiece {
  points: readonly Point[]
  tile: Point
  /** The length of the line before the piece within the margin that MapLibre gives to a tile: dashes begin there. */
  before: number
}

/** The margin of a tile of marks, as MapLibre cuts it from GeoJSON: their dashes begin there. */
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
    const length = pointDistance(start, end)
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
    passed += pointDistance(points[index - 1] ?? point, point)
    return passed > from && passed < to
  })
  return [pointAlong(points, from).at, ...inner, pointAlong(points, to).at]
}

function piecesInTile(points: readonly Point[], tile: Point): TilePiece[] {
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

/** The numbers from the last to the first, whole, that both values and limits span. */
function descending(values: readonly number[], [least, most]: readonly [number, number]): number[] {
  const last = Math.floor(Math.min(Math.max(...values), most))
  const first = Math.floor(Math.max(Math.min(...values), least))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index)
}

/**
 * A line cut up by those tiles of a zoom that the frame reaches, in the order in which MapLibre takes them: from the
 * south-east on.
 */
export function cutByTiles(geometry: Geometry, tileZoom: number, { reach, world, zoom }: Frame): TilePiece[] {
  const tiles = 2 ** tileZoom
  const unit = 2 ** (tileZoom - zoom) / tileSize
  const [left, top] = [world[0] * tiles, world[1] * tiles]
  const [[west, north], [east, south]] = reach
  return linesOf(geometry).flatMap((line) => {
    const points = line.map((position): Point => {
      const [x, y] = worldPoint(position)
      return [x * tiles * tileSize, y * tiles * tileSize]
    })
    const columns = descending(
      points.map(([x]) => x / tileSize),
      [left + west * unit, left + east * unit],
    )
    const rows = descending(
      points.map(([, y]) => y / tileSize),
      [top + north * unit, top + south * unit],
    )
    return rows.flatMap((row) => columns.flatMap((column) => piecesInTile(points, [column, row])))
  })
}
