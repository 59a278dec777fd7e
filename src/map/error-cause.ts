import type { ErrorEvent } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { isOnlineSource } from '../style/online-style.ts'

/** What an error of the map is cause. */
export type ErrorCause =
  | { what: 'online' } // the basemap of another host
  | { what: 'source'; id: string } // a source of our own
  | { what: 'worker' } // MapLibre's other half, without which it draws nothing
  | { what: 'unknown' }

/** MapLibre tells of a worker that fails in these words only (`createActors` in its actor.ts). */
const ofWorker = /^Worker failed to load/

/** Tells what an error of the map is cause. One without a source is that of the online basemap while it is on its way. */
export function causeOf(event: ErrorEvent, { online }: App): ErrorCause {
  if ('sourceId' in event && typeof event.sourceId === 'string') {
    return isOnlineSource(event.sourceId) ? { what: 'online' } : { what: 'source', id: event.sourceId }
  }
  if (ofWorker.test(event.error.message)) return { what: 'worker' }
  return { what: online.wanted && !online.shown ? 'online' : 'unknown' }
}
