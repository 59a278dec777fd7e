/** What labels are placed for: a map on a screen, seen by one camera. Lengths in CSS pixels from the top left. */
import type { Box, Point } from '../plane/box.ts'

export interface Screen {
  width: number
  height: number
  /** As MapLibre counts it. */
  zoom: number
  /** @param position [longitude, latitude] in degrees, WGS 84 */
  project(position: readonly number[]): Point
  /** @returns [longitude, latitude] in degrees, WGS 84 */
  unproject(point: Point): [longitude: number, latitude: number]
  /** What lies over the map: tools, list, credits. */
  covered: readonly Box[]
}

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
