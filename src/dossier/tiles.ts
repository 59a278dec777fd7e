/** A large dossier as tiles: its sites, joined where they stand close together, as MapLibre itself joins points, and its other marks. */
import { GeoJSONVT, type GeoJSONVTTile, Supercluster } from '@maplibre/geojson-vt'
import type { Feature, FeatureCollection, Geometry, Point } from 'geojson'
import { boundsMeet } from './bounds.ts'
import { type Bounds, countProperty, type Dossier, lastClusterZoom, type Mark } from './dossier.ts'
import { boundsOf } from './geodesy.ts'
import { tileSize } from './mercator.ts'

/** The tiles nearest to the ground; MapLibre enlarges them. */
export const lastTileZoom = lastClusterZoom + 1

/** So near, in CSS pixels, sites are joined. */
const nearness = 90

/** The units of a tile, which is 512 CSS pixels wide: those that MapLibre draws with. */
export const tileExtent = 8192

type PreparedMark = Feature<Geometry, Mark>

const isSite = (mark: PreparedMark): mark is Feature<Point, Mark> =>
  mark.geometry.type === 'Point' && mark.properties.type === 'site'

/** What surrounds or follows another mark is drawn where that is selected, from its page. */
const isOther = ({ properties: { type } }: PreparedMark) => !['site', 'precision', 'heading'].includes(type)

/** What the tiles say of a site: all else is on its page. */
const siteProperties = ({ slug, layer, type, kind, label, span, traits }: Mark) => ({
  slug,
  layer,
  type,
  kind,
  label,
  span,
  traits,
})

/** A drawing hides nothing, so that it asks how many sites a cluster is of, and not of which traits. */
const asDrawn = ({ properties, ...mark }: Feature): Feature => ({
  ...mark,
  properties: properties?.cluster ? { cluster: true, point_count: properties.point_count } : properties,
})

/** What is in a tile, by the name of its layer there, in the units of a tile. */
type TileLayers = Partial<Record<'sites' | 'marks', GeoJSONVTTile>>

/** What a drawing in the build asks of the tiles. */
export interface TiledMarks {
  /** The sites within some bounds, as they are at a zoom: single ones, and clusters, which have no slug. */
  sitesWithin(bounds: Bounds, zoom: number): FeatureCollection
  /** The marks that are not sites and that may reach into some bounds. */
  othersWithin(bounds: Bounds): FeatureCollection
}

export class DossierTiles implements TiledMarks {
  readonly #sites = new Supercluster({
    maxZoom: lastClusterZoom,
    extent: tileExtent,
    radius: (nearness * tileExtent) / tileSize,
    map: (properties) => ({ [countProperty({ layer: properties?.layer, traits: properties?.traits })]: 1 }),
    reduce(sum, more) {
      for (const [name, count] of Object.entries(more)) sum[name] = Number(sum[name] ?? 0) + Number(count)
    },
  })
  readonly #tiles: GeoJSONVT
  readonly #others: readonly (PreparedMark & { box: Bounds })[]

  constructor({ features }: Dossier['marks']) {
    this.#sites.load(features.filter(isSite).map((mark) => ({ ...mark, properties: siteProperties(mark.properties) })))
    const others = features.filter(isOther)
    this.#others = others.map((mark) => ({ ...mark, box: boundsOf([mark.geometry]) }))
    this.#tiles = new GeoJSONVT(
      { type: 'FeatureCollection', features: others },
      { maxZoom: lastTileZoom, extent: tileExtent, tolerance: 16, buffer: 1024 },
    )
  }

  sitesWithin(bounds: Bounds, zoom: number): FeatureCollection {
    const features = this.#sites.getClusters(bounds, Math.floor(zoom))
    return { type: 'FeatureCollection', features: features.map(asDrawn) }
  }

  othersWithin(bounds: Bounds): FeatureCollection {
    const features = this.#others.filter(({ box }) => boundsMeet(box, bounds))
    return { type: 'FeatureCollection', features: features.map(({ box: _box, ...mark }) => mark) }
  }

  /** What is in a tile; undefined where that is nothing. */
  tile(zoom: number, x: number, y: number): TileLayers | undefined {
    const sites = this.#sites.getTile(zoom, x, y)
    const marks = this.#tiles.getTile(zoom, x, y)
    const layers = { ...(sites?.features.length && { sites }), ...(marks?.features.length && { marks }) }
    return layers.sites || layers.marks ? layers : undefined
  }
}
