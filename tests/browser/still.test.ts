import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { address, newPage, open, phone, pointOf, settled, site } from './site.ts'

const dossier = 'damascus-withdrawal/'
const tartus: [number, number] = [35.874, 34.914]
const khmeimim: [number, number] = [35.9486, 35.4008]

/** The middle of a site’s sign on the still map, in CSS pixels of the page. */
const signAt = (page: Page, slug: string) =>
  page.evaluate((name) => {
    const sign = document.querySelector(`.still [data-feature="${name}"] :is(.dot, .ground)`)
    const { x = 0, y = 0, width = 0, height = 0 } = sign?.getBoundingClientRect() ?? {}
    return { x: x + width / 2, y: y + height / 2 }
  }, slug)

const scripts = '**/assets/index*.js'
const map = '**/assets/attach*.js'
const cut = { foreseen: /Failed to (load resource|fetch dynamically imported module)/ }

/** A page whose scripts, or those of its map, never come. */
async function stillPage(path: string, without: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage({ ...options, ...cut })
  await page.route(without, (route) => route.abort())
  await page.goto(site + path)
  await page.locator('.still-map').waitFor({ state: 'attached' })
  return page
}

describe('the still map lies where the live map comes to lie', () => {
  const wide = { viewport: { width: 1440, height: 900 } }
  const low = { viewport: { width: 1000, height: 420 } }
  test.each<[string, string, string, [number, number], BrowserContextOptions]>([
    ['the whole dossier, on a desk', dossier, 'tartus', tartus, wide],
    ['the whole dossier, on a phone', dossier, 'khmeimim', khmeimim, phone],
    ['the whole dossier, in a low window', dossier, 'tartus', tartus, low],
    ['one place, on a desk', `${dossier}tartus/`, 'tartus', tartus, wide],
    ['one place, on a phone', `${dossier}khmeimim/`, 'khmeimim', khmeimim, phone],
    ['a route, on a phone', `${dossier}damascus-khmeimim-convoy/`, 'khmeimim', khmeimim, phone],
    ['a quotation', `${dossier}passages/loss-of-the-bases/`, 'tartus', tartus, wide],
    ['a link with a camera', `${dossier}#map=9.5/35.1/35.7`, 'tartus', tartus, wide],
    ['a frame', `${dossier}tartus/?embed`, 'tartus', tartus, { viewport: { width: 640, height: 480 } }],
  ])('%s', async (_name, path, slug, position, options) => {
    const page = await open(path, options)
    const [still, live] = [await signAt(page, slug), await pointOf(page, position)]
    expect(Math.hypot(still.x - live.x, still.y - live.y)).toBeLessThan(1.5)
  })
})

describe('before any script has come', () => {
  test('the still map has the theme, the layers and the day of the link', async () => {
    const page = await stillPage(`${dossier}?base=dark&hide=airlift,tartus&at=2024-11-29`, scripts)
    const seen = (slug: string) => page.locator(`.still [data-feature="${slug}"]`).first().isVisible()
    expect(await seen('khmeimim')).toBe(true)
    expect(await seen('tartus')).toBe(false)
    expect(await seen('khmeimim-russia-airlift')).toBe(false)
    expect(await seen('hts-enters-aleppo')).toBe(true)
    expect(await seen('army-leaves-aleppo')).toBe(false)
    expect(await page.locator('.page').evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark')
  })

  test('a link whose camera lies beyond what was drawn shows no false sea', async () => {
    const page = await stillPage(`${dossier}tartus/#map=9/51.5/0`, scripts)
    expect(await page.locator('.still-map').isVisible()).toBe(false)
  })

  test('a mark is a link to its page', async () => {
    const page = await stillPage(dossier, scripts)
    await page.locator('.still [data-feature="tartus"] .name').click()
    await page.waitForURL(`${site}${dossier}tartus/`)
    expect(await page.locator('#card-name').innerText()).toBe('Russian naval base in Tartus')
  })
})

test('while MapLibre is on its way a mark of the still map opens its card, without another page', async () => {
  const page = await stillPage(`${dossier}?hide=airlift`, map)
  await page.getByText('so the map stands still').waitFor()
  await page.evaluate(() => document.body.setAttribute('data-same', ''))
  await page.locator('.still [data-feature="tartus"] .name').click()
  await expect.poll(() => page.locator('#card-name').innerText()).toBe('Russian naval base in Tartus')
  expect(address(page)).toMatchObject({ path: `/${dossier}tartus/`, query: '?hide=airlift' })
  expect(await page.locator('body[data-same]').count()).toBe(1)
})

describe('scripts take the page over without a shift', () => {
  test.each([
    ['on a desk', `${dossier}tartus/`, { viewport: { width: 1440, height: 900 } }],
    ['on a phone', dossier, phone],
    ['with a theme, a hidden layer and a camera', `${dossier}?base=dark&hide=airlift#map=8/34.6/36.2`, {}],
    ['in a frame', `${dossier}khmeimim/?embed`, { viewport: { width: 640, height: 480 } }],
  ])('%s', async (_name, path, options) => {
    const page = await newPage(options)
    // A slow phone: what arrives late has time to push what came before.
    const network = await page.context().newCDPSession(page)
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 100_000,
    })
    await page.addInitScript(() => {
      window.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += 'value' in entry ? Number(entry.value) : 0
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(site + path)
    await settled(page)
    expect(await page.evaluate(() => window.shift)).toBeLessThanOrEqual(0.02)
  })
})

declare global {
  interface Window {
    /** The sum of all layout shifts. */
    shift: number
  }
}
