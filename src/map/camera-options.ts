import type { CameraOptions, Map as MapLibreMap, MapOptions } from 'maplibre-gl'
import type { Bounds } from '../dossier/dossier.ts'
import { turnedTo } from '../dossier/mercator.ts'
import { readsRightToLeft } from '../reads-right-to-left.ts'
import { margins, maxFitZoom } from '../style/margins.ts'
import type { Camera } from '../view/camera.ts'
import type { DrawnApp } from './drawn.svelte.ts'

export const cameraOptions = ({ latitude, longitude, ...camera }: Camera) => ({
  ...camera,
  center: { lng: longitude, lat: latitude },
})

const marginsIn = (element: HTMLElement) => margins(element.getBoundingClientRect(), readsRightToLeft(element))

/** The camera of a new map: that of the address, or else what brings the selection into view. */
export const openingCamera = (
  { view, bounds }: DrawnApp,
  element: HTMLElement,
): Pick<MapOptions, 'center' | 'zoom' | 'bearing' | 'pitch' | 'bounds' | 'fitBoundsOptions'> =>
  view.camera
    ? cameraOptions(view.camera)
    : { bounds, fitBoundsOptions: { padding: marginsIn(element), maxZoom: maxFitZoom } }

/** Returns whether a position lies well within what the map shows, clear of what covers it. */
function viewTest(map: MapLibreMap): (position: readonly [longitude: number, latitude: number]) => boolean {
  const { width, height } = map.getContainer().getBoundingClientRect()
  const { top, bottom, left, right } = marginsIn(map.getContainer())
  const within = ({ x, y }: { x: number; y: number }) =>
    x > left / 2 && x < width - right / 2 && y > top / 2 && y < height - bottom / 2
  return ([longitude, latitude]) => within(map.project([turnedTo(longitude, map.getCenter().lng), latitude]))
}

export function areInView(map: MapLibreMap, [west, south, east, north]: Bounds): boolean {
  const isInView = viewTest(map)
  return isInView([west, south]) && isInView([east, north])
}

/** Whether the selection is already in view, and a site so close that its sign is clear of others. */
function isSelectionInView(map: MapLibreMap, { selected, quoted }: DrawnApp): boolean {
  const bounds = selected?.bounds ?? quoted?.bounds
  if (!bounds) return true
  if (selected?.where) return viewTest(map)(selected.where.coordinates) && map.getZoom() >= selected.clearZoom
  return areInView(map, bounds)
}

/** What brings bounds into view; undefined where that is impossible. */
export const cameraFor = (map: MapLibreMap, bounds: Bounds): CameraOptions | undefined =>
  map.cameraForBounds(bounds, { padding: marginsIn(map.getContainer()), maxZoom: maxFitZoom })

/** Where the camera should move for a new selection. */
export function arrivalCamera(map: MapLibreMap, drawn: DrawnApp): CameraOptions {
  const stay = { center: map.getCenter(), zoom: map.getZoom() }
  if (drawn.arrival.by === 'choice' && isSelectionInView(map, drawn)) return stay
  return cameraFor(map, drawn.bounds) ?? stay
}
