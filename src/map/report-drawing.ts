import {
  type ErrorEvent,
  GeoJSONSource,
  ImageSource,
  type Map as MapLibreMap,
  type MapSourceDataEvent,
  VectorTileSource,
} from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { causeOf } from './error-cause.ts'

/** Requests the data of a source again. */
function reloadSource(map: MapLibreMap, id: string) {
  const source = map.getSource(id)
  if (source instanceof ImageSource) source.updateImage({ url: source.url })
  if (source instanceof GeoJSONSource) source.setData(source.serialize().data)
  if (source instanceof VectorTileSource) source.setUrl(source.url)
}

/**
 * Reports to the app when the map is drawn whole, and which of our own files failed. MapLibre itself goes on without what
 * failed, and would show less than the still map.
 *
 * @param progress called whenever data arrive
 */
export function reportDrawing(map: MapLibreMap, app: App, progress: () => void) {
  const failed = new Set<string>()

  const tryAgain = () => {
    progress()
    for (const id of failed) reloadSource(map, id)
  }

  map.on('error', (event: ErrorEvent) => {
    const cause = causeOf(event, app)
    if (cause.what === 'online') return // reported by basemapLoader
    // As MapLibre does where there is no listener. What came from its worker is no error that a console can name.
    console.error(event.error.message, event.error)
    if (cause.what === 'source') {
      failed.add(cause.id)
      app.map.reportFailure(tryAgain)
    }
    // A map that is already drawn stays, whatever happens to its worker.
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
  // MapLibre restores the map when the context is restored, and then fires `idle` again.
  map.on('webglcontextlost', () => {
    failed.clear()
    app.map.reportMissing({ kind: 'taken-away' })
  })
}
