/**
 * The files of all lists, in one cache, each under its address and what its content is told by: two builds share what is the same in
 * them, and never a file that differs.
 */
import { createPartialResponse } from 'workbox-range-requests'
import { Strategy, type StrategyHandler } from 'workbox-strategies'
import { digestLength, isNamedByContent, type OfflineList } from '../offline-list.ts'
import { addressAt, filesCache, pathAt } from './notes.ts'
import { isNone, OtherAnswer } from './other-answer.ts'

/** Under what a file is kept. One that the list does not name, a page of a large dossier, is told by the list itself. */
export const keyOf = ({ files, version }: OfflineList, path: string): string =>
  addressAt(path) + (isNamedByContent(path) ? '' : `?${files[path] ?? version}`)

async function digestOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, digestLength)
}

/** These tell how a file was sent. All others are true of it ever after: a server may rule by them what a page can do. */
const ofItsWay = ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']

/** An answer anew, without what is of its way here: one that was led on to could not be shown as a page. */
export function answerWith(content: BodyInit, { headers }: Pick<Response, 'headers'>, status = 200): Response {
  const kept = new Headers(headers)
  for (const name of ofItsWay) kept.delete(name)
  return new Response(content, { status, headers: kept })
}

/** @throws OtherAnswer where the content is not that of the list: the site has another build by now, or a part of it */
async function asListed(list: OfflineList, path: string, response: Response): Promise<Response> {
  const digest = list.files[path]
  if (response.status !== 200 || digest === undefined) return response
  const content = await response.arrayBuffer()
  if ((await digestOf(content)) !== digest) throw new OtherAnswer(`${path} is not as ${list.version} has it`)
  return answerWith(content, response)
}

/** The range of a whole file that a request asks for, or else the whole. */
async function asAsked({ headers }: Request, kept: Response): Promise<Response> {
  const range = headers.get('range')
  if (range === null) return kept
  const whole = await kept.blob()
  // It may end beyond the file, as that of the first 16 kB of a small archive does: Workbox takes this for a mistake.
  const within = range.replace(/(?<=\d-)\d+$/, (end) => String(Math.min(Number(end), whole.size - 1)))
  const request = new Request(addressAt(''), { headers: { range: within } })
  return createPartialResponse(request, answerWith(whole, kept))
}

/** Where the browser cannot say what is kept, it is as if nothing were: the network is there all the same. */
class KeptFirst extends Strategy {
  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const kept = await handler.cacheMatch(request).catch(() => undefined)
    return kept ?? handler.fetchAndCachePut(request)
  }
}

/** Answers with the files of a list: one that has come is not fetched again, and from it ranges are cut. */
const filesOf = (list: OfflineList) =>
  new KeptFirst({
    cacheName: filesCache,
    matchOptions: { ignoreVary: true },
    plugins: [
      {
        // With the headers of the request, of which one may ask for a range.
        cacheKeyWillBeUsed: async ({ request }) =>
          new Request(keyOf(list, pathAt(request.url)), { headers: request.headers }),
        cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
          cachedResponse && asAsked(request, cachedResponse),
        fetchDidSucceed: ({ request, response }) => asListed(list, pathAt(request.url), response),
      },
    ],
  })

export const answerFrom = (list: OfflineList, event: FetchEvent): Promise<Response> =>
  filesOf(list).handle({ event, request: event.request })

/** What is kept under a key; nothing where the browser cannot say. */
export async function findUnder(key: string): Promise<Response | undefined> {
  try {
    const cache = await caches.open(filesCache)
    return await cache.match(key, { ignoreVary: true })
  } catch {
    return undefined
  }
}

/** What is kept of a list at a path, if it is. */
export const findFile = (list: OfflineList, path: string): Promise<Response | undefined> => findUnder(keyOf(list, path))

/** What the browser has is used as far as it can be; of an archive it has the ranges that the page is reading. */
function modeFor(path: string): RequestCache {
  if (isNamedByContent(path)) return 'default'
  return path.endsWith('.pmtiles') ? 'no-store' : 'no-cache'
}

/** Fetches a file of a list, unless it has come already. @throws Error where it does not come as the list has it */
export async function fetchFile(list: OfflineList, path: string, event: ExtendableEvent): Promise<void> {
  const request = new Request(addressAt(path), { cache: modeFor(path), priority: 'low' })
  const [answered, done] = filesOf(list).handleAll({ event, request })
  const { status } = await answered
  if (isNone(status)) throw new OtherAnswer(`${path} answered ${status}; 200 was expected`)
  if (status !== 200) throw new Error(`${path} answered ${status}; 200 was expected`)
  await done
}

/** Those of its files that have not come. */
export async function missingIn(list: OfflineList): Promise<string[]> {
  const cache = await caches.open(filesCache)
  const come = new Set((await cache.keys()).map(({ url }) => url))
  return Object.keys(list.files).filter((path) => !come.has(keyOf(list, path)))
}
