import type { Map as MapLibreMap } from 'maplibre-gl'
import type { App } from '../app.svelte.ts'
import type { Feature } from '../dossier/dossier.ts'
import { boundsAround } from '../view/sight.ts'
import { wantsNoMotion } from '../wants-no-motion.ts'
import { areInView, cameraFor } from './camera-options.ts'

/** Returns what brings into view what a moment is about while the story plays, until the reader moves the map. */
export function storyFollower(map: MapLibreMap, app: App) {
  map.on('movestart', ({ originalEvent }) => {
    if (originalEvent) app.playing.leaveMap()
  })
  let followed: readonly Feature[] = []
  return () => {
    const { current, playing } = app
    if (!playing.isOn || !playing.leads || current === followed) return
    followed = current
    const corners = current.flatMap(({ bounds }): [number, number][] =>
      bounds
        ? [
            [bounds[0], bounds[1]],
            [bounds[2], bounds[3]],
          ]
        : [],
    )
    const bounds = boundsAround(corners)
    if (corners.length === 0 || areInView(map, bounds)) return
    const camera = cameraFor(map, bounds)
    if (camera) map.easeTo({ ...camera, duration: wantsNoMotion() ? 0 : 700 })
  }
}
