/** Where the still map is placed when an address has a camera. */
import { latitudeAt, longitudeAt, mercatorX, mercatorY, tileSize } from '../dossier/mercator.ts'
import type { Camera } from './camera.ts'

/** The part of the world that a still map shows. */
export interface DrawnExtent {
  /** Its box as fractions of the Mercator world, from the north-west. */
  world: readonly [x: number, y: number, width: number, height: number]
  /** All that was drawn around the box: [west, south, east, north] in degrees. */
  bounds: readonly [west: number, south: number, east: number, north: number]
}

/** CSS pixels; `left` and `top` are from the middle of the stage to the corner of the box. */
export interface Placement {
  left: number
  top: number
  width: number
  height: number
}

/** The bounds are rounded to a thousandth of a degree, so the drawing may end this much before them. */
const rounding = 0.0005

/**
 * Where the box must be placed so that the still map shows what the live one will. Null where that is impossible: it cannot
 * be rotated or tilted, and outside its bounds it would show sea where there is land.
 *
 * @param stage the size of the place for the map, CSS pixels
 */
export function stillPlacement(
  { zoom, latitude, longitude, bearing, pitch }: Camera,
  { world, bounds }: DrawnExtent,
  stage: { width: number; height: number },
): Placement | null {
  if (bearing !== 0 || pitch !== 0) return null
  const size = tileSize * 2 ** zoom
  const [x, y] = [mercatorX(longitude), mercatorY(latitude)]
  const [halfWidth, halfHeight] = [stage.width / 2 / size, stage.height / 2 / size]
  const [west, south, east, north] = bounds
  const isCovered =
    x - halfWidth >= mercatorX(west + rounding) &&
    x + halfWidth <= mercatorX(east - rounding) &&
    y - halfHeight >= Math.max(0, mercatorY(north - rounding)) &&
    y + halfHeight <= Math.min(1, mercatorY(south + rounding))
  if (!isCovered) return null
  return {
    left: (world[0] - x) * size,
    top: (world[1] - y) * size,
    width: world[2] * size,
    height: world[3] * size,
  }
}

/** The inverse of `stillPlacement`: the camera of a still map that lies so. */
export function placedCamera({ left, top, width }: Placement, { world }: Pick<DrawnExtent, 'world'>): Camera {
  const size = width / world[2]
  return {
    zoom: Math.log2(size / tileSize),
    longitude: longitudeAt((world[0] - left / size) % 1),
    latitude: latitudeAt(world[1] - top / size),
    bearing: 0,
    pitch: 0,
  }
}
