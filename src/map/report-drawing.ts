import {
  type ErrorEvent,
  GeoJSONSource,
  ImageSource,
  type Map as MapLibreMap,
  type MapSourceDataEvent,
} from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { causeOf } from './error-cause.ts'

/** Asks once more for what a source is made of. */
function askAgain(map: MapLibreMap, id: string) {
  const source = map.getSource(id)
  if (source instanceof ImageSource) source.updateImage({ url: source.url })
  if (source instanceof GeoJSONSource) source.setData(source.serialize().data)
}

/**
 * Tells the app when the map has drawn all that it shows, and what of ours did not come. MapLibre itself draws on without
 * what failed: a half-empty map, where the still one is whole.
 *
 * @param progress called whenever something has come
 */
export function reportDrawing(map: MapLibreMap, app: App, progress: () => void) {
  const failed = new Set<string>()

  const tryAgain = () => {
    progress()
    for (const id of failed) askAgain(map, id)
  }

  map.on('error', (event: ErrorEvent) => {
    const cause = causeOf(event, app)
    if (cause.what === 'online') return // reported by what asked for it
    console.error(event.error) // as MapLibre does where nobody listens
    if (cause.what === 'source') {
      failed.add(cause.id)
      app.map.reportFailure(tryAgain)
    }
    // A worker that breaks down later takes no map away that is already there.
    if (cause.what === 'worker' && app.map.state !== 'drawn') app.map.reportMissing({ kind: 'not-loaded' })
  })
  map.on('sourcedata', ({ sourceId, sourceDataType }: MapSourceDataEvent) => {
    if (sourceDataType === 'metadata') failed.delete(sourceId)
  })
  map.on('data', () => {
    if (app.map.state === 'coming') progress()
  })
  map.on('idle', () => {
    for (const id of failed) if (!map.getSource(id)) failed.delete(id)
    if (failed.size === 0) app.map.reportDrawn()
  })
  // MapLibre builds the map anew, with its view, when the device gives back what it took; then it comes to rest again.
  map.on('webglcontextlost', () => {
    failed.clear()
    app.map.reportMissing({ kind: 'taken-away' })
  })
}
