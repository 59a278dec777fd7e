/** The dossier’s marks as style layers, from the ground up. MapLibre makes room for labels from the top down. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Dossier } from '../dossier/dossier.ts'
import type { View } from '../view/view.ts'
import { areaLayers } from './areas.ts'
import { sceneOf } from './marks.ts'
import type { Palette } from './palette.ts'
import { routeArrows, routeLabels, routeLines } from './routes.ts'
import { siteLabels, siteSigns } from './sites.ts'

/** Layers whose marks answer to the pointer. */
export const interactiveLayers = [
  'sites',
  'site-dots',
  'events',
  'routes',
  'routes-inferred',
  'footprints',
  'site-labels',
]

export function overlays(view: View, dossier: Dossier, palette: Palette): LayerSpecification[] {
  const scene = sceneOf(view, dossier, palette)
  return [
    ...areaLayers(scene),
    ...routeLines(scene),
    routeLabels(scene),
    siteLabels(scene),
    routeArrows(scene),
    ...siteSigns(scene),
  ]
}
