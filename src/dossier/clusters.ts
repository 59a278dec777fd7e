/** The sites of a large dossier, joined where they stand close together, as MapLibre itself joins points. */
import { type GeoJSONVTTile, Supercluster } from '@maplibre/geojson-vt'
import type { Feature, FeatureCollection, Point } from 'geojson'
import { type Bounds, countProperty, type Dossier, type Mark } from './dossier.ts'
import { tileSize } from './mercator.ts'

/** Beyond this zoom every site stands by itself. */
export const lastClusterZoom = 10

/** So near, in CSS pixels, sites are joined. */
const nearness = 90

/** The units of a tile, which is 512 CSS pixels wide: those that MapLibre draws with. */
export const tileExtent = 8192

const isSite = (mark: Dossier['marks']['features'][number]): mark is Feature<Point, Mark> =>
  mark.geometry.type === 'Point' && mark.properties.type === 'site'

/** What the tiles say of a site: all else is on its page. */
const siteProperties = ({ slug, layer, type, kind, label, since }: Mark) => ({ slug, layer, type, kind, label, since })

export class Clusters {
  readonly #index = new Supercluster({
    maxZoom: lastClusterZoom,
    extent: tileExtent,
    radius: (nearness * tileExtent) / tileSize,
    map: (properties) => ({ [countProperty(properties?.layer)]: 1 }),
    reduce(sum, more) {
      for (const [name, count] of Object.entries(more)) sum[name] = Number(sum[name] ?? 0) + Number(count)
    },
  })

  constructor({ features }: Dossier['marks']) {
    this.#index.load(features.filter(isSite).map((mark) => ({ ...mark, properties: siteProperties(mark.properties) })))
  }

  /** What stands within some bounds at a zoom: sites, and clusters, which have no slug. */
  within(bounds: Bounds, zoom: number): FeatureCollection {
    return { type: 'FeatureCollection', features: this.#index.getClusters(bounds, Math.floor(zoom)) }
  }

  /** The same in a tile, in the units of a vector tile; null where there is nothing. */
  tile(zoom: number, x: number, y: number): GeoJSONVTTile | null {
    return this.#index.getTile(zoom, x, y)
  }
}
