/** The pages of a large dossier that the reader has opened. No list has them, as there are too many: each is kept as of a list. */
import type { OfflineList } from '../offline-list.ts'
import { answerWith, findFile, keyOf } from './files.ts'
import { inTurn } from './in-turn.ts'
import { fetchList } from './lists.ts'
import { addressAt, filesCache, pathAt } from './notes.ts'

/** So many at most are fetched again where the site has another build. */
const mostOpened = 100

/** Where a kept page has the address of its data. */
const dataHeader = 'Passage-Data'
export const dataOf = ({ headers }: Response): string | null => headers.get(dataHeader)

/** Keeps a page of the build that the site has now, with its data: that comes first, so that no page is there without. */
export async function keepPage(list: OfflineList, path: string): Promise<void> {
  const response = await fetch(addressAt(path), { cache: 'no-cache' })
  const text = await response.clone().text()
  const [, data] = /<link [^>]*id="dossier" href="([^"]*)"/.exec(text) ?? []
  if (response.status !== 200 || data === undefined) return
  const cache = await caches.open(filesCache)
  const address = new URL(data, addressAt('')).href
  if (!(await cache.match(address, { ignoreVary: true }))) await cache.add(address)
  const page = answerWith(text, response)
  page.headers.set(dataHeader, address)
  await cache.put(keyOf(list, path), page)
}

/** Keeps those pages of a former list as they are now. */
export async function keepSamePages(list: OfflineList, former: OfflineList): Promise<void> {
  const cache = await caches.open(filesCache)
  const opened = (await cache.keys()).filter(({ url }) => new URL(url).search === `?${former.version}`)
  for (const { url } of opened.slice(-mostOpened)) await keepPage(list, pathAt(url))
}

/**
 * Answers a page that goes on to another without being loaded anew: with what is kept, or with what the site has, as long as that is
 * of the same build. Otherwise the page has to follow the link as any link.
 */
export async function answerNext(list: OfflineList, event: FetchEvent): Promise<Response> {
  const path = pathAt(event.request.url)
  const kept = await findFile(list, path)
  if (kept) return kept
  const [response, now] = await Promise.all([fetch(event.request), fetchList(list.folders[0] ?? '')])
  if (now?.version !== list.version) return Response.error()
  event.waitUntil(inTurn(() => keepPage(list, path)))
  return response
}
