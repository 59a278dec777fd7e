/** Fetches the style of another host with all it refers to, so that every address is checked before anything is drawn. */
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { addressesOf, fromStyle, fromTiles, isStyle, type OnlineStyle, withTileJson } from '../style/online-style.ts'
import { hostOf, type OnlineBasemap, pmtiles, thirdPartyHosts } from '../view/online-basemap.ts'
import { type Ask, HostError } from './host-gate.ts'

async function askJson(address: string, ask: Ask, signal: AbortSignal): Promise<unknown> {
  const response = await ask(address, { signal })
  return response.json().catch(() => undefined) // not JSON, or incomplete: refused below
}

const refuse = (address: string): never => {
  throw new HostError({ kind: 'no-map', host: new URL(address).host })
}

/** A source with its TileJSON written into it, so that every address of tiles is known and can be checked. */
async function complete(source: SourceSpecification, ask: Ask, signal: AbortSignal): Promise<SourceSpecification> {
  if (!('url' in source) || typeof source.url !== 'string' || source.url.startsWith(pmtiles)) return source
  const tileJson = await askJson(source.url, ask, signal)
  return withTileJson(source, tileJson, source.url) ?? refuse(source.url)
}

/** MapLibre draws no new icons, ours included, until a style's sprite has loaded: so it must be known to load. */
async function trySprite({ sprite }: OnlineStyle, ask: Ask, signal: AbortSignal) {
  const addresses = typeof sprite === 'string' ? [sprite] : (sprite ?? []).map(({ url }) => url)
  const scale = devicePixelRatio > 1 ? '@2x' : ''
  for (const address of addresses) {
    for (const ending of ['json', 'png']) await (await ask(`${address}${scale}.${ending}`, { signal })).blob()
  }
}

/** @throws HostError where the host does not send a style that can be drawn */
export async function fetchStyle(basemap: OnlineBasemap, ask: Ask, signal: AbortSignal): Promise<OnlineStyle> {
  if ('tiles' in basemap) return fromTiles(basemap.tiles, basemap.maxzoom, document.baseURI)

  const address = new URL(basemap.style, document.baseURI).href
  const found = await askJson(address, ask, signal)
  if (!isStyle(found)) return refuse(address)
  const known = ['', location.host, ...thirdPartyHosts(basemap, location.host)] // `data:` has no host and sends no request
  const check = (style: OnlineStyle) => {
    const asks = addressesOf(style)
      .map((each) => hostOf(each, location.host))
      .find((host) => !known.includes(host))
    if (asks) throw new HostError({ kind: 'not-agreed', host: new URL(address).host, asks })
  }
  const style = fromStyle(found, address)
  check(style)
  const sources = await Promise.all(
    Object.entries(style.sources).map(async ([id, source]) => [id, await complete(source, ask, signal)] as const),
  )
  const whole = { ...style, sources: Object.fromEntries(sources) }
  check(whole)
  await trySprite(whole, ask, signal)
  return whole
}
