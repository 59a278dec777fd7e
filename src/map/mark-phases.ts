import type { Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl'
import type { Dossier, PossibleSpan } from '../dossier/dossier.ts'
import { annotationKey } from '../dossier/find.ts'
import { type Phase, phaseOf } from '../dossier/phase.ts'
import { labelsSource } from '../style/labels.ts'
import { marksSource } from '../style/marks.ts'
import { tiledMarks, tilesSource } from '../style/tiled.ts'

/** Where a feature has its state. */
type Target = Parameters<MapLibreMap['setFeatureState']>[0]

/**
 * Returns what tells the map what there is of each feature and each annotation at a moment, where that has changed since the last one. The style of
 * the map must be loaded.
 */
export function phaseMarker(map: MapLibreMap) {
  const told = new Map<string, Phase | undefined>()
  /** Of the marks of the tiles that have come: the page knows no more of them than the tiles say. */
  const tiledSpans = new Map<string, PossibleSpan>()
  let shownAt: string | null = null

  function tell(target: Target, span: PossibleSpan) {
    const [key, phase] = [`${target.source} ${target.id}`, phaseOf(span, shownAt)]
    if (told.get(key) === phase) return
    told.set(key, phase)
    map.setFeatureState(target, { phase: phase ?? '' })
  }

  function tellTiles() {
    if (!map.getSource(tilesSource)) return
    const target = { source: tilesSource, sourceLayer: tiledMarks }
    for (const { properties } of map.querySourceFeatures(tilesSource, target))
      tiledSpans.set(properties.slug, properties.span)
    for (const [id, span] of tiledSpans) tell({ ...target, id }, span)
  }

  // A style that is loaded anew has forgotten them.
  map.on('style.load', () => told.clear())
  map.on('sourcedata', ({ sourceId, tile }: MapSourceDataEvent) => {
    if (shownAt !== null && sourceId === tilesSource && tile) tellTiles()
  })
  return ({ features, annotations }: Pick<Dossier, 'features' | 'annotations'>, at: string | null) => {
    shownAt = at
    for (const { slug: id, when } of features)
      for (const source of [marksSource, labelsSource]) tell({ source, id }, when?.span ?? '')
    for (const annotation of annotations) tell({ source: labelsSource, id: annotationKey(annotation) }, annotation.span)
    tellTiles()
  }
}
