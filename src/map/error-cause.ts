import type { ErrorEvent } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { isOnlineSource } from '../style/online-style.ts'

/** What an error event of the map is about. */
export type ErrorCause =
  | { what: 'online' } // the basemap of another host
  | { what: 'source'; id: string } // a source of our own
  | { what: 'worker' } // MapLibre's worker, without which it draws nothing
  | { what: 'unknown' }

/** MapLibre marks an error of its worker by this message only (`createActors` in its actor.ts). */
const ofWorker = /^Worker failed to load/

/** While the online basemap is loading, an error without a source is taken for one of its own. */
export function causeOf(event: ErrorEvent, { online }: App): ErrorCause {
  if ('sourceId' in event && typeof event.sourceId === 'string') {
    return isOnlineSource(event.sourceId) ? { what: 'online' } : { what: 'source', id: event.sourceId }
  }
  if (ofWorker.test(event.error.message)) return { what: 'worker' }
  return { what: online.wanted && !online.shown ? 'online' : 'unknown' }
}
