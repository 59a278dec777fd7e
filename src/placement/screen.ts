/** What labels are placed for: a map on a screen, seen by one camera. Lengths in CSS pixels from the top left. */
import type { Bounds } from '../dossier/dossier.ts'
import type { Box, Point } from '../plane/box.ts'

export interface Screen {
  width: number
  height: number
  /** As MapLibre counts it. */
  zoom: number
  /** The zoom whose sizes of type it has: its own, but for a small picture within the map. */
  typeZoom: number
  /** Whether names stand in another language too: not where there is hardly room for one. */
  isBilingual: boolean
  /** Whether what lies over it does so the other way round, because the page around it reads from right to left. */
  isRightToLeft: boolean
  /** @param position [longitude, latitude] in degrees, WGS 84 */
  project(position: readonly number[]): Point
  /** @returns [longitude, latitude] in degrees, WGS 84 */
  unproject(point: Point): [longitude: number, latitude: number]
  /** What lies over the map: tools, list, credits, inset. */
  covered: readonly Box[]
  /** What names of countries rather keep clear of. */
  spot?: Box
  /** Where an inset lies over it: what that shows enlarged. */
  inset?: { bounds: Bounds }
}

/** Nothing comes nearer to what lies over the map, in CSS pixels. */
export const coverClearance = 4

/** A text never comes nearer to the edge of the map than this. */
const edge = 6

/** Where labels may stand. */
export const freeBox = ({ width, height }: Screen): Box => ({
  left: edge,
  top: edge,
  right: width - edge,
  bottom: height - edge,
})

export const isOnScreen = ({ width, height }: Screen, [x, y]: Point): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height

/** Bounds on the screen of a map that is not turned. */
export function projectBounds(screen: Screen, [west, south, east, north]: Bounds): Box {
  const [left, top] = screen.project([west, north])
  const [right, bottom] = screen.project([east, south])
  return { left, top, right, bottom }
}

/** @param position [longitude, latitude] in degrees, WGS 84 */
export const isInView = (
  [west, south, east, north]: Bounds,
  [longitude = 0, latitude = 0]: readonly number[],
): boolean => longitude >= west && longitude <= east && latitude >= south && latitude <= north

/** What a map shows that is not turned. */
export function seenOn({ width, height, unproject }: Screen): Bounds {
  const [west, north] = unproject([0, 0])
  const [east, south] = unproject([width, height])
  return [west, south, east, north]
}
