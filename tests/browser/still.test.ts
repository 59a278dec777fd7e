import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier, featureOf, positionOf } from './circus.ts'
import { address, cardName, mapScript, newPage, phone, pointOf, settled, signAt, site } from './site.ts'

const scripts = '**/assets/index*.js'
const cut = { foreseen: /Failed to (load resource|fetch dynamically imported module)/ }

/** A page whose scripts, or those of its map, never come. */
async function stillPage(path: string, without: string): Promise<Page> {
  const page = await newPage({ ...cut, viewport: { width: 1280, height: 800 } })
  await page.route(without, (route) => route.abort())
  await page.goto(new URL(path, site).href)
  await page.locator('.still > .still-map').waitFor({ state: 'attached' })
  return page
}

describe('the still map lies where the live map comes to lie', () => {
  const wide = { viewport: { width: 1440, height: 900 } }
  const low = { viewport: { width: 1000, height: 420 } }
  test.each<[string, string, string, BrowserContextOptions]>([
    ['the whole dossier, on a desk', dossier, 'salt-harbour', wide],
    ['the whole dossier, on a phone', dossier, 'gull-field', phone],
    ['the whole dossier, in a low window', dossier, 'salt-harbour', low],
    ['one place, on a desk', `${dossier}salt-harbour/`, 'salt-harbour', wide],
    ['one place, on a phone', `${dossier}gull-field/`, 'gull-field', phone],
    ['a route, on a phone', `${dossier}marjuba-gull-field-wagons/`, 'gull-field', phone],
    ['a quotation', `${dossier}passages/loss-of-the-moorings/`, 'salt-harbour', wide],
    ['a link with a camera', `${dossier}#map=9.5/34.5/35.7`, 'salt-harbour', wide],
    ['a frame', `${dossier}salt-harbour/?embed`, 'salt-harbour', { viewport: { width: 640, height: 480 } }],
  ])('%s', async (_name, path, slug, options) => {
    const page = await newPage(options)
    await page.goto(new URL(path, site).href)
    // It has its camera from the start, before it has anything to draw.
    await page.waitForFunction(() => window.liveMap !== undefined)
    const [still, live] = [await signAt(page, slug), await pointOf(page, positionOf(slug))]
    expect(Math.hypot(still.x - live.x, still.y - live.y)).toBeLessThan(1.5)
  })
})

describe('before any script has come', () => {
  test('the still map has the theme, the layers and the day of the link', async () => {
    const page = await stillPage(`${dossier}?base=dark&hide=flight,salt-harbour&at=2024-10-04`, scripts)
    const seen = (slug: string) => page.locator(`.still [data-feature="${slug}"]:visible`).first().isVisible()
    expect(await seen('gull-field')).toBe(true)
    expect(await seen('salt-harbour')).toBe(false)
    expect(await seen('gull-field-north-west-flight')).toBe(false)
    expect(await seen('band-enters-larks-rest')).toBe(true)
    expect(await seen('jugglers-leave-larks-rest')).toBe(false)
    expect(await page.locator('.page').evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark')
  })

  test('a link whose camera lies beyond what was drawn shows the page’s own map whole, and no false sea', async () => {
    const page = await stillPage(`${dossier}salt-harbour/#map=9/51.5/0`, scripts)
    const map = page.locator('.still > .still-map')
    expect(await map.isVisible()).toBe(true)
    expect(await map.evaluate((element: SVGElement) => element.style.left)).toBe('')
  })

  test('a mark lights up under the pointer and with the focus, which has its outline as well', async () => {
    const page = await stillPage(dossier, scripts)
    const mark = page.locator('.still [data-feature="salt-harbour"]:has(text):visible').first()
    const seen = () =>
      mark.evaluate((link) => ({
        name: getComputedStyle(link.querySelector('text') ?? link).fill,
        hasGlow: link.querySelector('circle')?.checkVisibility(),
        outline: getComputedStyle(link).outlineStyle,
      }))
    const plain = await seen()
    expect(plain).toMatchObject({ hasGlow: false, outline: 'none' })
    await mark.locator('text').hover()
    const pointed = await seen()
    expect(pointed).toMatchObject({ hasGlow: true, outline: 'none' })
    expect(pointed.name).not.toBe(plain.name)
    await page.mouse.move(0, 0)
    expect(await seen()).toEqual(plain)
    await page.keyboard.press('Tab')
    await mark.focus()
    expect(await seen()).toEqual({ ...pointed, outline: 'solid' })
  })

  test('a mark is a link to its page', async () => {
    const page = await stillPage(dossier, scripts)
    await page.locator('.still [data-feature="salt-harbour"] text:visible').first().click()
    await page.waitForURL(new URL(`${dossier}salt-harbour/`, site).href)
    expect(await cardName(page)).toBe(featureOf('salt-harbour').name)
  })
})

test('while MapLibre is on its way a mark of the still map opens its card, without another page', async () => {
  const page = await stillPage(`${dossier}?hide=flight`, mapScript)
  await page.getByText('so the map stands still').waitFor()
  await page.evaluate(() => document.body.setAttribute('data-same', ''))
  await page.locator('.still [data-feature="salt-harbour"] text:visible').first().click()
  await expect.poll(() => cardName(page)).toBe(featureOf('salt-harbour').name)
  expect(await address(page)).toMatchObject({ path: `${dossier}salt-harbour/`, query: '?hide=flight' })
  expect(await page.locator('body[data-same]').count()).toBe(1)
})

describe('scripts take the page over without a shift', () => {
  test.each([
    ['on a phone', dossier, phone],
    ['on a wide desk, where the list is open', dossier, { viewport: { width: 1440, height: 900 } }],
    ['on a desk, with a theme, a hidden layer and a camera', `${dossier}?base=dark&hide=flight#map=8/34.4/35.6`, {}],
    ['in a frame', `${dossier}gull-field/?embed`, { viewport: { width: 640, height: 480 } }],
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
    await page.goto(new URL(path, site).href)
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
