/** When a device keeps a dossier, and when it does not. */

import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { bundleScript } from '../../scripts/site/bundle-script.ts'
import { workerPath } from '../../src/offline-list.ts'
import { en } from '../english.ts'
import { circus, dossier, otherDossier } from './circus.ts'
import { askFor, keptLine, knownLists, leftIn, newReader, type OwnServer, visitAt } from './offline-reader.ts'
import { sending, serveFolder } from './own-server.ts'
import { cardName } from './site.ts'

const small = `/${otherDossier.slug}/`
const [feature] = otherDossier.features

let server: OwnServer
beforeAll(async () => {
  server = await serveFolder(inject('folder'))
})
afterAll(() => server.close())
beforeEach(() => server.mend())

test('what was broken off is taken up again: what had come is not fetched anew, and until all is there nothing is said', async () => {
  const page = await newReader(server)
  server.asked.splice(0)
  const isOther = (path: string) => path.startsWith(dossier) && path.endsWith('/') && path !== dossier
  const others = () => server.asked.filter(isOther)
  const isBrokenOffAfter = async (count: number, again: () => Promise<unknown>) => {
    server.mend()
    server.watch(() => others().length === count && server.cutOff())
    await again()
    await expect.poll(() => others().length).toBe(count)
    await expect.poll(() => knownLists(page)).toMatchObject([{ isWhole: false }])
    expect(await keptLine(page).count()).toBe(0)
  }
  await isBrokenOffAfter(5, () => visitAt(page, server, dossier))
  // The connection is there again, on the same page.
  await isBrokenOffAfter(10, () => page.evaluate(() => dispatchEvent(new Event('online'))))
  server.watch(() => {})
  server.mend()
  await visitAt(page, server, dossier)
  await keptLine(page).waitFor()
  expect(await knownLists(page)).toMatchObject([{ isWhole: true }])
  expect(others().length).toBeGreaterThan(10)
  expect(others().filter((path, index, all) => all.indexOf(path) < index)).toEqual([])
})

test('who saves data is sent nothing for later: what has been opened is kept, and shows the rest as far as it has it', async () => {
  const page = await newReader(server)
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  /** The live map comes when it is asked for, and only then is it fetched. */
  const openSparing = async (path: string) => {
    await page.goto(new URL(path, server.address).href)
    await page.getByRole('button', { name: en.littleData.load }).click()
    await page.locator('.map:not([inert])').waitFor()
  }
  server.asked.splice(0)
  await openSparing(small)
  await expect.poll(() => knownLists(page)).toMatchObject([{ isWhole: false }])
  await askFor(page, circus.slug)
  const pages = server.asked.filter((path) => path.startsWith(small) && path.endsWith('/'))
  expect(new Set(pages)).toEqual(new Set([small]))
  server.cutOff()
  await openSparing(small)
  await openSparing(`${small}${feature?.slug}/`)
  expect(await cardName(page)).toBe(feature?.name)
})

test('a frame keeps nothing', async () => {
  // No page of ours may have a frame.
  const page = await newReader(server, { bypassCSP: true })
  await page.goto(new URL('/dossiers/', server.address).href)
  for (const path of [`${small}?embed`, small]) {
    await page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), path)
    const frame = await (await page.waitForSelector(`iframe[src="${path}"]`)).contentFrame()
    await frame?.waitForFunction(() => window.liveMap?.loaded())
    await frame?.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())))
  }
  expect(await leftIn(page)).toEqual({ caches: [], workers: 0 })
})

test('switched off by the operator, it takes away what it has kept, and itself', async () => {
  const page = await newReader(server)
  await visitAt(page, server, small)
  await keptLine(page).waitFor()
  expect(await leftIn(page)).toMatchObject({ workers: 1 })
  const script = await bundleScript(process.cwd(), 'src/offline/switched-off.ts')
  server.instead.set(`/${workerPath}`, sending('text/javascript', script))
  await page.reload()
  await expect.poll(() => leftIn(page)).toEqual({ caches: [], workers: 0 })
})
