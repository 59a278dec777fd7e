/** What a ground is cut for: its box, and where in it more is seen. Boxes in degrees: [west, south, east, north]. */
import { continuous } from '../../src/dossier/bounds.ts'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { mercatorX, mercatorY, tileSize } from '../../src/dossier/mercator.ts'
import { metresPerDegree } from '../../src/dossier/position.ts'
import { coastBox, nearBox, region } from './boxes.ts'

/** Sizes below which a detail goes, near and far: in metres, or in degrees for what goes on beyond the 180th meridian. */
interface Fineness {
  sea: readonly [near: number, far: number]
  lakes: readonly [near: number, far: number]
  borders: readonly [near: number, far: number]
  rivers: readonly [near: number, far: number]
}

export interface Plan {
  box: Bounds
  /** Where lines, lakes and the smallest rivers are drawn finer than in the rest of the box. */
  near: Bounds
  /** Where the coast is. */
  coast: Bounds
  fineness: Fineness
  /** The smallest island, and the smallest lakes near and far, in square kilometres. */
  leastIsland: number
  leastLakes: readonly [near: number, far: number]
}

/** Syria and its neighbours, with which the site comes. */
export const levant: Plan = {
  box: region,
  near: nearBox,
  coast: coastBox,
  fineness: { sea: [160, 900], lakes: [200, 1800], borders: [250, 1800], rivers: [500, 2500] },
  leastIsland: 0.1,
  leastLakes: [12, 60],
}

const widened = ([west, south, east, north]: Bounds, by: number): Bounds => {
  const margin = by * Math.max(east - west, north - south)
  return [west - margin, Math.max(-84, south - margin), east + margin, Math.min(84, north + margin)]
}

const toTenths = (box: Bounds): Bounds => {
  const [west, south, east, north] = box
  return [
    Math.floor(west * 10) / 10,
    Math.floor(south * 10) / 10,
    Math.ceil(east * 10) / 10,
    Math.ceil(north * 10) / 10,
  ]
}

/** Room for the extent on a small phone, in CSS pixels; and how far a reader zooms out from it and still sees its ground. */
const phone = { width: 280, height: 220, further: 1 }

/** The zoom from which a ground is drawn: at latest 5, and early enough that even a small phone opens on it. In tenths. */
export function groundBegins(extent: Bounds): number {
  const [west, south, east, north] = continuous(extent)
  const width = phone.width / (mercatorX(east) - mercatorX(west))
  const height = phone.height / (mercatorY(south) - mercatorY(north))
  const fitting = Math.log2(Math.min(width, height) / tileSize)
  return Math.floor(10 * Math.max(0, Math.min(5, fitting - phone.further))) / 10
}

/** At least so many degrees around an extent, so that the map can be moved. */
const least = 1.5

/**
 * The ground of a dossier: its extent, and half as much around it.
 *
 * @param stated the extent of the dossier
 * @param coarseness 1 is the finest that GSHHG bears; what does not fit into a page is cut more coarsely
 */
export function planFor(stated: Bounds, coarseness: number): Plan {
  const extent = continuous(stated)
  const near = widened(extent, 0.15)
  const [west, south, east, north] = widened(extent, 0.5)
  const box = toTenths([
    Math.min(west, extent[0] - least),
    Math.max(-84, Math.min(south, extent[1] - least)),
    Math.max(east, extent[2] + least),
    Math.min(84, Math.max(north, extent[3] + least)),
  ])
  // Mapshaper takes longitudes beyond 180° for a plane, and sizes then for degrees.
  const unit = coarseness / (box[2] > 180 ? metresPerDegree : 1)
  const of = (nearMetres: number, farMetres: number) => [nearMetres * unit, farMetres * unit] as const
  return {
    box,
    near,
    coast: box,
    fineness: { sea: of(90, 90), lakes: of(80, 400), borders: of(150, 600), rivers: of(250, 1200) },
    leastIsland: 0.02 * coarseness ** 2,
    leastLakes: [0.5 * coarseness ** 2, 8 * coarseness ** 2],
  }
}
