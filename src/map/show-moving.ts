import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { movingSource, nothingMoves } from '../style/moving-layers.ts'
import { joinedText } from '../style/written.ts'
import { isOn } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import type { Moving } from './moving.ts'

/** Returns what shows on the map what is under way at a moment: its one small source is set, and nothing is laid out but that. */
export function movingShower(map: MapLibreMap, app: App) {
  /** What measures along paths is large, and loaded only where a moment is shown. */
  const measuring = () => import('./moving.ts')
  let moving: { of: Dossier; by: Promise<Moving> } | undefined
  let shown: readonly [number | undefined, View['hidden'], View['only'], GeoJSONSource] | undefined

  return async (dossier: Dossier, moment: number | undefined) => {
    const source = map.getSource(movingSource)
    if (!(source instanceof GeoJSONSource)) return
    const { hidden, only } = app.view
    const next = [moment, hidden, only, source] as const
    if (next.every((part, index) => part === shown?.[index])) return
    shown = next
    if (moment === undefined) {
      source.setData(nothingMoves)
      return
    }
    if (moving?.of !== dossier)
      moving = { of: dossier, by: measuring().then(({ Moving }) => new Moving(dossier, app.words)) }
    try {
      const write = (text: string) => joinedText(text, dossier)
      const data = (await moving.by).at(moment, (feature) => isOn(feature, { hidden, only }), write)
      if (shown === next) source.setData(data)
    } catch {
      // Without a connection the path alone is shown; the next moment asks again.
      moving = undefined
    }
  }
}
