/** A reader whose device keeps dossiers, on a file server of the test’s own. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type KeptReport, type OfflineList, offlineListPath, type Wish } from '../../src/offline-list.ts'
import type { serveFolder } from './own-server.ts'
import { newPage, type ReaderOptions } from './pages.ts'
import { mapScript, settled } from './site.ts'

export type OwnServer = Awaited<ReturnType<typeof serveFolder>>

/** What is said where there is no connection, and where a page stands in place of another; and of a map that does not come whole. */
const foreseen = /Failed to load resource|Failed to fetch dynamically|AJAXError/

export const newReader = (server: OwnServer, options: ReaderOptions = {}) =>
  newPage({ hosts: [server.host], foreseen, ...options })

/** Opens a page and waits until its live map is complete. */
export async function openAt(page: Page, server: OwnServer, path: string) {
  const response = await page.goto(new URL(path, server.address).href)
  await settled(page)
  await page.locator('.map:not([inert])').waitFor()
  expect(await page.locator('.message').innerText(), path).not.toContain('could not')
  return response
}

/** Opens a page on a first visit, without waiting for its map, which is not to come: to draw it takes long. */
export async function visitAt(page: Page, server: OwnServer, path: string) {
  await page.route(mapScript, (route) => route.abort())
  const response = await page.goto(new URL(path, server.address).href)
  await page.unroute(mapScript)
  return response
}

/** The line that says that a dossier is kept. */
export const keptLine = (page: Page) => page.locator('footer').getByText('Available offline')

const wishFor = (slug: string): Wish => ({ folder: slug, page: `${slug}/`, marks: [], fetched: 'all' })

/** Asks the worker as a page does, and waits for the answer: by then it has done all that it was asked before. */
export const askFor = (page: Page, slug: string) =>
  page.evaluate(async (wish) => {
    const { active } = await navigator.serviceWorker.ready
    return new Promise<KeptReport>((resolve) => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => data.folder === wish.folder && resolve(data))
      active?.postMessage(wish)
    })
  }, wishFor(slug))

/** Asks the worker for what does not come, and waits until it has done with that: only then it asks for the next. */
export async function askInVain(page: Page, server: OwnServer, slug: string) {
  const next = 'nowhere'
  server.asked.splice(0)
  await page.evaluate(async (wishes) => {
    const { active } = await navigator.serviceWorker.ready
    for (const wish of wishes) active?.postMessage(wish)
  }, [slug, next].map(wishFor))
  await expect.poll(() => server.asked).toContain(`/${offlineListPath(next)}`)
}

/** The lists of files that the worker knows, the newest first. */
export const knownLists = (page: Page) =>
  page.evaluate(async (): Promise<(OfflineList & { isWhole: boolean; isPast: boolean })[]> => {
    const response = await caches.match('/?notes')
    return response ? (await response.json()).lists : []
  })

/** What a browser has of all this: the names of its caches, and how many workers. */
export const leftIn = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
