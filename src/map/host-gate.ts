/**
 * The one way by which the map asks other hosts for anything: no host is asked that the reader has not agreed to, and none
 * is followed to another. MapLibre's own requests, which would follow a redirect, are led through here as well.
 */
import type { AddProtocolAction, RequestTransformFunction } from 'maplibre-gl'
import type { HostProblem } from '../view/map-problem.ts'
import { pmtiles } from '../view/online-basemap.ts'

/**
 * Something that a host did or did not do. MapLibre carries it to its worker and back as a plain `Error` with the same
 * members; `status` is the one it looks at, to go on without a tile that is not there (404).
 */
export class HostError extends Error {
  readonly problem: HostProblem
  readonly status: number

  constructor(problem: HostProblem) {
    super(`${problem.host}: ${problem.kind}`)
    this.problem = problem
    this.status = problem.kind === 'error' ? problem.status : 0
  }
}

/** What a host did or did not do, where that is what an error tells of; it may have come back from the worker. */
export function problemOf(error: unknown): HostProblem | undefined {
  return isHostError(error) ? error.problem : undefined
}
const isHostError = (error: unknown): error is HostError => error instanceof Error && 'problem' in error

/** Asks a host. @throws HostError where it is not to be asked, does not answer, or answers with an error or a redirect */
export type Ask = (address: string, request: RequestInit) => Promise<Response>

export interface HostGate {
  ask: Ask
  /** To be given to MapLibre: leads its requests to other hosts to the protocol below. */
  transformRequest: RequestTransformFunction
  protocol: { name: string; load: AddProtocolAction }
}

const name = 'by-consent'
const scheme = `${name}://`

/**
 * @param ownHost the page's own, which is always asked
 * @param isAgreed whether a host, with its port, may be asked at this moment
 */
export function hostGate(ownHost: string, isAgreed: (host: string) => boolean): HostGate {
  async function ask(address: string, request: RequestInit): Promise<Response> {
    const { host } = new URL(address)
    if (host !== ownHost && !isAgreed(host)) throw new HostError({ kind: 'not-agreed', host, asks: host })
    const response = await fetch(address, { ...request, credentials: 'omit', redirect: 'manual' }).catch(
      () => undefined,
    )
    request.signal?.throwIfAborted()
    if (!response) throw new HostError({ kind: 'unreachable', host })
    // A browser does not say where a redirect leads, so not even one to the same host can be followed.
    if (response.type === 'opaqueredirect') throw new HostError({ kind: 'redirects', host })
    if (!response.ok) throw new HostError({ kind: 'error', host, status: response.status })
    return response
  }

  const load: AddProtocolAction = async ({ url, type, headers }, { signal }) => {
    const response = await ask(url.slice(scheme.length), { signal, headers })
    const data = type === 'json' ? response.json() : type === 'string' ? response.text() : response.arrayBuffer()
    return {
      data: await data,
      cacheControl: response.headers.get('Cache-Control'),
      expires: response.headers.get('Expires'),
    }
  }

  return {
    ask,
    transformRequest: (url) => {
      // What is read from an archive is asked for by its reader; `data:` and `blob:` ask nobody.
      const asksNobody = url.startsWith(pmtiles) || !/^https?:/.test(url)
      return { url: asksNobody || new URL(url).host === ownHost ? url : scheme + url }
    },
    protocol: { name, load },
  }
}
