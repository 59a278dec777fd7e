import type { Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { boxTurnedTo, middleLongitude } from '../dossier/bounds.ts'
import type { Bounds } from '../dossier/dossier.ts'
import { type GroundFile, groundEndsAt, groundFiles } from '../style/ground-files.ts'

function needed(map: MapLibreMap, { dossier }: App): GroundFile[] {
  const bounds = map.getBounds()
  const box: Bounds = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
  return groundFiles(map.getZoom(), boxTurnedTo(box, middleLongitude(dossier.extent)), dossier.ground)
}

/** The files of our own ground that the camera has needed so far: a file is fetched when first needed, then kept. */
export function filesInView(map: MapLibreMap, app: App): { readonly files: readonly GroundFile[] } {
  let files = $state.raw(needed(map, app))
  const reportCloseness = () => app.map.reportCloseness(map.getZoom() > groundEndsAt)
  reportCloseness()
  map.on('move', () => {
    reportCloseness()
    const missing = needed(map, app).filter((file) => !files.includes(file))
    if (missing.length > 0) files = [...files, ...missing]
  })
  return {
    get files() {
      return files
    },
  }
}
