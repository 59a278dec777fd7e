/** Keeps the dossier of a page. What is broken off is taken up again by the next page that asks. */
import { type KeptReport, type OfflineList, offlinePagePath, type Wish } from '../offline-list.ts'
import { fetchFile, findFile, missingIn } from './files.ts'
import { inTurn } from './in-turn.ts'
import { bind, fetchList, isInUse, mayHold } from './lists.ts'
import { type KnownList, keepNotes, readNotes } from './notes.ts'
import { keepPage, keepSamePages } from './opened-pages.ts'
import { isLasting } from './other-answer.ts'
import { sweep } from './sweep.ts'

declare const self: ServiceWorkerGlobalScope

/** So many files are fetched at a time: the reader may be fetching as well. */
const atATime = 4

const isOfSame = (one: OfflineList, other: OfflineList) => one.folders[0] === other.folders[0]

/** Puts a list before those that are known, with what is known of it. */
async function note(list: OfflineList): Promise<KnownList> {
  const notes = await readNotes()
  const before = notes.lists.find(({ version }) => version === list.version)
  const known = { ...(before ?? { ...list, isWhole: false }), isPast: false }
  notes.lists = [known, ...notes.lists.filter((one) => one !== before)]
  await keepNotes()
  return known
}

/** Forgets a dossier that the site has no longer. */
async function forget(folder: string) {
  const notes = await readNotes()
  notes.lists = notes.lists.filter(({ folders }) => folders[0] !== folder)
  notes.told = notes.told.filter((one) => one !== folder)
}

/** Has the network asked before what is kept of a dossier. @param list that the site has now, if it has one */
async function outdate(folder: string, list?: OfflineList) {
  const { lists } = await readNotes()
  for (const other of lists) if (other !== list && other.folders[0] === folder) other.isPast = true
}

/** Fetches what is missing of a list. Only then it is used, and none before it. */
async function fetchAll(list: KnownList, event: ExtendableEvent) {
  const { lists } = await readNotes()
  const missing = await missingIn(list)
  const fetchOnAndOn = async () => {
    for (let path = missing.shift(); path !== undefined; path = missing.shift()) await fetchFile(list, path, event)
  }
  await Promise.all(Array.from({ length: atATime }, fetchOnAndOn)).finally(() => missing.splice(0))
  const former = lists.find((one) => isOfSame(one, list) && one.isWhole)
  if (former && !list.isWhole && list.reach !== 'all') await keepSamePages(list, former)
  list.isWhole = true
}

/** Keeps what a page has fetched, as far as it is of the list. */
async function keepFetched(list: OfflineList, paths: readonly string[], event: ExtendableEvent) {
  const listed = paths.filter((path) => path in list.files)
  await Promise.allSettled(listed.map((path) => fetchFile(list, path, event)))
}

/** Whether an open page is the one that the list has: then it may be answered with what the list has. */
async function isPageOf(list: OfflineList, { page, marks }: Wish): Promise<boolean> {
  const text = await (await findFile(list, page))?.text()
  return text !== undefined && marks.every((mark) => text.includes(mark))
}

async function tell(page: Client, { folders: [folder = ''], reach }: OfflineList) {
  const { told } = await readNotes()
  if (told.includes(folder) || !(await self.clients.get(page.id))) return
  told.push(folder)
  page.postMessage({ folder, reach } satisfies KeptReport)
}

async function fulfil(wish: Wish, page: Client, event: ExtendableEvent) {
  const listed = await fetchList(wish.folder)
  if (!listed) return forget(wish.folder)
  const list = await note(listed)
  if (wish.fetched === 'all') await fetchAll(list, event)
  else await keepFetched(list, [wish.page, offlinePagePath(wish.folder), ...wish.fetched], event)
  await outdate(wish.folder, list)
  if (mayHold(list, wish.page)) await keepPage(list, wish.page)
  const { pages } = await readNotes()
  if (pages[page.id] === undefined && (await isPageOf(list, wish))) await bind(page.id, list)
  if (isInUse(list)) await tell(page, list)
}

/** What is kept of a dossier stays, and does not stand in the way of what the site has in its place. */
async function giveWay(folder: string, failure: unknown): Promise<never> {
  if (isLasting(failure)) await outdate(folder)
  throw failure
}

async function tidy() {
  await sweep()
  await keepNotes()
}

export const keep = (wish: Wish, page: Client, event: ExtendableEvent): Promise<void> =>
  inTurn(() =>
    fulfil(wish, page, event)
      .catch((failure: unknown) => giveWay(wish.folder, failure))
      .finally(tidy),
  ).catch(() => {
    // There is no connection, or no room, or the site is just getting another build: the next page asks again.
  })
