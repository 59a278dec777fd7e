/** Stands in for the hosts of the online basemaps: good, slow, dead, wrong and garbled. */
import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import type { ReaderOptions } from './pages.ts'
import { drawn, newPage, settled, site } from './site.ts'

export const streets = 'tiles.openfreemap.org'
export const satellite = 'tiles.maps.eox.at'

/** One grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const headers = { 'access-control-allow-origin': '*' }

const style = {
  version: 8,
  sprite: `https://${streets}/sprite`,
  glyphs: `https://${streets}/fonts/{fontstack}/{range}.pbf`,
  sources: {
    dossier: { type: 'raster', url: `https://${streets}/planet` }, // a name that we have too
    town: {
      type: 'geojson',
      data: { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [36.3, 33.5] } },
    },
  },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': '#eee' } },
    { id: 'sites', type: 'raster', source: 'dossier' },
    {
      id: 'town',
      type: 'symbol',
      source: 'town',
      layout: { 'text-field': 'Town', 'text-font': ['Noto Sans Regular'], 'icon-image': 'dot' },
    },
  ],
}

const file = (route: Route) => {
  const { pathname } = new URL(route.request().url())
  if (pathname === '/styles/liberty') return route.fulfill({ json: style, headers })
  if (pathname === '/planet') {
    return route.fulfill({ json: { tiles: [`https://${streets}/{z}/{x}/{y}.png`] }, headers })
  }
  if (/^\/sprite.*json$/.test(pathname)) {
    return route.fulfill({ json: { dot: { x: 0, y: 0, width: 1, height: 1, pixelRatio: 1 } }, headers })
  }
  if (pathname.startsWith('/fonts/')) return route.fulfill({ body: '', headers })
  return route.fulfill({ body: pixel, contentType: 'image/png', headers })
}

/** What a host may answer. */
export const answers = {
  good: file,
  error: (route: Route) => route.fulfill({ status: 500, body: 'no', headers }),
  missing: (route: Route) => route.fulfill({ status: 404, body: 'no', headers }),
  garbage: (route: Route) => route.fulfill({ body: '{"version":8,"sources":{', headers }),
  otherJson: (route: Route) => route.fulfill({ json: { version: 8, sources: [], layers: 'none' }, headers }),
  page: (route: Route) =>
    route.fulfill({ body: '<!doctype html><title>Sign in</title>', contentType: 'text/html', headers }),
  cut: (route: Route) => route.abort('connectionreset'),
  blocked: (route: Route) => route.abort('blockedbyclient'),
  silence: () => {},
} satisfies Record<string, (route: Route) => unknown>

export type Answer = keyof typeof answers

interface HostOptions extends ReaderOptions {
  /** The hosts that the reader has agreed to before. */
  agreed?: readonly string[]
  /** What is done with the page before it opens. */
  prepare?: (page: Page) => Promise<unknown>
}

/** A page whose hosts answer as `answer()` says at the time; `asked` lists every address they were asked for. */
export async function openWithHosts(
  path: string,
  answer: (address: string) => Answer = () => 'good',
  { agreed = [], prepare, ...options }: HostOptions = {},
): Promise<{ page: Page; asked: string[] }> {
  // Wide enough for the credits to be open.
  const page = await newPage({ hosts: [streets, satellite], viewport: { width: 1100, height: 540 }, ...options })
  const asked: string[] = []
  for (const host of [streets, satellite]) {
    await page.route(`https://${host}/**`, async (route) => {
      asked.push(route.request().url())
      await answers[answer(route.request().url())](route)
    })
  }
  if (agreed.length > 0) {
    await page.addInitScript((hosts) => localStorage.setItem('passage:agreed-hosts', JSON.stringify(hosts)), agreed)
  }
  await prepare?.(page)
  await page.goto(new URL(path, site).href)
  await settled(page)
  return { page, asked }
}

/** What the map says of its ground. */
export const line = (page: Page) => page.locator('.message').getByRole('status')
const sources = (page: Page) => page.evaluate(() => Object.keys(window.liveMap?.getStyle().sources ?? {}))
export const ourGround = async (page: Page) =>
  (await sources(page)).some((id) => !['dossier', 'labels'].includes(id) && !id.startsWith('online/'))
export const theirGround = async (page: Page) => (await sources(page)).some((id) => id.startsWith('online/'))

/** Waits for the ground of another host in place of ours. */
export const replaced = (page: Page) =>
  expect.poll(async () => (await theirGround(page)) && !(await ourGround(page))).toBe(true)

/** Gives the source of the marks as it is now, to be compared with what it is later. */
export async function marks(page: Page) {
  const before = await page.evaluateHandle(() => window.liveMap?.getSource('dossier'))
  const slugs = await drawn(page)
  expect(slugs).not.toEqual([])
  return async () => {
    expect(await page.evaluate((source) => source === window.liveMap?.getSource('dossier'), before)).toBe(true)
    expect(await drawn(page)).toEqual(expect.arrayContaining(slugs))
  }
}
