/** Takes away what nobody needs any more. */
import { keyOf } from './files.ts'
import { filesCache, type KnownList, readNotes } from './notes.ts'
import { dataOf } from './opened-pages.ts'

declare const self: ServiceWorkerGlobalScope

/** Of a dossier: the newest, the newest that is whole, and those that open pages are of. */
function neededOf(lists: readonly KnownList[], open: ReadonlySet<string>): KnownList[] {
  return lists.filter((list) => {
    const same = lists.filter(({ folders }) => folders[0] === list.folders[0])
    return open.has(list.version) || list === same[0] || list === same.find(({ isWhole }) => isWhole)
  })
}

async function sweepFiles(lists: readonly KnownList[]) {
  const cache = await caches.open(filesCache)
  const keys = await cache.keys()
  const wanted = new Set(lists.flatMap((list) => Object.keys(list.files).map((path) => keyOf(list, path))))
  const opened = keys.filter(({ url }) => lists.some(({ version }) => new URL(url).search === `?${version}`))
  for (const key of opened) {
    const page = await cache.match(key, { ignoreVary: true })
    for (const address of [key.url, (page && dataOf(page)) ?? '']) wanted.add(address)
  }
  for (const key of keys) if (!wanted.has(key.url)) await cache.delete(key, { ignoreVary: true })
}

export async function sweep(): Promise<void> {
  const notes = await readNotes()
  for (const id of Object.keys(notes.pages)) if (!(await self.clients.get(id))) delete notes.pages[id]
  notes.lists = neededOf(notes.lists, new Set(Object.values(notes.pages)))
  await sweepFiles(notes.lists)
}
