/** What is done with a map that is complete, in the page. */
import type { Map as LeafletMap } from 'leaflet'
import type { Map as MapLibreMap } from 'maplibre-gl'

/** From frame to frame in milliseconds, in order, while a map is moved. */
export interface Frames {
  pan: number[]
  zoom: number[]
}

/** @param centre [longitude, latitude] in degrees, WGS 84: where it zooms in */
export async function moveThrough(centre: [longitude: number, latitude: number]): Promise<Frames> {
  const map = window.noted.map
  if (!map) throw new Error('there is no map')
  const [nearest, farthest] = [13, 4]
  const [panSeconds, zoomSeconds] = [2, 4]
  const isLeaflet = (one: MapLibreMap | LeafletMap): one is LeafletMap => 'panInside' in one
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  async function timed(seconds: number, move: () => void) {
    const times: number[] = []
    let last = await frame()
    move()
    for (const end = last + seconds * 1000; last < end; ) {
      const next = await frame()
      times.push(next - last)
      last = next
    }
    return times
  }
  const linear = (part: number) => part
  if (isLeaflet(map)) {
    const at = [centre[1], centre[0]] as const
    const pan = await timed(panSeconds, () => map.panBy([600, 200], { duration: panSeconds, easeLinearity: 1 }))
    map.setView([...at], farthest, { animate: false })
    const zoom = await timed(zoomSeconds, () => map.flyTo([...at], nearest, { duration: zoomSeconds }))
    return { pan, zoom }
  }
  const pan = await timed(panSeconds, () => map.panBy([600, 200], { duration: panSeconds * 1000, easing: linear }))
  map.jumpTo({ center: centre, zoom: farthest })
  await new Promise<void>((resolve) => map.once('idle', () => resolve()))
  const zoom = await timed(zoomSeconds, () =>
    map.easeTo({ center: centre, zoom: nearest, duration: zoomSeconds * 1000, easing: linear }),
  )
  return { pan, zoom }
}

/** Where a place lies in the window after a map has come to rest around it, in CSS pixels. */
export async function showPlace(place: [longitude: number, latitude: number]): Promise<[x: number, y: number]> {
  const map = window.noted.map
  if (!map) throw new Error('there is no map')
  const zoom = 9
  if ('panInside' in map) {
    map.setView([place[1], place[0]], zoom, { animate: false })
    const { x, y } = map.latLngToContainerPoint([place[1], place[0]])
    return [x, y]
  }
  await new Promise<void>((resolve) => {
    map.once('idle', () => resolve())
    map.jumpTo({ center: place, zoom })
    map.triggerRepaint()
  })
  const { x, y } = map.project(place)
  const { left, top } = map.getContainer().getBoundingClientRect()
  return [left + x, top + y]
}

/** Clicks on what switches a layer. @returns milliseconds until the map has been drawn anew */
export async function switchLayer(): Promise<number> {
  const map = window.noted.map
  const button = document.querySelector<HTMLElement>('#toggle, [role=switch]')
  if (!map || !button) throw new Error('there is nothing to switch')
  const start = performance.now()
  const done =
    'panInside' in map
      ? new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      : new Promise<void>((resolve) => map.once('idle', () => resolve()))
  button.click()
  await done
  return performance.now() - start
}
