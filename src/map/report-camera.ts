import type { Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { boxTurnedTo, middleLongitude } from '../dossier/bounds.ts'
import { throttle } from './throttle.ts'

/** Safari refuses more than 100 changes of an address in 30 seconds. */
const interval = 300

/** Reports to the app where the map comes to rest, and what it then shows. Returns a function that ends this. */
export function reportCamera(map: MapLibreMap, app: App): () => void {
  function reportSight() {
    const bounds = map.getBounds()
    app.map.reportSight({
      zoom: map.getZoom(),
      bounds: boxTurnedTo(
        [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
        middleLongitude(app.dossier.extent),
      ),
    })
  }
  const { request, cancel } = throttle(() => {
    const { lng: longitude, lat: latitude } = map.getCenter()
    app.reportCamera({ zoom: map.getZoom(), latitude, longitude, bearing: map.getBearing(), pitch: map.getPitch() })
    reportSight()
  }, interval)
  // Where it begins it writes no camera: the link stays as short as it was.
  reportSight()
  // MapLibre says that a map has moved whenever its element or its pixels get another size; its camera has not.
  let isResize = false
  const subscriptions = [
    map.on('resize', () => {
      isResize = !map.isMoving()
    }),
    map.on('moveend', () => {
      if (isResize) reportSight()
      else request()
      isResize = false
    }),
  ]
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe()
    cancel()
  }
}
