/** The marks of a large dossier that a page has none of its own for, from tiles: clusters of sites, single sites, all else. */
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Dossier } from '../dossier/dossier.ts'
import { pmtiles } from '../view/online-basemap.ts'
import { shownCount } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import { areaLayers } from './areas.ts'
import { signsByPhase } from './event-signs.ts'
import { semiboldFont } from './fonts.ts'
import { all, is, type Scene } from './marks.ts'
import { routeLines, routeTips } from './routes.ts'
import { signName, signNames } from './signs.ts'

export const tilesSource = 'tiles'
/** The names of their layers. */
export const tiledSites = 'sites'
export const tiledMarks = 'marks'

export const tileSource = (address: string): SourceSpecification => ({
  type: 'vector',
  url: pmtiles + address,
  promoteId: 'slug',
})

/** Where in them a mark may be, as MapLibre names it. */
export const tiledSources = [tiledSites, tiledMarks].map((sourceLayer) => ({ source: tilesSource, sourceLayer }))

const tiledId = (id: string) => `tiled-${id}`
/** On these a click comes nearer. */
export const clusterLayerId = 'clusters'
/** Those whose marks can be hovered and clicked. */
export const interactiveTiles = ['sites', 'events', 'routes', 'routes-inferred', 'footprints'].map(tiledId)

const ofSites = { source: tilesSource, 'source-layer': tiledSites }
const ofMarks = { source: tilesSource, 'source-layer': tiledMarks }

export function tiledLayers(scene: Scene, view: View, dossier: Pick<Dossier, 'traitSets'>): LayerSpecification[] {
  const { palette, selected, lettering } = scene
  const count = shownCount(view, dossier)
  const isSingle: ExpressionSpecification = ['has', 'slug']
  // What is selected has marks of its own.
  const others: ExpressionSpecification = ['!', selected]
  const single = all(isSingle, scene.shown, others)
  const tiled = <Layer extends LayerSpecification>(layer: Layer): Layer => ({
    ...layer,
    id: tiledId(layer.id),
    ...ofMarks,
    filter: ['all', 'filter' in layer && layer.filter ? layer.filter : true, others],
  })
  return [
    ...[...areaLayers(scene), ...routeLines(scene), routeTips(scene)].map(tiled),
    ...signsByPhase(scene, (image, opacity, phase) => ({
      id: tiledId(phase ? `events-${phase}` : 'events'),
      type: 'symbol',
      ...ofMarks,
      filter: all(scene.shown, is('type', 'event'), others),
      layout: {
        'icon-image': image,
        // Below the sign of its site.
        'icon-offset': [0, 22],
        'icon-padding': 0,
        // One event has a sign in each layer, of which one is seen.
        'icon-allow-overlap': scene.isTimed,
      },
      paint: opacity,
    })),
    {
      id: tiledId('site-names'),
      type: 'symbol',
      ...ofSites,
      filter: single,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': semiboldFont,
        'text-size': 12.5 * lettering.scale,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.3,
        'text-justify': 'auto',
        'text-padding': 3,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.land, 'text-halo-width': 1.8 },
    },
    {
      id: tiledId('sites'),
      type: 'symbol',
      ...ofSites,
      filter: single,
      layout: { 'icon-image': signNames('disc', palette, selected), 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
    {
      id: clusterLayerId,
      type: 'symbol',
      ...ofSites,
      filter: all(['!', isSingle], ['>', count, 0]),
      layout: {
        'icon-image': signName('cluster', palette),
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['to-string', count],
        'text-font': semiboldFont,
        'text-size': 12.5,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.paper },
    },
  ]
}
