/** What a still map of a page shows, and in which order its signs and names claim room. */
import type { App } from '../app.svelte.ts'
import { findFeature } from '../dossier/dossier.ts'
import { litBy } from '../view/selection.ts'
import type { Frame } from './frame.ts'
import type { Measure } from './labels.ts'
import { arrowsOf } from './lines.ts'
import { type Pinned, type Scene, shapesOf } from './marks.ts'
import { type Screen, settle } from './room.ts'
import { eventSigns, type Signs, siteSigns } from './signs.ts'

export const sceneOf = (app: App, frame: Frame): Scene => ({
  frame,
  shapes: shapesOf(app.marks),
  lit: litBy(app.view, app.dossier),
  name: (slug) => findFeature(app.dossier, slug)?.name ?? slug,
})

const arrowSpacing = 110

/** Everything that is pinned to a point of the frame, from the ground up. */
export function drawPinned(
  scene: Scene,
  places: Signs | undefined,
  screens: readonly Screen[],
  measure: Measure,
): Pinned[] {
  const { signs, names, draw } = siteSigns(scene, measure)
  const events = eventSigns(scene, measure)
  const grants = settle([...signs, ...events.wishes, ...names, ...(places?.wishes ?? [])], screens, scene.frame.zoom)
  return [...(places?.draw(grants) ?? []), ...arrowsOf(scene, arrowSpacing), ...events.draw(grants), ...draw(grants)]
}
