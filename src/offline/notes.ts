/** What the worker knows beyond its own short life: a browser ends it whenever it is idle. */
import { nameAt, type OfflineList } from '../offline-list.ts'

declare const self: ServiceWorkerGlobalScope

export interface KnownList extends OfflineList {
  /** Whether all of its files have come. */
  isWhole: boolean
  /** Whether the site has something else in its place: the network is asked before it. */
  isPast: boolean
}

interface Notes {
  /** The newest first. */
  lists: KnownList[]
  /** The version that each open page is of, and each of its workers, by its id; none for a page that the network gave. */
  pages: Record<string, string>
  /** The folders of the dossiers of which the reader has been told that they are kept. */
  told: string[]
}

/** The path of the site, with its slashes. */
const base = new URL(self.registration.scope).pathname
/** Another site of this host may have such caches as well. @param form changes with what is in it */
const cacheName = (content: string, form: number) => `passage:${base}:${content}:${form}`

export const filesCache = cacheName('files', 1)
const notesCache = cacheName('notes', 1)

/** Takes away the caches of this site; those that are named stay. */
export async function clearCaches(staying: readonly string[]): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`passage:${base}:`) && !staying.includes(name))
  await Promise.all(names.map((name) => caches.delete(name)))
}
export const clearFormerCaches = (): Promise<void> => clearCaches([filesCache, notesCache])

export const pathAt = (address: string): string => nameAt(address, base)
export const addressAt = (path: string): string => new URL(base + path, self.location.origin).href

const notesAddress = addressAt('?notes')

async function read(): Promise<Notes> {
  const cache = await caches.open(notesCache)
  const kept = await cache.match(notesAddress)
  return kept ? kept.json() : { lists: [], pages: {}, told: [] }
}

let reading: Promise<Notes> | undefined
/** The same object for as long as the worker lives: who changes it calls `keepNotes`. */
export function readNotes(): Promise<Notes> {
  reading ??= read().catch((failure: unknown) => {
    // A browser that could not read them may be able to at the next time.
    reading = undefined
    throw failure
  })
  return reading
}

let writing: Promise<void> = Promise.resolve()
/** Keeps all of them at once, so that what goes together stays together. */
export function keepNotes(): Promise<void> {
  const write = async () => {
    const cache = await caches.open(notesCache)
    await cache.put(notesAddress, Response.json(await readNotes()))
  }
  // One after the other, whether or not the one before has come to its end.
  writing = writing.then(write, write)
  return writing
}
