/** The style of another host, prepared to lie under the dossier: checked, its ids prefixed, its addresses absolute. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { pmtiles } from '../view/online-basemap.ts'

export interface OnlineStyle extends Pick<StyleSpecification, 'glyphs' | 'sprite'> {
  sources: Record<string, SourceSpecification>
  layers: LayerSpecification[]
}

const prefix = 'online/'
const withPrefix = (id: string) => prefix + id

/** Whether a source of the map, by its id, is that of an online basemap. */
export const isOnlineSource = (id: unknown) => typeof id === 'string' && id.startsWith(prefix)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sourceTypes: unknown[] = ['vector', 'raster', 'raster-dem', 'geojson']

/** Only enough to refuse what is not a style: MapLibre checks every property itself. */
export function isStyle(value: unknown): value is StyleSpecification {
  if (!isRecord(value) || value.version !== 8 || !isRecord(value.sources) || !Array.isArray(value.layers)) return false
  const { sources, layers } = value
  return (
    layers.length > 0 &&
    Object.values(sources).every((source) => isRecord(source) && sourceTypes.includes(source.type)) &&
    layers.every(
      (layer) =>
        isRecord(layer) &&
        typeof layer.id === 'string' &&
        (layer.type === 'background' || (typeof layer.source === 'string' && Object.hasOwn(sources, layer.source))),
    )
  )
}

/** An address in a style, made absolute; placeholders such as `{z}` are kept. */
function resolveUrl(address: string, base: string) {
  const scheme = address.startsWith(pmtiles) ? pmtiles : ''
  const { href } = new URL(address.slice(scheme.length), base)
  return scheme + href.replaceAll('%7B', '{').replaceAll('%7D', '}')
}

function resolveSource(source: SourceSpecification, base: string): SourceSpecification {
  if (source.type === 'geojson') {
    return typeof source.data === 'string' ? { ...source, data: resolveUrl(source.data, base) } : source
  }
  if (source.type !== 'vector' && source.type !== 'raster' && source.type !== 'raster-dem') return source
  return {
    ...source,
    ...(source.url && { url: resolveUrl(source.url, base) }),
    ...(source.tiles && { tiles: source.tiles.map((tiles) => resolveUrl(tiles, base)) }),
  }
}

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number'

/**
 * A source with the members of its TileJSON in place of the TileJSON's address; its own members take precedence.
 *
 * @param address where the TileJSON came from
 * @returns undefined where that is no TileJSON, or the source is not made of tiles
 */
export function withTileJson(
  source: SourceSpecification,
  tileJson: unknown,
  address: string,
): SourceSpecification | undefined {
  if (source.type !== 'vector' && source.type !== 'raster' && source.type !== 'raster-dem') return undefined
  if (!isRecord(tileJson)) return undefined
  const { tiles, minzoom, maxzoom, encoding } = tileJson
  if (!Array.isArray(tiles) || tiles.length === 0 || !tiles.every(isText)) return undefined
  const { url, ...rest } = source
  const written = {
    ...(isNumber(minzoom) && { minzoom }),
    ...(isNumber(maxzoom) && { maxzoom }),
    ...rest,
    tiles: tiles.map((tile) => resolveUrl(tile, address)),
  }
  return written.type === 'raster-dem' && encoding === 'terrarium' ? { encoding, ...written } : written
}

/** @param address where the style came from */
export function fromStyle(style: StyleSpecification, address: string): OnlineStyle {
  const { glyphs, sprite } = style
  return {
    sources: Object.fromEntries(
      Object.entries(style.sources).map(([id, source]) => [withPrefix(id), resolveSource(source, address)]),
    ),
    layers: style.layers.map((layer) =>
      layer.type === 'background'
        ? { ...layer, id: withPrefix(layer.id) }
        : { ...layer, id: withPrefix(layer.id), source: withPrefix(layer.source) },
    ),
    ...(glyphs && { glyphs: resolveUrl(glyphs, address) }),
    ...(sprite && {
      sprite:
        typeof sprite === 'string'
          ? resolveUrl(sprite, address)
          : sprite.map(({ id, url }) => ({ id, url: resolveUrl(url, address) })),
    }),
  }
}

/** A style of one picture. */
export function fromTiles(tiles: string, maxzoom: number, base: string): OnlineStyle {
  const address = resolveUrl(tiles, base)
  const source = withPrefix('picture')
  return {
    sources: {
      [source]: {
        type: 'raster',
        ...(address.startsWith(pmtiles) ? { url: address } : { tiles: [address], maxzoom }),
        tileSize: 256,
      },
    },
    layers: [{ id: source, type: 'raster', source, paint: { 'raster-fade-duration': 0 } }],
  }
}

/** Every address that the style would send requests to. */
export const addressesOf = ({ sources, glyphs, sprite }: OnlineStyle): string[] => [
  ...Object.values(sources).flatMap((source) => {
    if (source.type === 'geojson') return typeof source.data === 'string' ? [source.data] : []
    if (source.type !== 'vector' && source.type !== 'raster' && source.type !== 'raster-dem') return []
    return [source.url ?? [], source.tiles ?? []].flat()
  }),
  ...(glyphs ? [glyphs] : []),
  ...(typeof sprite === 'string' ? [sprite] : (sprite ?? []).map(({ url }) => url)),
]
