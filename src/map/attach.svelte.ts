import 'maplibre-gl/dist/maplibre-gl.css'
import { Hash, Map as MapLibreMap, Popup, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { prefersReducedMotion } from 'svelte/motion'
import type { App } from '../app.svelte.ts'
import { planImage } from '../style/signs.ts'
import { buildStyle } from '../style/style.ts'
import { arrivalCamera, hasCamera, openingCamera } from './camera.ts'
import { addControls } from './controls.ts'
import { drawImage } from './draw-image.ts'
import { filesInView } from './files-in-view.svelte.ts'
import { hostGate } from './host-gate.ts'
import { onlineGround } from './online-ground.svelte.ts'
import { followPointer } from './pointer.ts'
import { standInForPrint } from './print.ts'
import { reportDrawing } from './report-drawing.ts'
import { systemTheme } from './theme.svelte.ts'

setWorkerUrl(workerUrl)

const absolute = (address: string) => new URL(address, document.baseURI).href

/**
 * The one tie between the app and MapLibre: builds the map, shows the view on it, moves it to the selection, removes it.
 * The element then fires `passage:map`, whose `detail` is the map, for tests and for whoever builds on the page.
 *
 * @param progress called whenever something of a map that is still on its way has come
 */
export const attachMap =
  (app: App, progress: () => void): Attachment<HTMLElement> =>
  (element) => {
    // An address without a camera stays as short as it is until the reader moves the map.
    const cameraGiven = hasCamera()
    const { embed } = untrack(() => app.view)
    const gate = hostGate(location.host, (host) => app.online.wanted !== undefined && app.online.hosts.includes(host))
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
          transformRequest: gate.transformRequest,
        }),
    )
    const hash = cameraGiven || embed ? undefined : new Hash('map').addTo(map)
    map.setMissingStyleImageResolver((id) => {
      const plan = planImage(id)
      if (!plan || map.hasImage(id)) return
      const { image, pixelRatio } = drawImage(plan)
      map.addImage(id, image, { pixelRatio })
    })
    addControls(map, element)
    const forget = followPointer(map, app, new Popup({ closeButton: false, closeOnClick: false, offset: 14 }))
    element.dispatchEvent(new CustomEvent('passage:map', { detail: map, bubbles: true }))

    const ground = filesInView(map, app)
    const online = onlineGround(app, map, gate)
    $effect(() => online.follow(app.online.wanted))

    const theme = $derived(app.online.shown?.theme ?? systemTheme(app.bundled))
    const style = $derived(buildStyle(app.view, app.dossier, theme, ground.files, online.ground, absolute))
    let begun = $state.raw(false) // MapLibre cannot compare a style with one that it has not read yet
    map.on('style.load', () => {
      begun = true
    })
    map.on('webglcontextlost', () => {
      begun = false
    })
    reportDrawing(map, app, progress)
    // What MapLibre reports at once of a new style is no reason to set it again.
    untrack(() => map.setStyle(style))
    $effect(() => {
      if (!begun) return
      const next = style
      untrack(() => map.setStyle(next, { diff: true }))
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
