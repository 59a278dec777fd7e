import 'maplibre-gl/dist/maplibre-gl.css'
import {
  AttributionControl,
  FullscreenControl,
  Hash,
  Map as MapLibreMap,
  NavigationControl,
  Popup,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { prefersReducedMotion } from 'svelte/motion'
import type { App } from '../app.svelte.ts'
import { planImage } from '../style/images.ts'
import { buildStyle } from '../style/style.ts'
import { arrivalCamera, hasCamera, openingCamera } from './camera.ts'
import { drawImage } from './images.ts'
import { followPointer } from './pointer.ts'
import { systemTheme } from './theme.svelte.ts'

setWorkerUrl(workerUrl)

const absolute = (address: string) => new URL(address, document.baseURI).href

/**
 * The one tie between the app and MapLibre: builds the map, shows the view on it, moves it to the selection, removes it.
 * The element then fires `passage:map`, whose `detail` is the map, for tests and for whoever builds on the page.
 */
export const attachMap =
  (app: App): Attachment<HTMLElement> =>
  (element) => {
    const style = $derived(buildStyle(app.view, app.dossier, systemTheme(app.view.basemap), absolute))

    // An address without a camera stays as short as it is until the reader moves the map.
    const cameraGiven = hasCamera()
    const map = untrack(
      () =>
        new MapLibreMap({
          container: element,
          style,
          hash: cameraGiven ? 'map' : false,
          ...openingCamera(app, element),
          minZoom: 1.5,
          maxZoom: 15,
          maxPitch: 60,
          attributionControl: false,
          renderWorldCopies: true,
        }),
    )
    const hash = cameraGiven ? undefined : new Hash('map').addTo(map)
    map.setMissingStyleImageResolver((id) => {
      const plan = planImage(id)
      if (!plan || map.hasImage(id)) return
      const { image, pixelRatio } = drawImage(plan)
      map.addImage(id, image, { pixelRatio })
    })
    map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right')
    map.addControl(new FullscreenControl(), 'top-right')
    map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-right')
    map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
    const forget = followPointer(map, app, new Popup({ closeButton: false, closeOnClick: false, offset: 14 }))
    element.dispatchEvent(new CustomEvent('passage:map', { detail: map, bubbles: true }))

    let applied = untrack(() => style)
    $effect(() => {
      if (style !== applied) map.setStyle(style, { diff: true })
      applied = style
    })

    let answered = untrack(() => app.arrival)
    $effect(() => {
      if (app.arrival === answered) return
      answered = app.arrival
      if (app.arrival.by === 'address' && hasCamera()) {
        // MapLibre takes the camera from the address on this event, which browsers fire only where the path is the same.
        dispatchEvent(new HashChangeEvent('hashchange'))
        return
      }
      const camera = untrack(() => arrivalCamera(map, app))
      // Even where nothing needs to move, `moveend` makes MapLibre write the camera into the new address.
      map.easeTo({ ...camera, duration: prefersReducedMotion.current ? 0 : 700 })
    })

    return () => {
      forget()
      hash?.remove()
      map.remove()
    }
  }
