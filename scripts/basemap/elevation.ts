import { readFileSync } from 'node:fs'
import { NetCDFReader } from 'netcdfjs'
import { etopo5 } from './sources.ts'

/** ETOPO5 has a height every 5 arc-minutes, in rows from the south pole, from 0° eastwards. */
const perDegree = 12
const columns = 360 * perDegree

export type Elevation = (longitude: number, latitude: number) => number

/**
 * Height in metres anywhere, as a cubic B-spline through ETOPO5's neighbourhood: it smooths, so that cells of 9 km read
 * as soft ranges instead of steps. The sea floor counts as sea level.
 */
export function elevation(): Elevation {
  const heights = new NetCDFReader(readFileSync(etopo5)).getDataVariable('ROSE')
  const height = (column: number, row: number): number =>
    Math.max(0, heights[row * columns + ((column + columns) % columns)] ?? 0)
  return (longitude, latitude) => {
    const x = longitude * perDegree
    const y = (latitude + 90) * perDegree
    const column = Math.floor(x)
    const row = Math.floor(y)
    const across = weights(x - column)
    return weights(y - row).reduce(
      (sum, down, j) => sum + down * across.reduce((part, w, i) => part + w * height(column + i - 1, row + j - 1), 0),
      0,
    )
  }
}

/** The four weights of a uniform cubic B-spline. */
const weights = (t: number): number[] => [
  (1 - t) ** 3 / 6,
  (3 * t ** 3 - 6 * t ** 2 + 4) / 6,
  (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6,
  t ** 3 / 6,
]
