import type { CameraOptions, LngLatBoundsLike, Map as MapLibreMap, MapOptions } from 'maplibre-gl'
import { turnedTo } from '../dossier/mercator.ts'
import { margins, maxFitZoom } from '../style/margins.ts'
import type { Camera } from '../view/camera.ts'
import type { DrawnApp } from './drawn.svelte.ts'

export const cameraOptions = ({ latitude, longitude, ...camera }: Camera) => ({
  ...camera,
  center: { lng: longitude, lat: latitude },
})

const marginsIn = (element: HTMLElement) =>
  margins(element.getBoundingClientRect(), getComputedStyle(element).direction === 'rtl')

/** The camera of a new map: that of the address, or else what brings the selection into view. */
export const openingCamera = (
  { view, bounds }: DrawnApp,
  element: HTMLElement,
): Pick<MapOptions, 'center' | 'zoom' | 'bearing' | 'pitch' | 'bounds' | 'fitBoundsOptions'> =>
  view.camera
    ? cameraOptions(view.camera)
    : { bounds, fitBoundsOptions: { padding: marginsIn(element), maxZoom: maxFitZoom } }

/** Whether the selection is already in view, and a site so close that its sign is clear of others. */
function isSelectionInView(map: MapLibreMap, { selected, quoted }: DrawnApp): boolean {
  const bounds = selected?.bounds ?? quoted?.bounds
  if (!bounds) return true
  const [west, south, east, north] = bounds
  const { width, height } = map.getContainer().getBoundingClientRect()
  const { top, bottom, left, right } = marginsIn(map.getContainer())
  const within = ({ x, y }: { x: number; y: number }) =>
    x > left / 2 && x < width - right / 2 && y > top / 2 && y < height - bottom / 2
  const project = ([longitude, latitude]: [number, number]) =>
    map.project([turnedTo(longitude, map.getCenter().lng), latitude])
  if (selected?.where) {
    return within(project(selected.where.coordinates)) && map.getZoom() >= selected.clearZoom
  }
  const corners: [number, number][] = [
    [west, south],
    [east, north],
  ]
  return corners.every((corner) => within(project(corner)))
}

/** Where the camera should move for a new selection. */
export function arrivalCamera(map: MapLibreMap, drawn: DrawnApp): CameraOptions {
  const stay = { center: map.getCenter(), zoom: map.getZoom() }
  if (drawn.arrival.by === 'choice' && isSelectionInView(map, drawn)) return stay
  const bounds: LngLatBoundsLike = drawn.bounds
  const padding = marginsIn(map.getContainer())
  return map.cameraForBounds(bounds, { padding, maxZoom: maxFitZoom }) ?? stay
}
