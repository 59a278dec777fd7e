/** Fetches the style of another host, whole: what it stands on is known before any of it is drawn. */
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { addressesOf, fromStyle, fromTiles, isStyle, type OnlineStyle } from '../style/online-style.ts'
import { hostOf, type OnlineBasemap, pmtiles, witnesses } from '../view/online-basemap.ts'

/** Something that a host did or did not do; its message is for the reader. */
export class HostProblem extends Error {}

async function ask(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal, credentials: 'omit' }).catch(() => undefined)
  if (response?.ok) return response
  const what = response ? `answered with an error (${response.status})` : 'could not be reached'
  throw new HostProblem(`${new URL(address).host} ${what}`)
}

async function askJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await ask(address, signal)
  return response.json().catch(() => undefined) // garbage, or cut off: refused below as no style
}

const refuse = (address: string): never => {
  throw new HostProblem(`${new URL(address).host} sent something that is not a map`)
}

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number'

/** A source with the TileJSON it points at written into it, so that it asks no address that was not seen before. */
async function complete(source: SourceSpecification, signal: AbortSignal): Promise<SourceSpecification> {
  if ((source.type !== 'vector' && source.type !== 'raster') || !source.url || source.url.startsWith(pmtiles)) {
    return source
  }
  const { url, ...rest } = source
  const answer = await askJson(url, signal)
  if (typeof answer !== 'object' || answer === null || !('tiles' in answer)) return refuse(url)
  const { tiles } = answer
  if (!Array.isArray(tiles) || tiles.length === 0 || !tiles.every(isText)) return refuse(url)
  return {
    ...('minzoom' in answer && isNumber(answer.minzoom) && { minzoom: answer.minzoom }),
    ...('maxzoom' in answer && isNumber(answer.maxzoom) && { maxzoom: answer.maxzoom }),
    ...rest,
    tiles: tiles.map((tile) => new URL(tile, url).href.replaceAll('%7B', '{').replaceAll('%7D', '}')),
  }
}

/** MapLibre draws no new icon, ours neither, while a sprite is on its way: only one that has come once is handed to it. */
async function trySprite({ sprite }: OnlineStyle, signal: AbortSignal) {
  const addresses = typeof sprite === 'string' ? [sprite] : (sprite ?? []).map(({ url }) => url)
  const scale = devicePixelRatio > 1 ? '@2x' : ''
  for (const address of addresses) {
    for (const ending of ['json', 'png']) await (await ask(`${address}${scale}.${ending}`, signal)).blob()
  }
}

/** @throws HostProblem where the host does not give what can be drawn */
export async function fetchStyle(basemap: OnlineBasemap, signal: AbortSignal): Promise<OnlineStyle> {
  if ('tiles' in basemap) return fromTiles(basemap.tiles, basemap.maxzoom, document.baseURI, basemap)

  const address = new URL(basemap.style, document.baseURI).href
  const found = await askJson(address, signal)
  if (!isStyle(found)) return refuse(address)
  const known = [location.host, ...witnesses(basemap, location.host)]
  const check = (style: OnlineStyle) => {
    const stranger = addressesOf(style)
      .map((each) => hostOf(each, location.host))
      .find((host) => !known.includes(host))
    if (stranger)
      throw new HostProblem(`The style of ${new URL(address).host} asks ${stranger}, which nobody agreed to`)
  }
  const style = fromStyle(found, address, basemap)
  check(style)
  const sources = await Promise.all(
    Object.entries(style.sources).map(async ([id, source]) => [id, await complete(source, signal)] as const),
  )
  const whole = { ...style, sources: Object.fromEntries(sources) }
  check(whole)
  await trySprite(whole, signal)
  return whole
}
