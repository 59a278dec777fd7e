/** What a map shows just now, and whether a thing lies in it. */
import type { Geometry, Position } from 'geojson'
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

/** About what a map shows from a camera that is neither turned nor tilted, on a stage of no known size. */
export function cameraSight({ zoom, longitude, latitude }: Pick<Camera, 'zoom' | 'longitude' | 'latitude'>): Sight {
  const degreesPerPixel = 360 / (tileSize * 2 ** zoom)
  const east = usual.halfWidth * degreesPerPixel
  const north = usual.halfHeight * degreesPerPixel * Math.cos((latitude * Math.PI) / 180)
  return { zoom, bounds: [longitude - east, latitude - north, longitude + east, latitude + north] }
}

/** About what a page's own map shows, which brings the bounds into view. @param maxZoom the closest that it comes */
export function openingSight(bounds: Bounds, maxZoom: number): Sight {
  const [west, south, east, north] = bounds
  const [width, height] = sizeOnScreen(bounds, 0)
  return cameraSight({
    zoom: Math.min(maxZoom, Math.log2(usual.room / Math.max(width, height))),
    longitude: (west + east) / 2,
    latitude: (south + north) / 2,
  })
}

/** Width and height of a box at a zoom, in CSS pixels. */
export function sizeOnScreen([west, south, east, north]: Bounds, zoom: number): [width: number, height: number] {
  const world = tileSize * 2 ** zoom
  return [world * (mercatorX(east) - mercatorX(west)), world * (mercatorY(south) - mercatorY(north))]
}

export const isInSight = ([west, south, east, north]: Bounds, { bounds }: Sight): boolean =>
  west <= bounds[2] && east >= bounds[0] && south <= bounds[3] && north >= bounds[1]

/** The box around positions. */
function boxAroundPositions(positions: readonly Position[]): Bounds {
  const [eastings, northings] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)]
  return [Math.min(...eastings), Math.min(...northings), Math.max(...eastings), Math.max(...northings)]
}

/** Boxes that hold a geometry, closely enough to tell whether it is in sight: one for each piece of a line, one for an area. */
export function boxesOf(geometry: Geometry): Bounds[] {
  switch (geometry.type) {
    case 'Point':
      return [boxAroundPositions([geometry.coordinates])]
    case 'MultiPoint':
      return geometry.coordinates.map((position) => boxAroundPositions([position]))
    case 'LineString':
      return geometry.coordinates
        .slice(1)
        .map((end, index) => boxAroundPositions([geometry.coordinates[index] ?? end, end]))
    case 'MultiLineString':
      return geometry.coordinates.flatMap((coordinates) => boxesOf({ type: 'LineString', coordinates }))
    case 'Polygon':
      return [boxAroundPositions(geometry.coordinates.flat())]
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((coordinates) => boxesOf({ type: 'Polygon', coordinates }))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(boxesOf)
  }
}
