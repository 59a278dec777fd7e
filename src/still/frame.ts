/**
 * The frame of a still map: Web Mercator, in units that are CSS pixels at the frame's zoom. The box is what must be in view;
 * the reach is all that any screen may show around it.
 */
import { geoClipRectangle, geoPath, geoTransform } from 'd3-geo'
import type { Geometry, Position } from 'geojson'
import type { Bounds } from '../dossier/dossier.ts'
import { latitudeAt, longitudeAt, mercatorX, mercatorY, tileSize, worldPoint } from '../dossier/mercator.ts'
import { PathPen } from '../markup/path-pen.ts'
import type { Point } from '../plane/box.ts'
import { type Margins, maxFitZoom } from '../style/margins.ts'

/** A place for a map on a screen, with the margins that the box must keep clear of; lengths in CSS pixels. */
export interface Stage {
  width: number
  height: number
  margins: Margins
  /** Whether what lies over it does so the other way round. */
  isRightToLeft?: boolean
}

export interface Frame {
  zoom: number
  /** The box, from [0, 0]. */
  width: number
  height: number
  reach: [Point, Point]
  /** The reach in degrees. */
  bounds: Bounds
  /** The box as fractions of the world, from the north-west: x, y, width, height. */
  world: [x: number, y: number, width: number, height: number]
  project(position: Position): Point
  /** @returns [longitude, latitude] in degrees */
  unproject(point: Point): [longitude: number, latitude: number]
  /**
   * The path data of lines and areas, clipped to the reach; empty where nothing of them is in it.
   *
   * @param partsToUnit how finely: the coast of the ground is most of a page, and no truer than half a unit
   */
  draw(geometry: Geometry, partsToUnit: 2 | 10): string
}

function worldBox([west, south, east, north]: Bounds): Frame['world'] {
  const [x, y] = worldPoint([west, north])
  return [x, y, mercatorX(east) - x, mercatorY(south) - y]
}

/** The zoom at which the stage holds the box, as MapLibre's `fitBounds` finds it. */
export function fittingZoom(bounds: Bounds, { width, height, margins }: Stage, maxZoom = maxFitZoom): number {
  const [, , across, down] = worldBox(bounds)
  const [roomAcross, roomDown] = [width - margins.left - margins.right, height - margins.top - margins.bottom]
  return Math.min(maxZoom, Math.log2(roomAcross / (across * tileSize)), Math.log2(roomDown / (down * tileSize)))
}

/** All that a stage shows when the box is fitted into it, in the units of the box. */
function shownOn({ width, height, margins }: Stage, box: Point, pixelsPerUnit: number): [Point, Point] {
  const along = (size: number, before: number, after: number, extent: number): Point => {
    const start = -(before + (size - before - after - extent * pixelsPerUnit) / 2) / pixelsPerUnit
    return [start, start + size / pixelsPerUnit]
  }
  const [x0, x1] = along(width, margins.left, margins.right, box[0])
  const [y0, y1] = along(height, margins.top, margins.bottom, box[1])
  return [
    [x0, y0],
    [x1, y1],
  ]
}

/**
 * @param stages every screen that the map must fill; the first sets the units
 * @param maxZoom the closest zoom
 */
export function frameOf(bounds: Bounds, stages: readonly [Stage, ...Stage[]], maxZoom = maxFitZoom): Frame {
  const world = worldBox(bounds)
  const zoom = fittingZoom(bounds, stages[0], maxZoom)
  const size = tileSize * 2 ** zoom
  const [width, height] = [world[2] * size, world[3] * size]
  const views = stages.map((stage) =>
    shownOn(stage, [width, height], 2 ** (fittingZoom(bounds, stage, maxZoom) - zoom)),
  )
  const reach: [Point, Point] = [
    [Math.floor(Math.min(...views.map(([from]) => from[0]))), Math.floor(Math.min(...views.map(([from]) => from[1])))],
    [Math.ceil(Math.max(...views.map(([, to]) => to[0]))), Math.ceil(Math.max(...views.map(([, to]) => to[1])))],
  ]
  const project = (position: Position): Point => {
    const [x, y] = worldPoint(position)
    return [size * (x - world[0]), size * (y - world[1])]
  }
  // Straight lines from position to position, and no cut at the antimeridian: that is how MapLibre draws.
  const transform = geoTransform({
    point(longitude, latitude) {
      this.stream.point(...project([longitude, latitude]))
    },
  })
  const [[left, top], [right, bottom]] = reach
  const clip = geoClipRectangle(left, top, right, bottom)
  const unproject = ([x, y]: Point): [longitude: number, latitude: number] => [
    longitudeAt(world[0] + x / size),
    latitudeAt(world[1] + y / size),
  ]
  const [west, north] = unproject(reach[0])
  const [east, south] = unproject(reach[1])
  return {
    zoom,
    width,
    height,
    reach,
    bounds: [west, south, east, north],
    world,
    project,
    unproject,
    draw: (geometry, partsToUnit) => {
      const pen = new PathPen(partsToUnit)
      geoPath({ stream: (stream) => transform.stream(clip(stream)) }, pen)(geometry)
      return pen.take()
    },
  }
}
