/** PMTiles archives for MapLibre. Loaded only when needed: most sites have none. */
import { addProtocol } from 'maplibre-gl'
import { EtagMismatch, FetchSource, PMTiles, Protocol, type RangeResponse } from 'pmtiles'
import { pmtiles } from '../view/online-basemap.ts'
import { type Ask, HostError } from './host-gate.ts'

/** An archive that is requested through the host gate; the package's own requests would follow a redirect. */
class GatedSource extends FetchSource {
  readonly #ask: Ask

  constructor(address: string, ask: Ask) {
    super(address)
    this.#ask = ask
  }

  override async getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
    const response = await this.#ask(this.url, {
      signal,
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      // As in the package: an archive that has changed is read anew, and Chromium on Windows mixes ranges up.
      cache: this.mustReload ? 'reload' : this.chromeWindowsNoCache ? 'no-store' : 'default',
    }).catch((error) => {
      if (error instanceof HostError && error.status === 416) throw this.#changed()
      throw error
    })
    const now = response.headers.get('Etag')
    const known = now?.startsWith('W/') ? undefined : (now ?? undefined)
    if (etag && known && known !== etag) throw this.#changed()
    if (response.status === 200 && Number(response.headers.get('Content-Length') ?? Infinity) > length) {
      await response.body?.cancel()
      throw new Error(`${this.url} was given whole, ${length} bytes of it were expected`)
    }
    return {
      data: await response.arrayBuffer(),
      etag: known,
      cacheControl: response.headers.get('Cache-Control') ?? undefined,
      expires: response.headers.get('Expires') ?? undefined,
    }
  }

  /** The archive differs from the one whose directory was read; the package then reads that again. */
  #changed() {
    this.mustReload = true
    return new EtagMismatch(`${this.url} has changed while it was read`)
  }
}

const archives = new Protocol()

/** The address of the archive that a request is for: MapLibre asks for its TileJSON, then for tiles by `/z/x/y`. */
const archiveOf = (url: string, type: string | undefined) => {
  const address = url.slice(pmtiles.length)
  return type === 'json' ? address : address.replace(/\/\d+\/\d+\/\d+$/, '')
}

/** Adds the protocol to MapLibre. Each archive is added first; the package would request unknown ones by itself. */
export function addPmtilesProtocol(ask: Ask) {
  addProtocol('pmtiles', (request, controller) => {
    const address = archiveOf(request.url, request.type)
    // One that failed once would go on failing: the package keeps what became of its first request.
    if (request.type === 'json' || !archives.get(address)) archives.add(new PMTiles(new GatedSource(address, ask)))
    return archives.tile(request, controller)
  })
}
