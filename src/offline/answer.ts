/**
 * What the worker answers. A page of a dossier that is whole here comes from the cache at once, whether or not there is a connection:
 * so it is painted early, and it goes with its data. Whether the site has another build is asked once the page stands, and that
 * build is taken at the next page, when all of it has come.
 */
import { notFoundPage } from '../dossier/published.ts'
import { isNamedByContent, offlinePagePath } from '../offline-list.ts'
import { answerFrom, answerWith, findFile, findUnder } from './files.ts'
import { bind, isInUse, isOf, listFor, mayHold } from './lists.ts'
import { addressAt, type KnownList, pathAt, readNotes } from './notes.ts'
import { answerNext } from './opened-pages.ts'

interface KeptPage {
  list: KnownList
  response: Response
}

/** A file server takes the address of a folder without its slash as well. */
const withSlash = (path: string) => [path, `${path}/`]

/** The first of some lists that has a page at a path, with that page. */
async function findKept(lists: readonly KnownList[], path: string): Promise<KeptPage | undefined> {
  for (const list of lists) {
    const name = withSlash(path).find((one) => one in list.files || mayHold(list, one))
    const response = name === undefined ? undefined : await findFile(list, name)
    if (response) return { list, response }
  }
  return undefined
}

/** Any page that carries all of a dossier: it shows what its address says. */
async function findWhole(list: KnownList): Promise<KeptPage | undefined> {
  for (const path of Object.keys(list.files).filter((one) => one.endsWith('/'))) {
    const response = await findFile(list, path)
    const text = await response?.clone().text()
    if (response && text?.includes('id="dossier"')) return { list, response }
  }
  return undefined
}

/** The page of a list at a path, with a status that says what it is in place of. */
async function findInstead(list: KnownList, path: string, status: number): Promise<KeptPage | undefined> {
  const page = await findFile(list, path)
  return page && { list, response: answerWith(await page.blob(), page, status) }
}

/** What is shown without a connection where a page is not kept. */
async function findOther(lists: readonly KnownList[], path: string): Promise<KeptPage | undefined> {
  const own = lists.filter((list) => isOf(list, path))
  for (const list of own.filter(({ reach }) => reach === 'all')) {
    const isKnown = withSlash(path).some((name) => name in list.files)
    const page = isKnown ? await findWhole(list) : await findInstead(list, notFoundPage, 404)
    if (page) return page
  }
  for (const list of [...own, ...lists]) {
    const page = await findInstead(list, offlinePagePath(list.folders[0] ?? ''), 503)
    if (page) return page
  }
  return undefined
}

function answerAs({ list, response }: KeptPage, event: FetchEvent): Response {
  event.waitUntil(bind(event.resultingClientId, list))
  return response
}

export async function answerPage(event: FetchEvent): Promise<Response> {
  // Where the browser cannot say which lists there are, the network answers, as it would without this worker.
  const { lists } = await readNotes().catch(() => ({ lists: [] }))
  const path = pathAt(event.request.url)
  const kept = await findKept(lists.filter(isInUse), path)
  if (kept) {
    // It was asked for while this worker was being started, and is of no use; without a connection it fails.
    event.waitUntil(event.preloadResponse.catch(() => undefined))
    return answerAs(kept, event)
  }
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch (failure) {
    // There is no connection, or no answer: what is kept is shown, if anything is.
    const other = (await findKept(lists, path)) ?? (await findOther(lists, path))
    if (!other) throw failure
    return answerAs(other, event)
  }
}

/** What a page asks for: of its own build, or of the network where nobody knows of which build that page is. */
export async function answerFile(event: FetchEvent): Promise<Response> {
  const path = pathAt(event.request.url)
  const list = await listFor(event).catch(() => undefined)
  // Where it starts a worker, that goes on with the same list.
  if (list) event.waitUntil(bind(event.resultingClientId, list))
  if (list && path in list.files) return answerFrom(list, event)
  if (list && mayHold(list, path)) return answerNext(list, event)
  const kept = isNamedByContent(path) ? await findUnder(addressAt(path)) : undefined
  return kept ?? fetch(event.request)
}
