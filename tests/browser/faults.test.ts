/**
 * Each file of a first visit comes broken, in every way that files do. There is always the text and a map, and where the live one
 * does not come, a line says so. `npm test` tries a sample; `npm run test:long`, which sets EVERY_FAULT, all.
 */
import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier } from './circus.ts'
import { newPage, phone, site } from './site.ts'

const isWhole = process.env.EVERY_FAULT !== undefined

const atOnce = 4

type Fault = (route: Route) => Promise<void>

/** What a file server, a network that asks for a password first, or a broken connection makes of a file. */
const faults: Record<string, Fault> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'not found', contentType: 'text/plain' }),
  'is empty': (route) => withBody(route, () => Buffer.alloc(0)),
  'is cut in half': (route) => withBody(route, (body) => body.subarray(0, body.length / 2)),
  'is garbage': (route) => withBody(route, (body) => Buffer.from(body.map((byte, at) => (byte * 7 + at * 13) % 256))),
  'is a page of somebody else': (route) =>
    route.fulfill({ body: '<!doctype html><title>Log in</title>', contentType: 'text/html' }),
  'never answers': () => new Promise(() => {}),
  'comes half a minute late': async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 30_000))
    await route.continue()
  },
}

async function withBody(route: Route, change: (body: Buffer) => Buffer) {
  const response = await route.fetch()
  await route.fulfill({ response, body: change(await response.body()) })
}

/** Two pages: that of a dossier, and that of a place of it on a phone. */
const visits = [
  { path: dossier, options: {} },
  { path: `${dossier}salt-harbour/`, options: phone },
]

/** The paths of the files that a page asks for until its live map stands. */
async function filesOf({ path, options }: (typeof visits)[number]): Promise<string[]> {
  const asked = new Set<string>()
  const page = await newPage({ ...options, serviceWorkers: 'block' })
  page.on('request', (request) => asked.add(new URL(request.url()).pathname))
  await page.goto(new URL(path, site).href)
  await page.locator('.still.gone').waitFor({ state: 'attached' })
  return [...asked].filter((file) => file !== path).sort()
}

/** What has become of the map; undefined while that is open. */
const outcome = () => {
  if (document.querySelector('.still.gone')) return 'live'
  const line = document.querySelector('.message [role="status"] p')
  return line?.checkVisibility({ visibilityProperty: true }) ? 'a line' : undefined
}

async function tryFault({ path, options }: (typeof visits)[number], file: string, fault: Fault): Promise<string[]> {
  // A script that comes broken cannot be read: Chromium says so.
  const page = await newPage({ ...options, serviceWorkers: 'block', foreseen: /./, hasBrokenScripts: true })
  await page.route(({ pathname }) => pathname === file, fault)
  await page.goto(new URL(path, site).href, { waitUntil: 'commit' })
  const became = await page
    .waitForFunction(outcome, undefined, { timeout: 40_000 })
    .then((found) => found.jsonValue())
    .catch(() => undefined)
  const wrong = await wrongOn(page, became)
  await page.context().close()
  return wrong
}

const wrongOn = (page: Page, became: string | undefined) =>
  page.evaluate((found) => {
    // There may be one for each kind of screen.
    const isMapSeen = [...document.querySelectorAll('.still > .still-map')].some((map) => {
      const { width, height } = map.getBoundingClientRect()
      return map.checkVisibility({ visibilityProperty: true }) && width > 200 && height > 100
    })
    const wrong = [
      found === undefined && 'neither a live map nor a line',
      !document.querySelector('h1')?.checkVisibility() && 'no heading',
      (document.querySelector('main')?.textContent.trim().length ?? 0) < 200 && 'no text',
      found !== 'live' && !isMapSeen && 'no map',
    ]
    return wrong.filter((each) => each !== false)
  }, became)

describe.each(visits)('on $path', (visit) => {
  test('whatever file comes broken there is the text and a map, and a line where the live one is missing', async () => {
    const files = await filesOf(visit)
    expect(files.length).toBeGreaterThan(10)
    const all = files.flatMap((file) => Object.entries(faults).map(([name, fault]) => ({ file, name, fault })))
    // The sample goes through files and faults alike.
    const tried = isWhole ? all : all.filter(({ name }, index) => index % 19 === 0 && !name.includes('late'))
    expect(tried.length).toBeGreaterThan(5)
    const wrong: string[] = []
    // Most of the time they wait.
    for (let start = 0; start < tried.length; start += atOnce) {
      const found = tried.slice(start, start + atOnce).map(async ({ file, name, fault }) => {
        for (const each of await tryFault(visit, file, fault)) wrong.push(`${file} ${name}: ${each}`)
      })
      await Promise.all(found)
    }
    expect(wrong).toEqual([])
  }, 7_200_000)
})
