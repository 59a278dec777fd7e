import type { Map as MapLibreMap, MapSourceDataEvent, StyleSpecification } from 'maplibre-gl'
import { untrack } from 'svelte'
import { labelsSource } from '../style/labels.ts'
import { marksSource } from '../style/marks.ts'

const areMarksLoaded = (map: MapLibreMap) => [marksSource, labelsSource].every((id) => map.isSourceLoaded(id))

/**
 * Keeps a map at the newest style, one change after the other: where new data overtake those before on their way through
 * MapLibre's worker, its tiles can be left with features that belong to other data, and asking for them throws.
 *
 * @param isOurs whether all of the style is our own: that is validated in the tests, and not here each time
 * @returns whether the map has a style that is loaded
 */
export function showStyle(
  map: MapLibreMap,
  style: () => StyleSpecification,
  isOurs: () => boolean,
): { readonly isLoaded: boolean } {
  let isLoaded = $state.raw(false) // MapLibre cannot diff with a style that is not loaded
  let isFree = $state.raw(false)
  let shown = untrack(style)

  map.on('style.load', () => {
    isLoaded = true
    isFree = areMarksLoaded(map)
  })
  map.on('webglcontextlost', () => {
    isLoaded = false
  })
  map.on('sourcedata', ({ sourceDataType }: MapSourceDataEvent) => {
    // At the metadata of a source, its tiles have not yet been asked for.
    if (isLoaded && sourceDataType !== 'metadata') isFree = areMarksLoaded(map)
  })
  // Where a tile has failed, nothing tells of its data.
  map.on('idle', () => {
    isFree = areMarksLoaded(map)
  })
  // Untracked, because MapLibre's events during `setStyle` change what the style depends on.
  untrack(() => map.setStyle(shown, { validate: !isOurs() }))
  $effect(() => {
    if (!isLoaded || !isFree) return
    const next = style()
    if (next === shown) return
    shown = next
    untrack(() => {
      map.setStyle(next, { diff: true, validate: !isOurs() })
      isFree = areMarksLoaded(map)
    })
  })
  return {
    get isLoaded() {
      return isLoaded
    },
  }
}
