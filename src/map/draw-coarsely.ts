import type { Map as MapLibreMap } from 'maplibre-gl'

/** Pixels of the canvas to a CSS pixel while the map is on its way, and the still map stands in its place. */
export const coarsePixelRatio = 0.1

/**
 * Gives a map that was made with `coarsePixelRatio` all the pixels of the screen as soon as it is loaded. Until then MapLibre
 * draws ten frames or so that nobody sees, which without a GPU is most of the work.
 */
export function sharpenWhenLoaded(map: MapLibreMap) {
  // Null is the documented way to follow the screen again; the type has left it out.
  map.once('load', () => map.setPixelRatio(null as unknown as number))
}
