import { AJAXError, addProtocol, type ErrorEvent, type Map as MapLibreMap, type MapSourceDataEvent } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { addressesOf, isOnlineSource, type OnlineStyle } from '../style/online-style.ts'
import type { HostProblem } from '../view/map-problem.ts'
import { type OnlineBasemap, pmtiles } from '../view/online-basemap.ts'
import { causeOf } from './error-cause.ts'
import { fetchStyle } from './fetch-online-style.ts'
import { type HostGate, problemOf } from './host-gate.ts'
import { Watchdog } from './watchdog.ts'

/** Seconds within which another host must send something. */
const secondsToAnswer = 8
/** Tiles in a row whose failure makes a map that is already shown fail. */
const tilesForgiven = 3

/** @param host the host to name where the error names none */
function whatWentWrong(error: unknown, host: string): HostProblem {
  const problem = problemOf(error)
  if (problem) return problem
  if (!(error instanceof AJAXError)) return { kind: 'no-map', host }
  return error.status ? { kind: 'error', host, status: error.status } : { kind: 'unreachable', host }
}

/**
 * The basemap of another host. It is fetched when the app wants it, loads beneath our own ground, and replaces it once all
 * that is in view has loaded. Every failure is reported, and our own ground is shown again.
 */
export function basemapLoader(app: App, map: MapLibreMap, gate: HostGate) {
  addProtocol(gate.protocol.name, gate.protocol.load)
  let style: OnlineStyle | undefined = $state.raw()

  /** Loads the basemap; returns a function that removes it. */
  function follow(basemap: OnlineBasemap | undefined): (() => void) | undefined {
    if (!basemap) return
    const { host } = new URL('style' in basemap ? basemap.style : basemap.tiles.replace(pmtiles, ''), document.baseURI)
    const dropped = new AbortController()
    let shown = false
    let came = 0
    let failed = 0

    const fail = (problem: HostProblem) => {
      if (!dropped.signal.aborted) app.online.reportProblem(basemap, problem)
    }
    const watchdog = new Watchdog(
      secondsToAnswer,
      () => fail({ kind: 'silent', host, seconds: secondsToAnswer }),
      // MapLibre fires no event for missing tiles (404), and `idle` only after a frame: so a frame is requested.
      () => map.triggerRepaint(),
    )
    watchdog.reset()

    const countTile = (event: MapSourceDataEvent) => {
      if (!event.tile || !isOnlineSource(event.sourceId)) return
      came += 1
      failed = 0
      if (!shown) watchdog.reset()
    }
    const countFailure = (event: ErrorEvent) => {
      if (causeOf(event, app).what !== 'online') return
      if (!shown || ++failed >= tilesForgiven) fail(whatWentWrong(event.error, host))
    }
    const showOnceAllHasCome = () => {
      if (shown || !style || Object.keys(style.sources).some((id) => !map.getSource(id))) return
      watchdog.stop()
      shown = came > 0
      if (shown) app.online.reportShown(true)
      else fail({ kind: 'nothing-here', host })
    }
    const subscriptions = [
      map.on('sourcedata', countTile),
      map.on('error', countFailure),
      map.on('idle', showOnceAllHasCome),
    ]

    async function bring(basemap: OnlineBasemap) {
      const found = await fetchStyle(basemap, gate.ask, dropped.signal)
      if (addressesOf(found).some((address) => address.startsWith(pmtiles))) {
        const { addPmtilesProtocol } = await import('./pmtiles.ts')
        addPmtilesProtocol(gate.ask)
      }
      if (!dropped.signal.aborted) style = found
    }
    bring(basemap).catch((error) => fail(whatWentWrong(error, host)))

    return () => {
      dropped.abort()
      watchdog.stop()
      for (const subscription of subscriptions) subscription.unsubscribe()
      style = undefined
      app.online.reportShown(false)
    }
  }

  return {
    get loaded() {
      return style && { style, complete: app.online.shown !== undefined }
    },
    follow,
  }
}
