/** What a device gives a reader where it cannot say what it has kept, or the site does not say what it has: never less than without it. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { bundleScript } from '../../scripts/site/bundle-script.ts'
import { digestLength, type OfflineList, offlineListPath, workerPath } from '../../src/offline-list.ts'
import { otherDossier } from './circus.ts'
import { askInVain, keptLine, knownLists, newReader, type OwnServer, openAt, visitAt } from './offline-reader.ts'
import { type Answer, sending, serveFolder } from './own-server.ts'

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

describe('a device that has kept a dossier', () => {
  let page: Page
  beforeAll(async () => {
    page = await newKeeper({ stays: true })
  })

  const refused = (status: number) => sending('text/plain', 'Not now', status)
  const otherPage = sending('text/html', '<!doctype html><html lang="en"><title>Sign in</title>')

  test.each<[is: string, Answer, isPast: boolean]>([
    ['is broken off', (response) => response.writeHead(200).write('{', () => response.destroy()), false],
    ['wants to know who asks', refused(401), false],
    ['is that of a wall', refused(403), false],
    ['came too late', refused(408), false],
    ['is that one asks too often', refused(429), false],
    ['is that of a host that fails', refused(502), false],
    ['is a page', otherPage, true],
    ['is not as lists are', sending('application/json', '{}'), true],
    ['is not even an object', sending('application/json', 'null'), true],
  ])('goes on having it where the answer for its list %s', async (_is, answer, isPast) => {
    server.instead.set(smallList, answer)
    await askInVain(page, server, otherDossier.slug)
    server.cutOff()
    const response = await visitAt(page, server, small)
    expect([response?.status(), await response?.text()]).toEqual([200, expect.stringContaining('id="dossier"')])
    expect(await knownLists(page)).toMatchObject([{ isWhole: true, isPast }])
  })

  test('shows the other page that stands at its address, and fetches nothing anew once the dossier is there again', async () => {
    for (const path of [small, smallList]) server.instead.set(path, otherPage)
    await askInVain(page, server, otherDossier.slug)
    expect(await (await visitAt(page, server, small))?.text()).toContain('Sign in')
    server.instead.clear()
    server.asked.splice(0)
    await visitAt(page, server, small)
    await expect.poll(() => knownLists(page)).toMatchObject([{ isWhole: true, isPast: false }])
    const passage = `${small}passages/${otherDossier.passages[0]?.id}/`
    expect(server.asked).toContain(smallList)
    expect(server.asked).not.toContain(passage)
    server.cutOff()
    expect((await visitAt(page, server, passage))?.status()).toBe(200)
  })

  test.each([404, 410])(
    'takes it away where the site answers %i for its list, and so has it no longer',
    async (status) => {
      const own = await newKeeper()
      server.instead.set(smallList, refused(status))
      await askInVain(own, server, otherDossier.slug)
      expect(await knownLists(own)).toEqual([])
      const left = await own.evaluate(async () => {
        const caching = (await caches.keys()).map((name) => caches.open(name))
        return (await Promise.all((await Promise.all(caching)).map((cache) => cache.keys())))
          .flat()
          .map(({ url }) => url)
      })
      expect(left).toEqual([new URL('?notes', server.address).href])
    },
  )
})

describe('where the site gets a build that a device cannot keep, the reader is shown it all the same', () => {
  const folder = inject('folder')
  const addition = '<!-- of the other build -->'
  const withoutRoom = (page: Page) =>
    workerOf(page).evaluate(() => {
      const put = Cache.prototype.put
      Cache.prototype.put = function (request, response) {
        // The notes are small, and take the place of others.
        if (String(request).endsWith('?notes')) return put.call(this, request, response)
        return Promise.reject(new DOMException('There is no room', 'QuotaExceededError'))
      }
    })

  test.each<[why: string, files: Record<string, string>, prepare: (page: Page) => Promise<unknown>]>([
    ['there is no room', {}, withoutRoom],
    ['a file is not as listed', { 'icon.svg': 'other-digest' }, async () => {}],
    ['a file is missing', { [`${otherDossier.slug}/missing.json`]: 'other-digest' }, async () => {}],
  ])('as %s', async (_why, files, prepare) => {
    const page = await newKeeper()
    await prepare(page)
    const content = (await readFile(join(folder, small, 'index.html'), 'utf8')) + addition
    const digest = createHash('sha256').update(content).digest('base64url').slice(0, digestLength)
    const list: OfflineList = JSON.parse(await readFile(join(folder, smallList), 'utf8'))
    const listed = { ...list.files, [small.slice(1)]: digest, ...files }
    server.instead.set(small, sending('text/html', content))
    server.instead.set(
      smallList,
      sending('application/json', JSON.stringify({ ...list, version: 'other', files: listed })),
    )
    const isOther = async () => (await (await visitAt(page, server, small))?.text())?.endsWith(addition)
    expect(await isOther()).toBe(false)
    await askInVain(page, server, otherDossier.slug)
    expect(await isOther()).toBe(true)
    server.cutOff()
    expect((await visitAt(page, server, `${small}text/`))?.status()).toBe(200)
  })
})
