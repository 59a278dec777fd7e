/** Fetches the style of another host, whole: what it stands on is known before any of it is drawn. */
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { addressesOf, fromStyle, fromTiles, isStyle, type OnlineStyle, withTileJson } from '../style/online-style.ts'
import { hostOf, type OnlineBasemap, pmtiles, thirdPartyHosts } from '../view/online-basemap.ts'
import { type Ask, HostError } from './host-gate.ts'

async function askJson(address: string, ask: Ask, signal: AbortSignal): Promise<unknown> {
  const response = await ask(address, { signal })
  return response.json().catch(() => undefined) // garbage, or cut off: refused below as no style
}

const refuse = (address: string): never => {
  throw new HostError({ kind: 'no-map', host: new URL(address).host })
}

/** A source with the TileJSON it points at written into it, so that it asks no address that was not seen before. */
async function complete(source: SourceSpecification, ask: Ask, signal: AbortSignal): Promise<SourceSpecification> {
  if (!('url' in source) || typeof source.url !== 'string' || source.url.startsWith(pmtiles)) return source
  const tileJson = await askJson(source.url, ask, signal)
  return withTileJson(source, tileJson, source.url) ?? refuse(source.url)
}

/** MapLibre draws no new icon, ours neither, while a sprite is on its way: only one that has come once is handed to it. */
async function trySprite({ sprite }: OnlineStyle, ask: Ask, signal: AbortSignal) {
  const addresses = typeof sprite === 'string' ? [sprite] : (sprite ?? []).map(({ url }) => url)
  const scale = devicePixelRatio > 1 ? '@2x' : ''
  for (const address of addresses) {
    for (const ending of ['json', 'png']) await (await ask(`${address}${scale}.${ending}`, { signal })).blob()
  }
}

/** @throws HostError where the host does not give what can be drawn */
export async function fetchStyle(basemap: OnlineBasemap, ask: Ask, signal: AbortSignal): Promise<OnlineStyle> {
  if ('tiles' in basemap) return fromTiles(basemap.tiles, basemap.maxzoom, document.baseURI, basemap)

  const address = new URL(basemap.style, document.baseURI).href
  const found = await askJson(address, ask, signal)
  if (!isStyle(found)) return refuse(address)
  const known = ['', location.host, ...thirdPartyHosts(basemap, location.host)] // `data:` has no host, and asks nobody
  const check = (style: OnlineStyle) => {
    const asks = addressesOf(style)
      .map((each) => hostOf(each, location.host))
      .find((host) => !known.includes(host))
    if (asks) throw new HostError({ kind: 'not-agreed', host: new URL(address).host, asks })
  }
  const style = fromStyle(found, address, basemap)
  check(style)
  const sources = await Promise.all(
    Object.entries(style.sources).map(async ([id, source]) => [id, await complete(source, ask, signal)] as const),
  )
  const whole = { ...style, sources: Object.fromEntries(sources) }
  check(whole)
  await trySprite(whole, ask, signal)
  return whole
}
