/** What runs in each page that is measured, before its own scripts: it notes when what came. */
import type { Map as LeafletMap } from 'leaflet'
import type { Map as MapLibreMap } from 'maplibre-gl'

interface Noted {
  map?: MapLibreMap | LeafletMap
  /** Milliseconds since the address was asked for. */
  mapSeen?: number
  complete?: number
  /** Beyond 50 ms of each long task, up to `complete`. */
  blocked: number
  shift: number
  /** Of each click, milliseconds until what it changed was painted. */
  clicks: number[]
}

declare global {
  interface Window {
    noted: Noted
  }
}

export function observe() {
  const noted: Noted = { blocked: 0, shift: 0, clicks: [] }
  window.noted = noted
  const now = () => performance.now()
  const afterPaint = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then))
  const each = <Entry extends PerformanceEntry>(type: string, note: (entry: Entry) => void, options = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as Entry)
    }).observe({ type, buffered: true, ...options })

  each('longtask', ({ duration }) => {
    if (noted.complete === undefined) noted.blocked += Math.max(0, duration - 50)
  })
  each<PerformanceEntry & { value: number }>('layout-shift', ({ value }) => {
    if (noted.complete === undefined) noted.shift += value
  })
  each(
    'event',
    ({ name, duration }) => {
      if (name === 'click') noted.clicks.push(duration)
    },
    { durationThreshold: 16 },
  )
  // The still map is there before any script.
  const still = new MutationObserver(() => {
    if (!document.querySelector('.still svg')) return
    still.disconnect()
    afterPaint(() => {
      noted.mapSeen ??= now()
    })
  })
  still.observe(document, { childList: true, subtree: true })

  addEventListener('passage:map', (event) => {
    const { detail: map } = event as CustomEvent<MapLibreMap | LeafletMap>
    noted.map = map
    const seen = () => {
      noted.mapSeen ??= now()
    }
    if ('panInside' in map) {
      afterPaint(() => {
        seen()
        noted.complete = now()
      })
      return
    }
    map.once('load', seen)
    map.once('idle', () => {
      seen()
      noted.complete = now()
    })
  })
}
