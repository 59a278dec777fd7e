/** The shortest way over sea between two positions, round the land: an inferred path, true to the cells that it is found on. */
import FlatQueue from 'flatqueue'
import type { Polygon, Position } from 'geojson'

/** So many cells along the longer side of the box in which a way is looked for. */
const cellsAcross = 500
/** It reaches as far around both ends as they are apart, or so many degrees: a way may lead far round. */
const leastMargin = 2

/** Water as a grid, in rows from the south; a cell is as high as it is wide on the ground. */
interface Grid {
  west: number
  south: number
  /** Of a cell, in degrees. */
  width: number
  height: number
  columns: number
  rows: number
  /** 1 where there is sea. */
  water: Uint8Array
}

/** Where rings cross a latitude: longitudes in order. */
function crossingsAt(rings: readonly Position[][], latitude: number): number[] {
  const found: number[] = []
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[index - 1], ring[index]]
      if (y0 > latitude !== y1 > latitude) found.push(x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0))
    }
  }
  return found.sort((one, other) => one - other)
}

function gridOf(from: Position, to: Position, seas: readonly Polygon[]): Grid {
  const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [from, to]
  const margin = Math.max(leastMargin, Math.hypot(x1 - x0, y1 - y0))
  const [west, east] = [Math.min(x0, x1) - margin, Math.max(x0, x1) + margin]
  const [south, north] = [Math.min(y0, y1) - margin, Math.max(y0, y1) + margin]
  const shrinking = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const height = Math.max((east - west) * shrinking, north - south) / cellsAcross
  const width = height / shrinking
  const [columns, rows] = [Math.ceil((east - west) / width), Math.ceil((north - south) / height)]
  const water = new Uint8Array(columns * rows)
  const rings = seas.flatMap(({ coordinates }) => coordinates)
  for (let row = 0; row < rows; row++) {
    const edges = crossingsAt(rings, south + (row + 0.5) * height)
    for (let pair = 0; pair + 1 < edges.length; pair += 2) {
      const first = Math.max(0, Math.ceil(((edges[pair] ?? 0) - west) / width - 0.5))
      const last = Math.min(columns - 1, Math.floor(((edges[pair + 1] ?? 0) - west) / width - 0.5))
      if (first <= last) water.fill(1, row * columns + first, row * columns + last + 1)
    }
  }
  return { west, south, width, height, columns, rows, water }
}

/** A port lies ashore: the cell of water that is nearest to a position; undefined where there is none nearby. */
function waterAt(
  { west, south, width, height, columns, rows, water }: Grid,
  [x = 0, y = 0]: Position,
): number | undefined {
  const [column, row] = [Math.floor((x - west) / width), Math.floor((y - south) / height)]
  for (let reach = 0; reach <= 12; reach++) {
    for (let down = -reach; down <= reach; down++) {
      for (let across = -reach; across <= reach; across++) {
        const [c, r] = [column + across, row + down]
        const isOnRim = Math.max(Math.abs(across), Math.abs(down)) === reach
        if (isOnRim && c >= 0 && r >= 0 && c < columns && r < rows && water[r * columns + c]) return r * columns + c
      }
    }
  }
  return undefined
}

const steps = [-1, 0, 1].flatMap((down) =>
  [-1, 0, 1].map((across) => ({ across, down, length: Math.hypot(across, down) })),
)

/** The cells of the shortest way, from the first to the last (A*, Hart, Nilsson and Raphael, 1968); undefined where there is none. */
function cellsBetween({ columns, rows, water }: Grid, start: number, end: number): number[] | undefined {
  const before = new Int32Array(water.length).fill(-1)
  const costs = new Float64Array(water.length).fill(Infinity)
  costs[start] = 0
  const queue = new FlatQueue<number>()
  const [endColumn, endRow] = [end % columns, Math.floor(end / columns)]
  queue.push(start, 0)
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    if (cell === end) {
      const way = [end]
      for (let last = before[end] ?? -1; last >= 0; last = before[last] ?? -1) way.push(last)
      return way.reverse()
    }
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    for (const { across, down, length } of steps) {
      const [c, r] = [column + across, row + down]
      const next = r * columns + c
      if (c < 0 || r < 0 || c >= columns || r >= rows || !water[next]) continue
      const cost = (costs[cell] ?? 0) + length
      if (cost >= (costs[next] ?? 0)) continue
      costs[next] = cost
      before[next] = cell
      queue.push(next, cost + Math.hypot(endColumn - c, endRow - r))
    }
  }
  return undefined
}

/** Whether there is water all along the straight line between two cells. */
function isOpen({ columns, water }: Grid, from: number, to: number): boolean {
  const [x0, y0, x1, y1] = [from % columns, Math.floor(from / columns), to % columns, Math.floor(to / columns)]
  const count = 2 * Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1)
  return Array.from({ length: count + 1 }, (_, index) => index / count).every(
    (share) => water[Math.round(y0 + (y1 - y0) * share) * columns + Math.round(x0 + (x1 - x0) * share)] === 1,
  )
}

/** Only the cells where the way turns: between these the water is open. */
function turnsOf(grid: Grid, way: readonly number[]): number[] {
  const turns = way.slice(0, 1)
  for (let index = 0; index < way.length - 1; ) {
    const from = way[index] ?? 0
    const open = way.findLastIndex((cell, at) => at > index && isOpen(grid, from, cell))
    index = Math.max(open, index + 1)
    turns.push(way[index] ?? from)
  }
  return turns
}

/**
 * @param seas the sea of a ground, as areas
 * @param decimals of a degree that the path is given with
 * @returns its positions, [longitude, latitude], both ends as they are; undefined where no sea joins the two
 */
export function seaRoute(
  from: Position,
  to: Position,
  seas: readonly Polygon[],
  decimals: number,
): Position[] | undefined {
  const grid = gridOf(from, to, seas)
  const [start, end] = [waterAt(grid, from), waterAt(grid, to)]
  const way = start === undefined || end === undefined ? undefined : cellsBetween(grid, start, end)
  if (!way) return undefined
  const { west, south, width, height, columns } = grid
  const round = (degrees: number) => Number(degrees.toFixed(decimals))
  const turns = turnsOf(grid, way).map(
    (cell): Position => [
      round(west + ((cell % columns) + 0.5) * width),
      round(south + (Math.floor(cell / columns) + 0.5) * height),
    ],
  )
  return [from, ...turns, to]
}
