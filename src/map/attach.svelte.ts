import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibreMap, Popup } from 'maplibre-gl'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { App } from '../app.svelte.ts'
import { fontFaces } from '../style/font-files.ts'
import { readSign } from '../style/signs.ts'
import { buildStyle } from '../style/style.ts'
import { cameraLimits } from '../view/camera.ts'
import { wantsNoMotion } from '../wants-no-motion.ts'
import { absolute } from './absolute.ts'
import { arrivalCamera, cameraOptions, openingCamera } from './camera-options.ts'
import { addControls } from './controls.ts'
import { coarsePixelRatio, sharpenWhenLoaded } from './draw-coarsely.ts'
import { drawnFrom } from './drawn.svelte.ts'
import { filesInView } from './files-in-view.svelte.ts'
import { storyFollower } from './follow-story.ts'
import { type Ask, hostGate } from './host-gate.ts'
import { labelsInView } from './labels-in-view.svelte.ts'
import { markLighter } from './light-marks.ts'
import { basemapLoader } from './load-basemap.svelte.ts'
import { addKeys } from './map-keys.ts'
import { phaseMarker } from './mark-phases.ts'
import { followPointer } from './pointer.ts'
import { rasterizeSign } from './rasterize-sign.ts'
import { reportCamera } from './report-camera.ts'
import { reportDrawing } from './report-drawing.ts'
import { movingShower } from './show-moving.ts'
import { showStyle } from './show-style.svelte.ts'
import { effectivePalette, effectiveTheme } from './theme.svelte.ts'

const groundAddress = (path: string) => absolute(import.meta.env.BASE_URL + path)

/** What reads archives of tiles: loaded from here, so that both share their code. */
export const loadArchives = () => import('./pmtiles.ts')

/**
 * The one connection between the app and MapLibre: builds the map, shows the view on it, moves it to the selection, removes
 * it. The element then fires `passage:map`, whose `detail` is the map, for tests and for scripts of other people.
 *
 * @param progress called whenever data arrive while the map is still loading
 * @param readArchives lets MapLibre read archives of tiles: given where the dossier has one
 */
export const attachMap =
  (app: App, progress: () => void, readArchives?: (ask: Ask) => void): Attachment<HTMLElement> =>
  (element) => {
    const { embed } = untrack(() => app.view)
    const gate = hostGate(location.host, (host) => app.online.wanted !== undefined && app.online.hosts.includes(host))
    readArchives?.(gate.ask)
    const map = untrack(
      () =>
        new MapLibreMap({
          container: element,
          ...openingCamera(app, element),
          ...cameraLimits,
          pixelRatio: coarsePixelRatio,
          fadeDuration: wantsNoMotion() ? 0 : 300,
          attributionControl: false,
          renderWorldCopies: true,
          // In a frame, a finger or a wheel on the map scrolls the page around it.
          cooperativeGestures: embed,
          transformRequest: gate.transformRequest,
          locale: app.words.map.controls,
        }),
    )
    sharpenWhenLoaded(map)
    const stopReporting = reportCamera(map, app)
    map.setMissingStyleImageResolver((id) => {
      const sign = readSign(id, app.dossier.glyphs)
      const drawn = sign && !map.hasImage(id) ? rasterizeSign(sign) : undefined
      if (drawn) map.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio })
    })
    const stopFollowing = followPointer(map, app, new Popup({ closeButton: false, closeOnClick: false, offset: 14 }))
    element.dispatchEvent(new CustomEvent('passage:map', { detail: map, bubbles: true }))

    const ground = filesInView(map, app)
    const drawn = drawnFrom(app)
    const placed = labelsInView(map, app, () => drawn.current)
    const loader = basemapLoader(app, map, gate)
    $effect(() => loader.follow(app.online.wanted))

    const theme = $derived(app.online.shown?.theme ?? effectiveTheme(drawn.current.view.theme))
    const style = $derived(
      buildStyle({
        view: drawn.current.view,
        isTimed: drawn.current.isTimed,
        dossier: drawn.current.dossier,
        marks: drawn.current.marks,
        labels: placed.labels,
        palette: effectivePalette(theme),
        files: ground.files,
        groundAddress,
        ...(drawn.current.dossier.tiles && {
          tilesAddress: absolute(import.meta.env.BASE_URL + drawn.current.dossier.tiles),
        }),
        fontFaces: fontFaces(absolute, app.words.language),
        online: loader.loaded,
      }),
    )
    reportDrawing(map, app, progress)
    // Nobody needs them before the map is seen, and their layout would delay it.
    map.once('idle', () => addControls(map, app, element))
    const removeKeys = addKeys(map, app, element)
    const shown = showStyle(
      map,
      () => style,
      () => loader.loaded === undefined,
    )

    const light = markLighter(map, app)
    const markPhases = phaseMarker(map)
    const showMoving = movingShower(map, app)
    const followStory = storyFollower(map, app)
    let handledArrival = untrack(() => app.arrival)
    $effect(() => {
      if (shown.isLoaded) {
        light(app.attention.litMarks)
        markPhases(drawn.current.dossier, app.view.at)
        // Only now: the style brings its source.
        if (style && drawn.current.isTimed) showMoving(drawn.current.dossier, app.playing.moment)
      }
      followStory()
      const { arrival } = drawn.current
      if (arrival === handledArrival) return
      handledArrival = arrival
      // Untracked, because moving without an animation reports the camera at once.
      untrack(() => {
        const { camera } = drawn.current.view
        if (arrival.by === 'address' && camera) map.jumpTo(cameraOptions(camera))
        else if (arrival.by === 'flight' && camera) map.flyTo({ ...cameraOptions(camera), maxDuration: 3000 })
        // Even where nothing needs to move: the new address gets its camera when the map comes to rest.
        else map.easeTo({ ...arrivalCamera(map, drawn.current), duration: wantsNoMotion() ? 0 : 700 })
      })
    })

    return () => {
      removeKeys()
      stopFollowing()
      stopReporting()
      map.remove()
    }
  }
