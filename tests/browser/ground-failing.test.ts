/** Our own ground, or the scripts that draw it, do not come whole: then the still map, which is whole, stays on top. */
import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier } from './circus.ts'
import type { ReaderOptions } from './pages.ts'
import { differingShares } from './pixels.ts'
import { holdBack, newPage, open, settled, site } from './site.ts'

/** No service worker answers in the place of a file that fails. */
const failing = { foreseen: /./, serviceWorkers: 'block' } satisfies ReaderOptions

const dossierPage = new URL(dossier, site).href
const stands = (page: Page) => page.getByText('so the map stands still')
const tryAgain = (page: Page) => page.locator('section[aria-label="Map"]').getByRole('button', { name: 'Try again' })

/** Whether the stage looks the same without the live map, and a reader who points at a site points at the still one. */
async function isStillOnTop(page: Page) {
  const stage = page.locator('.stage')
  const live = page.locator('.map')
  const seen = await stage.screenshot()
  await live.evaluateAll((maps: HTMLElement[]) => maps.map(({ style }) => style.setProperty('visibility', 'hidden')))
  const seenWithout = await stage.screenshot()
  await live.evaluateAll((maps: HTMLElement[]) => maps.map(({ style }) => style.removeProperty('visibility')))
  const isTouched = await page.evaluate(() => {
    const marks = [...document.querySelectorAll('.still [data-feature="salt-harbour"]')]
    const box = marks.find((mark) => mark.checkVisibility())?.getBoundingClientRect()
    if (!box) throw new Error('the still map has no Salt Harbour')
    return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('.still') !== null
  })
  const { whole } = await differingShares(page, seen, seenWithout, { blur: 0, threshold: 60 })
  return isTouched && whole < 0.0001
}

const wrongs: Record<string, (route: Route) => Promise<void>> = {
  'is not there': (route) => route.fulfill({ status: 404, body: 'no' }),
  'is cut off': (route) => route.abort('connectionreset'),
  'is broken': (route) => route.fulfill({ body: '{"type":"FeatureCollection","features":[' }),
  'is a page instead': (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
}

describe('the still map stays, with a line that says so, where', () => {
  test.each(['region.geojson', 'relief.webp'])('%s fails, until it comes when the reader tries again', async (file) => {
    const page = await newPage(failing)
    let answer: (route: Route) => Promise<void> = (route) => route.continue()
    await page.route(`**/basemap/${file}`, (route) => answer(route))
    let visited = false
    for (const wrong of Object.values(wrongs)) {
      answer = wrong
      if (visited) await tryAgain(page).click()
      else await page.goto(dossierPage)
      visited = true
      await stands(page).waitFor()
      await settled(page) // the live map has come as far as it can, and might have come to the top
      expect(await isStillOnTop(page)).toBe(true)
    }
    answer = (route) => route.continue()
    await tryAgain(page).click()
    await page.locator('.still').waitFor({ state: 'hidden' })
    expect(await stands(page).count()).toBe(0)
    await settled(page)
    expect(await page.locator('.maplibregl-canvas').isVisible()).toBe(true)
  })

  test('the worker’s file does not come', async () => {
    const page = await newPage(failing)
    await page.route('**/assets/*worker*.js', (route) => route.abort())
    await page.goto(dossierPage)
    await page.getByText('The live map could not be loaded, so the map stands still').waitFor()
    expect(await isStillOnTop(page)).toBe(true)
  })
})

test('a file that never answers leaves the still map on top, then a line that says that the live map is late; both go when it comes', async () => {
  const page = await newPage()
  await page.clock.install()
  const give = await holdBack(page, '**/basemap/region.geojson')
  await page.goto(dossierPage)
  const late = page.getByText('The live map is late')
  await expect
    .poll(async () => {
      await page.clock.runFor('00:01')
      return late.isVisible()
    })
    .toBe(true)
  expect(await isStillOnTop(page)).toBe(true)
  give()
  await page.locator('.still').waitFor({ state: 'hidden' })
  expect(await late.count()).toBe(0)
})

test('a file that fails only when the camera moves leaves the live map, with a line; it comes when tried again', async () => {
  const page = await open(dossier, failing)
  await page.route('**/basemap/harbour.geojson', (route) => route.abort())
  await page.evaluate(() => window.liveMap?.jumpTo({ zoom: 11, center: [35.874, 34.914] }))
  const line = page.getByText('A part of the map could not be loaded')
  await line.waitFor()
  expect(await page.locator('.still').isVisible()).toBe(false)
  expect(await page.locator('.maplibregl-canvas').isVisible()).toBe(true)
  await page.unroute('**/basemap/harbour.geojson')
  await tryAgain(page).click()
  await expect.poll(() => page.evaluate(() => window.liveMap?.querySourceFeatures('harbour').length)).toBeGreaterThan(0)
  await expect.poll(() => line.count()).toBe(0)
})

test('fonts that do not come keep no map away: its names are drawn in another', async () => {
  const page = await newPage(failing)
  await page.route('**/*.woff2', (route) => route.abort())
  await page.goto(dossierPage)
  await settled(page)
  await page.locator('.still').waitFor({ state: 'hidden' })
  const names = await page.evaluate(() => window.liveMap?.queryRenderedFeatures({ layers: ['site-labels'] }).length)
  expect(names).toBeGreaterThan(0)
})
