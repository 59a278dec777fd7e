/** The sites of a large dossier that a page has no marks of its own for: clusters with their numbers, and single ones. */
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { countProperty, type Dossier } from '../dossier/dossier.ts'
import { layersOf } from '../dossier/find.ts'
import { pmtiles } from '../view/online-basemap.ts'
import type { View } from '../view/view.ts'
import { semiboldFont } from './fonts.ts'
import { all, type Scene } from './marks.ts'
import { signName, signNames } from './signs.ts'

export const clustersSource = 'clusters'
/** The name of their layer in the tiles. */
export const clustersLayer = 'sites'

/** Ids of the layers of clusters, on which a click comes nearer, and of single sites. */
export const clusterLayerId = 'clusters'
export const singleSitesId = 'single-sites'

export const clusterSource = (address: string): SourceSpecification => ({
  type: 'vector',
  url: pmtiles + address,
  promoteId: 'slug',
})

const common = { source: clustersSource, 'source-layer': clustersLayer }

/** Of how many sites a cluster is, without those of layers that the view hides. */
const shownCount = ({ hidden }: View, dossier: Pick<Dossier, 'groups'>): ExpressionSpecification => [
  '+',
  0,
  ...layersOf(dossier)
    .filter(({ id }) => !hidden.includes(id))
    .map(({ id }): ExpressionSpecification => ['coalesce', ['get', countProperty(id)], 0]),
]

export function clusterLayers(
  { palette, shown, selected }: Scene,
  view: View,
  dossier: Pick<Dossier, 'groups'>,
): LayerSpecification[] {
  const count = shownCount(view, dossier)
  const isSingle: ExpressionSpecification = ['has', 'slug']
  // What is selected has marks of its own.
  const single = all(isSingle, shown, ['!', selected])
  return [
    {
      id: 'single-names',
      type: 'symbol',
      ...common,
      filter: single,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': semiboldFont,
        'text-size': 12.5,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.3,
        'text-justify': 'auto',
        'text-padding': 3,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.land, 'text-halo-width': 1.8 },
    },
    {
      id: singleSitesId,
      type: 'symbol',
      ...common,
      filter: single,
      layout: { 'icon-image': signNames('disc', palette, selected), 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
    {
      id: clusterLayerId,
      type: 'symbol',
      ...common,
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
