/** Which list answers for what. */
import { type OfflineList, offlineListPath } from '../offline-list.ts'
import { addressAt, type KnownList, keepNotes, pathAt, readNotes } from './notes.ts'

declare const self: ServiceWorkerGlobalScope

/** Whether an address is one of a dossier, by what it begins with. */
export const isOf = ({ folders }: OfflineList, path: string): boolean =>
  folders.some((folder) => `${path}/`.startsWith(`${folder}/`))

/** Whether pages are taken from it at once, without asking the network. */
export const isInUse = ({ isWhole, isPast }: KnownList): boolean => isWhole && !isPast

/** Whether a list may have a page that it does not name: of a large dossier those are kept that the reader has opened. */
export const mayHold = (list: OfflineList, path: string): boolean =>
  list.reach !== 'all' && !(path in list.files) && isOf(list, path) && path.endsWith('/')

/** The list that the site has of a dossier now; undefined where it has none. @throws Error where it cannot be fetched */
export async function fetchList(folder: string): Promise<OfflineList | undefined> {
  const response = await fetch(addressAt(offlineListPath(folder)), { cache: 'no-cache' })
  if (response.status >= 500) throw new Error(`the list of ${folder} answered ${response.status}; 200 was expected`)
  // Another site may stand here by now, which answers everything with a page: no list is kept for ever.
  return response.ok ? response.json().catch(() => undefined) : undefined
}

/** Notes of a page, or of a worker of it, that it is of a list: it goes on with that until it is left. */
export async function bind(client: string, { version }: OfflineList): Promise<void> {
  // Not every browser says which one it will be.
  if (client === '') return
  const { pages } = await readNotes()
  pages[client] = version
  await keepNotes()
}

/** The list of the page that asks for a file, or whose worker does; undefined where nobody knows of which build that page is. */
export async function listFor({ clientId, request }: FetchEvent): Promise<KnownList | undefined> {
  const { lists, pages } = await readNotes()
  const listOf = (id: string) => lists.find(({ version }) => version === pages[id])
  const known = listOf(clientId)
  if (known || (clientId !== '' && (await self.clients.get(clientId))?.type === 'window')) return known
  // The worker of a page that was there before this one of ours does not say whose it is: it gets what all open pages agree on.
  const path = pathAt(request.url)
  const open = (await self.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => listOf(id))
  const [first, ...others] = open
  return first && others.every((other) => other?.files[path] === first.files[path]) ? first : undefined
}
