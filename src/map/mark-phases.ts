import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Feature } from '../dossier/dossier.ts'
import { type Phase, phaseOf } from '../dossier/phase.ts'
import { labelsSource } from '../style/labels.ts'
import { marksSource } from '../style/marks.ts'

/**
 * Returns what tells the map what there is of each feature at a moment, where that has changed since the last one. The style of
 * the map must be loaded.
 */
export function phaseMarker(map: MapLibreMap) {
  const told = new Map<string, Phase | undefined>()
  // One that is loaded anew has forgotten them.
  map.on('style.load', () => told.clear())
  return (features: readonly Pick<Feature, 'slug' | 'when'>[], at: string | null) => {
    for (const { slug: id, when } of features) {
      const phase = phaseOf(when?.span ?? '', at)
      if (told.get(id) === phase) continue
      told.set(id, phase)
      for (const source of [marksSource, labelsSource]) map.setFeatureState({ source, id }, { phase: phase ?? '' })
    }
  }
}
