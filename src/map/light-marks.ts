import type { Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import { annotationKey } from '../dossier/find.ts'
import { labelsSource } from '../style/labels.ts'
import { marksSource } from '../style/marks.ts'
import { tiledSources } from '../style/tiled.ts'

/** Returns what lights the marks of some features, by their slugs, and no others. The style of the map must be loaded. */
export function markLighter(map: MapLibreMap, app: App) {
  let lit: readonly string[] = []
  const setHover = (slugs: readonly string[], hover: boolean) => {
    const sources = [{ source: marksSource }, { source: labelsSource }, ...tiledSources]
    for (const source of sources.filter(({ source }) => map.getSource(source)))
      for (const id of slugs) map.setFeatureState({ ...source, id }, { hover })
    for (const annotation of app.dossier.annotations.filter(({ feature }) => slugs.includes(feature)))
      map.setFeatureState({ source: labelsSource, id: annotationKey(annotation) }, { hover })
  }
  return (slugs: readonly string[]) => {
    setHover(
      lit.filter((slug) => !slugs.includes(slug)),
      false,
    )
    // Those lit before too: a style that is loaded anew has forgotten them.
    setHover(slugs, true)
    lit = slugs
  }
}
