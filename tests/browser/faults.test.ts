/**
 * Each file of a first visit comes broken, in every way that files do. There is always the text and a map, and where the live one
 * does not come, a line says so; the page is still printed, shared, shown in another theme, and put to sleep and woken. `npm test`
 * tries a sample; `npm run test:long`, which sets EVERY_FAULT, all.
 */
import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../english.ts'
import { dossier } from './circus.ts'
import { mapScript, newPage, phone, site } from './site.ts'

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

/** @param prepare what is amiss, before the page is opened */
async function tryVisit({ path, options }: (typeof visits)[number], prepare: (page: Page) => Promise<unknown>) {
  // A script that comes broken cannot be read: Chromium says so.
  const page = await newPage({ ...options, serviceWorkers: 'block', foreseen: /./, hasBrokenScripts: true })
  await prepare(page)
  await page.goto(new URL(path, site).href, { waitUntil: 'commit' })
  const became = await page
    .waitForFunction(outcome, undefined, { timeout: 40_000 })
    .then((found) => found.jsonValue())
    .catch(() => undefined)
  const wrong = await wrongOn(page, became)
  for (const [when, happen] of Object.entries(afterwards)) {
    await happen(page, path)
    wrong.push(...(await wrongOn(page, when)).map((each) => `${each} ${when}`))
  }
  // What is still being answered has nobody to answer to.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().close()
  return wrong
}

const wrongOn = (page: Page, became: string | undefined) =>
  page.evaluate((found) => {
    // There may be a still one for each kind of screen; on paper it is shown again.
    const maps = document.querySelectorAll('.still > .still-map, .stage:has(.still.gone) canvas')
    const isMapSeen = [...maps].some((map) => {
      const { width, height } = map.getBoundingClientRect()
      return map.checkVisibility({ visibilityProperty: true }) && width > 50 && height > 50
    })
    const wrong = [
      found === undefined && 'neither a live map nor a line',
      !document.querySelector('h1')?.checkVisibility() && 'no heading',
      (document.querySelector('main')?.textContent.trim().length ?? 0) < 200 && 'no text',
      !isMapSeen && 'no map',
    ]
    return wrong.filter((each) => each !== false)
  }, became)

/** Lets the browser stop all that the page does, as it does with a tab that nobody has looked at for a while. */
async function turn(page: Page, state: 'frozen' | 'active') {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state })
  await session.detach()
}

/** What a reader does with a page in whatever state it is, one after the other. */
const afterwards: Record<string, (page: Page, path: string) => Promise<unknown>> = {
  'on paper': (page) => page.emulateMedia({ media: 'print' }),
  'in the dark': (page) => page.emulateMedia({ media: 'screen', colorScheme: 'dark' }),
  'after a sleep': async (page) => {
    await turn(page, 'frozen')
    await turn(page, 'active')
  },
  'in another theme': async (page) => {
    // Without scripts it cannot be chosen.
    const theme = page.getByRole('combobox', { name: en.mapList.theme, exact: true, includeHidden: true })
    if (await theme.isEnabled()) await theme.selectOption('print', { force: true })
    const { chosen, shown } = await theme.evaluate((field) => ({
      chosen: field instanceof HTMLSelectElement ? field.value : undefined,
      shown: document.querySelector<HTMLElement>('.page')?.dataset.theme ?? '',
    }))
    expect(shown).toBe(chosen)
  },
  shared: async (page, path) => {
    await page.locator('.share > summary').click()
    const link = await page.getByLabel(en.share.link.label, { exact: true }).inputValue()
    expect(new URL(link, site).pathname).toBe(new URL(path, site).pathname)
  },
}

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
        const breakFile = (page: Page) => page.route(({ pathname }) => pathname === file, fault)
        for (const each of await tryVisit(visit, breakFile)) wrong.push(`${file} ${name}: ${each}`)
      })
      await Promise.all(found)
    }
    expect(wrong).toEqual([])
  }, 7_200_000)
})

/** Runs in the page before anything of it. */
const circumstances: Record<string, (page: Page) => Promise<unknown>> = {
  'nothing may be kept': (page) =>
    page.addInitScript(() => {
      for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, store, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
    }),
  'what is kept is full': (page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    }),
  'the clock says 1990': (page) => page.clock.setFixedTime('1990-01-01T00:00:00Z'),
  'the clock says 2090': (page) => page.clock.setFixedTime('2090-01-01T00:00:00Z'),
  'the tab sleeps while the map comes': async (page) => {
    await page.route(mapScript, async (route) => {
      await turn(page, 'frozen')
      await route.continue()
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      await turn(page, 'active')
    })
  },
  'the graphics context is lost ten times while the map comes': (page) =>
    page.addInitScript(() => {
      addEventListener('passage:map', async () => {
        const context = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
        const pause = () => new Promise((resolve) => setTimeout(resolve, 20))
        for (let time = 0; time < 10; time++) {
          await pause()
          context?.loseContext()
          await pause()
          context?.restoreContext()
        }
      })
    }),
  'the workers of the map are killed': (page) =>
    page.addInitScript(() => {
      const { Worker: Own } = window
      window.Worker = class extends Own {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given)
          setTimeout(() => this.terminate(), 50)
        }
      }
    }),
}

test.each(Object.entries(circumstances))('there is the text and a map where %s', async (_name, prepare) => {
  for (const visit of isWhole ? visits : visits.slice(0, 1)) expect(await tryVisit(visit, prepare)).toEqual([])
})
