/** What a device gives a reader where it cannot say what it has kept, or the site does not say what it has: never less than without it. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { bundleScript } from '../../scripts/site/bundle-script.ts'
import { offlineListPath, workerPath } from '../../src/offline-list.ts'
import { otherDossier } from './circus.ts'
import { askInVain, keptLine, newReader, type OwnServer, openAt, visitAt } from './offline-reader.ts'
import { sending, serveFolder } from './own-server.ts'

const small = `/${otherDossier.slug}/`
const smallList = `/${offlineListPath(otherDossier.slug)}`

let server: OwnServer
beforeAll(async () => {
  server = await serveFolder(inject('folder'))
})
afterAll(() => server.close())
afterEach(() => {
  server.mend()
  server.instead.clear()
})

/** A reader whose device has kept a dossier. */
async function newKeeper(options = {}) {
  const page = await newReader(server, options)
  await visitAt(page, server, small)
  await keptLine(page).waitFor()
  return page
}

function workerOf(page: Page) {
  const [worker] = page.context().serviceWorkers()
  if (!worker) throw new Error('there is no worker')
  return worker
}

test('where the browser cannot look into its store, pages and their files come from the site', async () => {
  const page = await newKeeper()
  // A page of the list, which goes on with it, and one that comes anew.
  await visitAt(page, server, small)
  await workerOf(page).evaluate(() => {
    const fail = () => Promise.reject(new DOMException('The store is broken', 'UnknownError'))
    Object.assign(CacheStorage.prototype, { open: fail, match: fail })
  })
  const status = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link#dossier')
    const addresses = [link?.href ?? '', ...[...document.scripts].map(({ src }) => src).filter((src) => src !== '')]
    const responses = await Promise.all(addresses.map((address) => fetch(address)))
    return responses.map((response) => response.status)
  })
  expect(new Set(status)).toEqual(new Set([200]))
  expect((await openAt(page, server, small))?.status()).toBe(200)
})

test('a worker that could not read what it knows lets the site answer, and keeps the dossier once it can', async () => {
  const fault = `
    const open = caches.open.bind(caches);
    self.mendStore = () => { caches.open = open };
    caches.open = () => Promise.reject(new DOMException('The store is broken', 'UnknownError'));
  `
  const script = await bundleScript(process.cwd(), 'src/offline/worker.ts')
  server.instead.set(`/${workerPath}`, sending('text/javascript', fault + script))
  const page = await newReader(server)
  server.asked.splice(0)
  await visitAt(page, server, small)
  await expect.poll(() => server.asked).toContain(smallList)
  await askInVain(page, server, otherDossier.slug)
  expect((await openAt(page, server, small))?.status()).toBe(200)
  await workerOf(page).evaluate('mendStore()')
  await visitAt(page, server, small)
  await keptLine(page).waitFor()
})
