/**
 * Web Mercator, in fractions of the world, which is a square: x from the antimeridian eastwards, y from the northern edge
 * southwards. MapLibre counts zooms by tiles of 512 CSS pixels, one of which is the world at zoom 0.
 */

import type { Position } from 'geojson'

/** Side of a tile, in CSS pixels. */
export const tileSize = 512

/** @param longitude in degrees */
export const mercatorX = (longitude: number): number => (longitude + 180) / 360

/** @param latitude in degrees */
export function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

/** A position, in degrees, as fractions of the world from the north-west. */
export const worldPoint = ([longitude = 0, latitude = 0]: Position): [x: number, y: number] => [
  mercatorX(longitude),
  mercatorY(latitude),
]

/** Its length in metres, as Web Mercator has it: on a sphere with the radius of the equator. */
const equator = 40_075_017

/** How many metres a CSS pixel is. @param latitude in degrees @param zoom as MapLibre counts it */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (equator * Math.cos((latitude * Math.PI) / 180)) / (tileSize * 2 ** zoom)

/** A longitude by whole turns, so that it is within 180° of another one: from there no leap is met across the 180th meridian. */
export const turnedTo = (longitude: number, reference: number): number =>
  longitude + 360 * Math.round((reference - longitude) / 360)

/** The inverse of `mercatorX`, in degrees. */
export const longitudeAt = (x: number): number => x * 360 - 180

/** The inverse of `mercatorY`, in degrees. */
export const latitudeAt = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
