/** Which list answers for what. */
import { type OfflineList, offlineListPath } from '../offline-list.ts'
import { addressAt, type KnownList, keepNotes, pathAt, readNotes } from './notes.ts'
import { isNone, OtherAnswer } from './other-answer.ts'

declare const self: ServiceWorkerGlobalScope

/** Whether an address is one of a dossier, by what it begins with. */
export const isOf = ({ folders }: OfflineList, path: string): boolean =>
  folders.some((folder) => `${path}/`.startsWith(`${folder}/`))

/** Whether pages are taken from it at once, without asking the network. */
export const isInUse = ({ isWhole, isPast }: KnownList): boolean => isWhole && !isPast

/** Whether a list may have a page that it does not name: of a large dossier those are kept that the reader has opened. */
export const mayHold = (list: OfflineList, path: string): boolean =>
  list.reach !== 'all' && !(path in list.files) && isOf(list, path) && path.endsWith('/')

const isWritten = (found: unknown) => typeof found === 'string'

/** Whether what a site has sent is the list of a dossier, as far as it is read here. */
function isListOf(folder: string, found: unknown): found is OfflineList {
  if (typeof found !== 'object' || found === null) return false
  if (!('version' in found && 'folders' in found && 'reach' in found && 'files' in found)) return false
  const { version, folders, reach, files } = found
  if (!Array.isArray(folders) || folders[0] !== folder || !folders.every(isWritten)) return false
  if (typeof files !== 'object' || files === null || !Object.values(files).every(isWritten)) return false
  return isWritten(version) && isWritten(reach)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The list that the site has of a dossier now; undefined where it says that it has none.
 *
 * @throws OtherAnswer where something else stands in its place
 * @throws Error where it cannot be fetched
 */
export async function fetchList(folder: string): Promise<OfflineList | undefined> {
  const response = await fetch(addressAt(offlineListPath(folder)), { cache: 'no-cache' })
  // To its end: one that is broken off does not say what the site has.
  const list = parsed(await response.text())
  const { ok, status } = response
  // Any other refusal passes: that of a host that is busy, or wants to know who asks.
  if (isNone(status)) return undefined
  if (!ok) throw new Error(`the list of ${folder} answered ${status}; 200 was expected`)
  // A page where one signs in, which passes; or another site, which answers everything with its own pages.
  if (!isListOf(folder, list)) throw new OtherAnswer(`the list of ${folder} is none`)
  return list
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
