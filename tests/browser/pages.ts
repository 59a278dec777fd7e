/** Pages of readers, each watched: what it says on its console, and whom it asks for anything. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { chromiumOptions, findChromium } from '../../scripts/site/chromium.ts'
import { coarsePixelRatio } from '../../src/map/draw-coarsely.ts'

declare global {
  interface Window {
    /** The live map, taken from the event `passage:map`. */
    liveMap?: MapLibreMap
  }
}

export interface ReaderOptions extends BrowserContextOptions {
  /** Hosts that the page may ask, and that may fail: a test stands in for them. */
  hosts?: readonly string[]
  /** What the console says of a failure that the test itself brings about; an uncaught error is never excused. */
  foreseen?: RegExp
  /** Scripts come broken by intent: that Chromium cannot read them is no error of the page. */
  hasBrokenScripts?: boolean
  /** Its live map draws in all pixels of the screen: for tests that look at them. To draw them in software is most of the work. */
  isFine?: boolean
  /** For several tests: it stays open until the last test of its file. */
  stays?: boolean
}

interface Watched {
  page: Page
  complaints: string[]
  requests: string[]
  hosts: readonly string[]
  stays: boolean
}

const site = inject('site')
const watched = new Set<Watched>()

/** One for the process, whatever the number of test files; it ends with the process. */
let launched: Promise<Browser> | undefined
const browser = () => {
  launched ??= chromium.launch({ executablePath: findChromium(), args: chromiumOptions })
  return launched
}

/** Chromium itself logs what a host did not give; that is the host's fault, not the page's. */
const isOfHost = (text: string, address: string, hosts: readonly string[]) =>
  /Failed to load resource|blocked by CORS policy/.test(text) && hosts.some((host) => new URL(address).host === host)

/** A test that itself answers what its page asks for lets no service worker do so (`serviceWorkers: 'block'`): Playwright says it. */
const isOfBlocking = (text: string) => text.includes('Service Worker registration blocked by Playwright')

/** Chromium drawing in software reads the map's pixels back, and says of itself that this takes time. */
const isOfDriver = (text: string) => text.includes('GL Driver Message (OpenGL, Performance')

async function close(log: Watched) {
  watched.delete(log)
  // Before its worker, in whose stead nobody would answer what it is just asking for.
  await log.page.close()
  await log.page.context().close()
}

/** After every test: no page complained on its console, and none asked anybody else for anything. */
export async function lookAfterPages() {
  const logs = [...watched]
  await Promise.all(logs.filter(({ stays }) => !stays).map(close))
  const complaints = logs.flatMap((log) => log.complaints.splice(0))
  const asked = logs.flatMap(({ requests, hosts }) =>
    requests.splice(0).filter((url) => !hosts.includes(new URL(url).host)),
  )
  expect(complaints).toEqual([])
  expect(asked.filter((url) => !url.startsWith(site) && !/^(data|blob):/.test(url))).toEqual([])
}

export const closePages = () => Promise.all([...watched].map(close))

/** A page of a reader who was never here before. */
export async function newPage({
  hosts = [],
  foreseen,
  hasBrokenScripts = false,
  isFine = false,
  stays = false,
  ...options
}: ReaderOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({
    viewport: { width: 1000, height: 640 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const log: Watched = { page, complaints: [], requests: [], hosts, stays }
  watched.add(log)
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || foreseen?.test(message.text())) return
    if (isOfDriver(message.text()) || isOfBlocking(message.text())) return
    if (!isOfHost(message.text(), message.location().url, hosts)) log.complaints.push(message.text())
  })
  page.on('pageerror', (error) => {
    if (!hasBrokenScripts || error.name !== 'SyntaxError') log.complaints.push(error.message)
  })
  page.on('request', (request) => log.requests.push(request.url()))
  await page.addInitScript(
    (pixelRatio) => {
      addEventListener('passage:map', (event) => {
        const map: MapLibreMap | undefined = event instanceof CustomEvent ? event.detail : undefined
        window.liveMap = map
        if (pixelRatio) map?.once('load', () => map.setPixelRatio(pixelRatio))
      })
    },
    isFine ? 0 : coarsePixelRatio,
  )
  return page
}
