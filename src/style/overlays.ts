/** The dossier’s marks as style layers, the lowest first. MapLibre places symbols from the topmost layer down. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Dossier } from '../dossier/dossier.ts'
import type { View } from '../view/view.ts'
import { areaLayers } from './areas.ts'
import {
  annotations,
  countryNames,
  eventSigns,
  insetFrame,
  keptClear,
  routeArrows,
  siteNames,
  siteSigns,
} from './labels.ts'
import { sceneOf } from './marks.ts'
import { movingLayers } from './moving-layers.ts'
import type { Palette } from './palette.ts'
import { routeLabels, routeLines, routesKeptClear, routeTips } from './routes.ts'
import { siteDots } from './sites.ts'
import { interactiveTiles, tiledLayers } from './tiled.ts'

/** Ids of the layers whose marks can be hovered and clicked. */
export const interactiveLayers = [
  'sites',
  'site-dots',
  'events',
  'routes',
  'routes-inferred',
  'footprints',
  'site-labels',
  'annotations',
  ...interactiveTiles,
]

export function overlays(
  view: View,
  dossier: Pick<Dossier, 'passages' | 'traitSets' | 'tiles' | 'language' | 'otherLanguage'>,
  palette: Palette,
  isTimed: boolean,
): LayerSpecification[] {
  const scene = sceneOf(view, dossier, palette, isTimed)
  return [
    ...areaLayers(scene),
    ...routeLines(scene),
    routeTips(scene),
    ...(dossier.tiles === undefined ? [] : tiledLayers(scene, view, dossier)),
    ...siteDots(scene),
    // Below all labels: its own keeps clear of them.
    ...(scene.isTimed ? movingLayers(scene) : []),
    countryNames(scene),
    routeLabels(scene),
    routeArrows(scene),
    annotations(scene),
    ...eventSigns(scene),
    siteNames(scene),
    siteSigns(scene),
    insetFrame(scene),
    routesKeptClear(scene),
    keptClear(scene),
  ]
}
