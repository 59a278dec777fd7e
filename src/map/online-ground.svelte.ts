import { AJAXError, type ErrorEvent, type Map as MapLibreMap, type MapSourceDataEvent } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { addressesOf, isOnlineSource, type OnlineStyle } from '../style/online-style.ts'
import { type OnlineBasemap, pmtiles } from '../view/online-basemap.ts'
import { fetchStyle, HostProblem } from './fetch-online-style.ts'
import { readPmtiles } from './pmtiles.ts'

/** Seconds in which something must come from a host that is asked for a map. */
const patience = 8
/** Tiles that may fail one after another once the map is there, before it is given up. */
const forgiven = 3

/**
 * Calls `late` after so many seconds and `meanwhile` at each before, and returns what calls it off. A second counts only
 * once the page has come round to it: a page too busy to hear an answer does not blame the host.
 */
function after(seconds: number, late: () => void, meanwhile: () => void) {
  let left = seconds
  const tick = () => {
    left -= 1
    if (left === 0) return late()
    meanwhile()
    timer = setTimeout(tick, 1000)
  }
  let timer = setTimeout(tick, 1000)
  return () => clearTimeout(timer)
}

function whatWentWrong(error: unknown, host: string): string {
  if (error instanceof HostProblem) return error.message
  if (!(error instanceof AJAXError)) return `${host} sent something that is not a map`
  return error.status ? `${host} answered with an error (${error.status})` : `${host} could not be reached`
}

/**
 * The ground of another host. It is fetched when the app wants it, loads beneath our own ground, and is shown in its
 * place once all that is in view has come. Whatever goes wrong is reported, and our own ground is there again.
 */
export function onlineGround(app: App, map: MapLibreMap) {
  let style: OnlineStyle | undefined = $state.raw()

  /** Brings the basemap; returns what drops it. */
  function follow(basemap: OnlineBasemap | undefined): (() => void) | undefined {
    if (!basemap) return
    const { host } = new URL('style' in basemap ? basemap.style : basemap.tiles.replace(pmtiles, ''), document.baseURI)
    const dropped = new AbortController()
    let shown = false
    let came = 0
    let failed = 0

    const fail = (what: string) => {
      if (!dropped.signal.aborted) app.online.reportProblem(basemap, `${what}, so this is Passage’s own ground.`)
    }
    const giveUp = () => fail(`${host} did not answer within ${patience} seconds`)
    // MapLibre says nothing of tiles that are not there (404), and comes to rest only in a frame: hence one is asked for.
    const wait = () => after(patience, giveUp, () => map.triggerRepaint())
    let stopWaiting = wait()

    const hear = (event: MapSourceDataEvent) => {
      if (!event.tile || !isOnlineSource(event.sourceId)) return
      came += 1
      failed = 0
      if (shown) return
      stopWaiting()
      stopWaiting = wait()
    }
    const suffer = (event: ErrorEvent) => {
      const ofHost = 'sourceId' in event ? isOnlineSource(event.sourceId) : !shown
      if (!ofHost)
        console.error(event.error) // as MapLibre does where nobody listens
      else if (!shown || ++failed >= forgiven) fail(whatWentWrong(event.error, host))
    }
    const rest = () => {
      if (shown || !style || Object.keys(style.sources).some((id) => !map.getSource(id))) return
      stopWaiting()
      shown = came > 0
      if (shown) app.online.reportShown(true)
      else fail(`${host} has no map of this place`)
    }
    const listening = [map.on('sourcedata', hear), map.on('error', suffer), map.on('idle', rest)]

    async function fetched(basemap: OnlineBasemap) {
      const found = await fetchStyle(basemap, dropped.signal)
      if (addressesOf(found).some((address) => address.startsWith(pmtiles))) await readPmtiles()
      if (!dropped.signal.aborted) style = found
    }
    fetched(basemap).catch((error) => fail(whatWentWrong(error, host)))

    return () => {
      dropped.abort()
      stopWaiting()
      for (const subscription of listening) subscription.unsubscribe()
      style = undefined
      app.online.reportShown(false)
    }
  }

  return {
    get ground() {
      return style && { style, complete: app.online.shown !== undefined }
    },
    follow,
  }
}
