import 'maplibre-gl/dist/maplibre-gl.css'
import './controls.css'
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
import { groundEndsAt, groundFiles } from '../style/ground-files.ts'
import { planImage } from '../style/signs.ts'
import { buildStyle } from '../style/style.ts'
import { arrivalCamera, hasCamera, openingCamera } from './camera.ts'
import { drawImage } from './draw-image.ts'
import { onlineGround } from './online-ground.svelte.ts'
import { followPointer } from './pointer.ts'
import { standInForPrint } from './print.ts'
import { systemTheme } from './theme.svelte.ts'

setWorkerUrl(workerUrl)

const filesInView = (map: MapLibreMap) => {
  const bounds = map.getBounds()
  return groundFiles(map.getZoom(), [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()])
}

const absolute = (address: string) => new URL(address, document.baseURI).href

/**
 * The one tie between the app and MapLibre: builds the map, shows the view on it, moves it to the selection, removes it.
 * The element then fires `passage:map`, whose `detail` is the map, for tests and for whoever builds on the page.
 */
export const attachMap =
  (app: App): Attachment<HTMLElement> =>
  (element) => {
    // An address without a camera stays as short as it is until the reader moves the map.
    const cameraGiven = hasCamera()
    const { embed } = untrack(() => app.view)
    const map = untrack(
      () =>
        new MapLibreMap({
          container: element,
          hash: cameraGiven && !embed ? 'map' : false,
          ...openingCamera(app, element),
          minZoom: 1.5,
          maxZoom: 17,
          maxPitch: 60,
          fadeDuration: prefersReducedMotion.current ? 0 : 300,
          attributionControl: false,
          renderWorldCopies: true,
          // In somebody else's page a finger or a wheel that passes over the map scrolls the page.
          cooperativeGestures: embed,
        }),
    )
    const hash = cameraGiven || embed ? undefined : new Hash('map').addTo(map)
    map.setMissingStyleImageResolver((id) => {
      const plan = planImage(id)
      if (!plan || map.hasImage(id)) return
      const { image, pixelRatio } = drawImage(plan)
      map.addImage(id, image, { pixelRatio })
    })
    map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right')
    map.addControl(new FullscreenControl({ container: element.closest('section') ?? element }), 'top-right')
    map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-right')
    map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
    // On a small map the credits wait behind their button; the panel's foot has them in full.
    if (element.clientWidth < 640) element.querySelector<HTMLElement>('.maplibregl-ctrl-attrib-button')?.click()
    const forget = followPointer(map, app, new Popup({ closeButton: false, closeOnClick: false, offset: 14 }))
    element.dispatchEvent(new CustomEvent('passage:map', { detail: map, bubbles: true }))

    // A file of the ground is fetched when the camera first needs it, and kept.
    let files = $state.raw(filesInView(map))
    app.map.reportCloseness(map.getZoom() > groundEndsAt)
    map.on('move', () => {
      app.map.reportCloseness(map.getZoom() > groundEndsAt)
      const missing = filesInView(map).filter((file) => !files.includes(file))
      if (missing.length > 0) files = [...files, ...missing]
    })

    const online = onlineGround(app, map)
    $effect(() => online.follow(app.online.wanted))

    const theme = $derived(app.online.shown?.theme ?? systemTheme(app.bundled))
    const style = $derived(buildStyle(app.view, app.dossier, app.marks, theme, files, online.ground, absolute))
    let begun = $state.raw(false) // MapLibre cannot compare a style with one that it has not read yet
    map.on('style.load', () => {
      begun = true
    })
    map.setStyle(untrack(() => style))
    map.once('load', () => app.map.reportDrawn())
    // MapLibre itself builds the map anew, with its view, when the device gives back what it took.
    map.on('webglcontextlost', () => {
      begun = false
      app.map.reportMissing('The device has taken the live map away, so the map stands still until it comes back.')
    })
    map.on('webglcontextrestored', () => map.once('idle', () => app.map.reportDrawn()))
    $effect(() => {
      if (begun) map.setStyle(style, { diff: true })
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

    const forgetPrinting = standInForPrint(map, element)
    return () => {
      forget()
      forgetPrinting()
      hash?.remove()
      map.remove()
    }
  }
