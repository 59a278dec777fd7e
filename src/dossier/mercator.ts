/**
 * Web Mercator, in fractions of the world, which is a square: x from the antimeridian eastwards, y from the northern edge
 * southwards. MapLibre counts zooms by tiles of 512 CSS pixels, one of which is the world at zoom 0.
 */

/** Side of a tile, in CSS pixels. */
export const tileSize = 512

/** @param longitude in degrees */
export const mercatorX = (longitude: number): number => (longitude + 180) / 360

/** @param latitude in degrees */
export function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}
