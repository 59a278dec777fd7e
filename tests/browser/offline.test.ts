/** After a first visit a dossier can be read without a connection. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { dayAt } from '../../src/dossier/moments.ts'
import { wordsFor } from '../../src/words/all-words.ts'
import { fileOf } from './built.ts'
import { circus, dossier, featureOf, otherDossier, positionOf } from './circus.ts'
import { askFor, keptLine, newReader, type OwnServer, openAt, visitAt } from './offline-reader.ts'
import { serveFolder } from './own-server.ts'
import { address, cardName, drawn, goTo, moveTo, settled, unfold } from './site.ts'

const folder = inject('folder')
const small = `/${otherDossier.slug}/`
const [feature] = otherDossier.features
const [passage] = otherDossier.passages

let server: OwnServer
beforeAll(async () => {
  server = await serveFolder(folder)
})
afterAll(() => server.close())
beforeEach(() => server.mend())

describe('a reader who has opened a page of a dossier', () => {
  let page: Page
  beforeAll(async () => {
    page = await newReader(server, { stays: true })
    await openAt(page, server, small)
  })

  test('is told that it is kept, once its live map is there', async () => {
    await keptLine(page).waitFor()
    expect(await keptLine(page).innerText()).toBe('Available offline: this device now has all of this dossier.')
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap((entry) => {
        const { name, startTime, responseEnd } = entry instanceof PerformanceResourceTiming ? entry : {}
        return name === undefined ? [] : [{ name, startTime, responseEnd }]
      }),
    )
    const keeping = fetched.find(({ name }) => name.includes('/keep-offline-'))
    const later = fetched.filter(({ responseEnd = 0 }) => responseEnd > (keeping?.startTime ?? 0))
    expect(later.map(({ name }) => name)).toEqual([keeping?.name])
  })

  test('opens all its other pages without a connection, each with its live map complete', async () => {
    server.cutOff()
    for (const path of [`${small}${feature?.slug}/?theme=dark`, `${small}passages/${passage?.id}/`]) {
      const response = await openAt(page, server, path)
      expect([response?.status(), response?.fromServiceWorker()], path).toEqual([200, true])
      expect((await drawn(page)).length, path).toBeGreaterThan(0)
    }
    for (const path of [`${small}text/`, '/dossiers/']) {
      const response = await page.goto(new URL(path, server.address).href)
      expect(await response?.text()).toBe(await readFile(join(folder, fileOf(path, server.address)), 'utf8'))
    }
  })

  test('gets what has no page as with a connection: the dossier, and a notice', async () => {
    server.cutOff()
    const response = await openAt(page, server, `${small}nowhere/`)
    expect(response?.status()).toBe(404)
    expect(await page.locator('main').getByRole('status').first().innerText()).toContain('“nowhere”')
  })

  test('is told in plain words where another dossier is not on the device, and led to one that is', async () => {
    server.cutOff()
    const response = await page.goto(new URL(dossier, server.address).href)
    expect(response?.status()).toBe(503)
    expect(await page.locator('h1').innerText()).toBe('Not available offline')
    expect(await page.getByRole('link', { name: otherDossier.title }).getAttribute('href')).toBe(small)
  })

  test('is not told again', async () => {
    await openAt(page, server, small)
    await askFor(page, circus.slug)
    expect(await keptLine(page).count()).toBe(0)
  })
})

describe('a reader whose connection is cut on the page of a first visit', () => {
  let page: Page
  beforeAll(async () => {
    page = await newReader(server, { stays: true })
    await openAt(page, server, dossier)
    await keptLine(page).waitFor()
  })
  beforeEach(() => server.cutOff())

  test('comes nearer, to where the ground was not fetched yet', async () => {
    await moveTo(page, 12, positionOf('salt-harbour'))
    expect(await page.evaluate(() => window.liveMap?.isSourceLoaded('harbour'))).toBe(true)
    expect(await page.locator('.message').innerText()).not.toContain('could not')
  })

  test('finds a place, goes there, and through the days of the story', async () => {
    await page.getByRole('combobox', { name: /^Find a place/ }).fill('gull')
    await page.locator('search').getByRole('option').first().click()
    await expect.poll(() => cardName(page)).toBe(featureOf('gull-field').name)
    await goTo(page, dayAt(circus.timeline?.stops[1]?.[0] ?? 0))
    await settled(page)
    expect((await address(page)).query).toContain('at=')
  })

  test('takes the data away, as they were checked', async () => {
    await unfold(page, 'Download')
    const link = page.locator('main a[download]').first()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe(await link.getAttribute('download'))
    const published = join(folder, (await link.getAttribute('href')) ?? '')
    expect(await readFile(await download.path())).toEqual(await readFile(published))
  })
})

test('a dossier with a ground of its own opens at its former addresses as well', async () => {
  const moved = dossiers.find(({ aliases }) => aliases.length > 0)
  const page = await newReader(server)
  await visitAt(page, server, `/${moved?.slug}/`)
  await keptLine(page).waitFor()
  server.cutOff()
  await page.goto(new URL(`/${moved?.aliases[0]}/?theme=dark`, server.address).href)
  await page.waitForURL(`**/${moved?.slug}/?theme=dark`)
  await settled(page)
  expect(await page.evaluate(() => window.liveMap?.isSourceLoaded('region'))).toBe(true)
})

test('in another language a dossier is kept as well, in that language, and a place that is not on the device says so in it', async () => {
  const page = await newReader(server)
  const { offline } = wordsFor('ar')
  await openAt(page, server, `/ar${small}`)
  await page.locator('footer').getByText(offline.kept.all).waitFor()
  server.cutOff()
  const response = await openAt(page, server, `/ar${small}${feature?.slug}/`)
  expect([response?.status(), response?.fromServiceWorker()]).toEqual([200, true])
  expect((await drawn(page)).length).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  expect((await page.goto(new URL(`/ar${dossier}`, server.address).href))?.status()).toBe(503)
  expect(await page.locator('h1').innerText()).toBe(offline.title)
})
