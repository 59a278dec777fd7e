import type { Map as MapLibreMap } from 'maplibre-gl'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { chromiumOptions } from '../../scripts/site/chromium.ts'

declare global {
  interface Window {
    /** The live map, taken from the event `passage:map`. */
    liveMap?: MapLibreMap
  }
}

export const site = inject('site')
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: chromiumOptions,
  })
})
afterAll(() => browser?.close())

interface Watched {
  complaints: string[]
  requests: string[]
  hosts: readonly string[]
}

interface ReaderOptions extends BrowserContextOptions {
  /** Hosts that the page may ask, and that may fail: a test stands in for them. */
  hosts?: readonly string[]
  /** What the console says of a failure that the test itself brings about; an uncaught error is never excused. */
  foreseen?: RegExp
}

/** Chromium itself logs what a host did not give; that is the host's fault, not the page's. */
const isOfHost = (text: string, address: string, hosts: readonly string[]) =>
  /Failed to load resource|blocked by CORS policy/.test(text) && hosts.some((host) => new URL(address).host === host)
const watched: Watched[] = []

/** After every test: no page complained on its console, and none asked anybody else for anything. */
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  for (const { complaints, requests, hosts } of watched.splice(0)) {
    expect(complaints).toEqual([])
    const elsewhere = requests.filter((url) => !url.startsWith(site) && !/^(data|blob):/.test(url))
    expect(elsewhere.filter((url) => !hosts.includes(new URL(url).host))).toEqual([])
  }
})

/** A page of a reader who was never here before. */
export async function newPage({ hosts = [], foreseen, ...options }: ReaderOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const log: Watched = { complaints: [], requests: [], hosts }
  watched.push(log)
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || foreseen?.test(message.text())) return
    if (!isOfHost(message.text(), message.location().url, hosts)) log.complaints.push(message.text())
  })
  page.on('pageerror', (error) => log.complaints.push(error.message))
  page.on('request', (request) => log.requests.push(request.url()))
  await page.addInitScript(() => {
    addEventListener('passage:map', (event) => {
      if (event instanceof CustomEvent) window.liveMap = event.detail
    })
  })
  return page
}

/** Waits until the map stands still and has drawn all it has to draw. */
export async function settled(page: Page) {
  await page.waitForFunction(
    () => window.liveMap?.loaded() && window.liveMap.areTilesLoaded() && !window.liveMap.isMoving(),
  )
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.liveMap?.once('idle', () => resolve())
        window.liveMap?.triggerRepaint()
      }),
  )
}

/** Opens an address of the site, for what needs no live map. */
export async function visit(path: string, options?: ReaderOptions): Promise<Page> {
  const page = await newPage(options)
  await page.goto(new URL(path, site).href, { waitUntil: 'domcontentloaded' })
  await page.locator('main').waitFor()
  return page
}

/** Opens an address of the site and waits for the live map. */
export async function open(path: string, options?: ReaderOptions): Promise<Page> {
  const page = await newPage(options)
  await page.goto(new URL(path, site).href)
  await settled(page)
  return page
}

export const address = (page: Page) => {
  const { pathname, search, hash } = new URL(page.url())
  return { path: pathname, query: search, hash }
}

/** The slugs of the marks drawn in the view, as MapLibre tells them, each once. */
export const drawn = (page: Page, property: 'slug' | 'layer' = 'slug', layers?: string[]) =>
  page.evaluate(
    ({ property, layers }) => {
      const features = window.liveMap?.queryRenderedFeatures({ layers }) ?? []
      const marks = features.filter(({ source }) => source === 'dossier')
      return [...new Set(marks.map(({ properties }) => String(properties[property])))].sort()
    },
    { property, layers },
  )

export const camera = (page: Page) =>
  page.evaluate(() => {
    const map = window.liveMap
    if (!map) throw new Error('there is no live map')
    return { zoom: map.getZoom(), longitude: map.getCenter().lng, latitude: map.getCenter().lat }
  })

/** Where on the page a position lies, in CSS pixels. */
export const pointOf = (page: Page, position: [longitude: number, latitude: number]) =>
  page.evaluate((lngLat) => {
    const map = window.liveMap
    if (!map) throw new Error('there is no live map')
    const { left, top } = map.getContainer().getBoundingClientRect()
    const { x, y } = map.project(lngLat)
    return { x: left + x, y: top + y }
  }, position)
