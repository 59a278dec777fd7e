/**
 * All requests of the map to other hosts: only those that the reader has agreed to get any, and no redirect is followed.
 * MapLibre's own requests, which would follow a redirect, are sent through here as well.
 */
import type { AddProtocolAction, RequestTransformFunction } from 'maplibre-gl'
import type { HostProblem } from '../view/map-problem.ts'
import { pmtiles } from '../view/online-basemap.ts'

/**
 * A request to a host that failed. MapLibre passes it to its worker and back as a plain `Error` with the same members, and
 * reads `status`, so that a missing tile (404) is no error.
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

/** The problem of a HostError, also of one that has been through the worker; undefined for other errors. */
export function problemOf(error: unknown): HostProblem | undefined {
  return isHostError(error) ? error.problem : undefined
}
const isHostError = (error: unknown): error is HostError => error instanceof Error && 'problem' in error

/** Sends a request. @throws HostError where that is not allowed, or the answer is missing, an error or a redirect */
export type Ask = (address: string, request: RequestInit) => Promise<Response>

export interface HostGate {
  ask: Ask
  /** For MapLibre: sends its requests to other hosts through the protocol below. */
  transformRequest: RequestTransformFunction
  protocol: { name: string; load: AddProtocolAction }
}

const name = 'by-consent'
const scheme = `${name}://`

/**
 * @param ownHost the page's own, which needs no consent
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
    // A browser does not tell where a redirect leads, so not even one to the same host can be followed.
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
      // The PMTiles protocol sends its own requests through `ask`; `data:` and `blob:` send none.
      const asksNobody = url.startsWith(pmtiles) || !/^https?:/.test(url)
      return { url: asksNobody || new URL(url).host === ownHost ? url : scheme + url }
    },
    protocol: { name, load },
  }
}
