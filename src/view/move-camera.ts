/** What a gesture does to a camera that looks straight down, north up. */
import { latitudeAt, longitudeAt, mercatorX, mercatorY, tileSize } from '../dossier/mercator.ts'
import type { Point } from '../plane/box.ts'
import type { Camera } from './camera.ts'

/**
 * The camera under which what lay at one point of the stage lies at another. Points are in CSS pixels from the middle of the
 * stage.
 *
 * @param zoomBy how many zooms nearer it comes
 */
export function movedCamera(camera: Camera, [fromX, fromY]: Point, [toX, toY]: Point, zoomBy = 0): Camera {
  const zoom = camera.zoom + zoomBy
  const [size, nextSize] = [tileSize * 2 ** camera.zoom, tileSize * 2 ** zoom]
  return {
    ...camera,
    zoom,
    longitude: longitudeAt(mercatorX(camera.longitude) + fromX / size - toX / nextSize),
    latitude: latitudeAt(mercatorY(camera.latitude) + fromY / size - toY / nextSize),
  }
}
