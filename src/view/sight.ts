/** What a map shows just now, and whether a thing lies in it. */

import type { Geometry, Position } from 'geojson'
import { boundsMeet, boxTurnedTo, middleLongitude } from '../dossier/bounds.ts'
import type { Bounds } from '../dossier/dossier.ts'
import { mercatorX, mercatorY, tileSize } from '../dossier/mercator.ts'
import type { Camera } from './camera.ts'

export interface Sight {
  /** As MapLibre counts it: the world is 512 CSS pixels wide at zoom 0. */
  zoom: number
  bounds: Bounds
}

/** Where the size of the stage is not known: that of a desk, and what of it a selection is fitted into, in CSS pixels. */
const usual = { halfWidth: 480, halfHeight: 420, room: 640 }

/**
 * About what a map shows from a camera that is neither turned nor tilted, on a stage of no known size.
 *
 * @param extent of the dossier, which may go on beyond the 180th meridian
 */
export function cameraSight(
  { zoom, longitude, latitude }: Pick<Camera, 'zoom' | 'longitude' | 'latitude'>,
  extent: Bounds,
): Sight {
  const degreesPerPixel = 360 / (tileSize * 2 ** zoom)
  const east = usual.halfWidth * degreesPerPixel
  const north = usual.halfHeight * degreesPerPixel * Math.cos((latitude * Math.PI) / 180)
  const bounds: Bounds = [longitude - east, latitude - north, longitude + east, latitude + north]
  return { zoom, bounds: boxTurnedTo(bounds, middleLongitude(extent)) }
}

/** About what a page's own map shows, which brings the bounds into view. @param maxZoom the closest that it comes */
export function openingSight(bounds: Bounds, maxZoom: number): Sight {
  const [west, south, east, north] = bounds
  const [width, height] = sizeOnScreen(bounds, 0)
  const zoom = Math.min(maxZoom, Math.log2(usual.room / Math.max(width, height)))
  return cameraSight({ zoom, longitude: (west + east) / 2, latitude: (south + north) / 2 }, bounds)
}

/** Width and height of a box at a zoom, in CSS pixels. */
export function sizeOnScreen([west, south, east, north]: Bounds, zoom: number): [width: number, height: number] {
  const world = tileSize * 2 ** zoom
  return [world * (mercatorX(east) - mercatorX(west)), world * (mercatorY(south) - mercatorY(north))]
}

/** Whether a box is in sight, at least in part. */
export const meetsSight = (box: Bounds, { bounds }: Sight) => boundsMeet(box, bounds)

/** The box around positions. */
export function boundsAround(positions: readonly Position[]): Bounds {
  const [eastings, northings] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)]
  return [Math.min(...eastings), Math.min(...northings), Math.max(...eastings), Math.max(...northings)]
}

/** The lines of a geometry: the rings of an area are lines too, and a point is one of a single position. */
export function linesIn(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position])
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesIn)
  }
}

/** Whether a position lies within rings, by the even-odd rule. */
const liesWithin = ([x = 0, y = 0]: Position, rings: readonly Position[][]) =>
  rings
    .flatMap((ring) => ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const))
    .filter(([[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]]) => y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
    .length %
    2 ===
  1

/** Whether anything of a geometry is in sight, or the sight lies within it; of a line that is known to a piece of it. */
export function isInSight(geometry: Geometry, sight: Sight): boolean {
  const lines = linesIn(geometry)
  const [west, south, east, north] = sight.bounds
  return (
    lines.some((line) =>
      line.some((position, index) => meetsSight(boundsAround([position, line[index + 1] ?? position]), sight)),
    ) ||
    (geometry.type.endsWith('Polygon') && liesWithin([(west + east) / 2, (south + north) / 2], lines))
  )
}
