/** Opens addresses of the built site, and reads what its page and its live map show. */
import type { BrowserContextOptions, Frame, Page } from 'playwright-core'
import { beforeAll, inject } from 'vitest'
import { momentOf } from '../../src/dossier/moments.ts'
import { newPage, type ReaderOptions } from './pages.ts'

export { newPage } from './pages.ts'

export const site = inject('site')
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

/** The file of the live map’s script. */
export const mapScript = '**/assets/attach*.js'

/** Holds a file back that a page will ask for. @returns what lets it come */
export async function holdBack(page: Page, file: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(file, async (route) => {
    await held
    await route.continue()
  })
  return release
}

/** Waits until the map stands still and has drawn all it has to draw. */
export async function settled(page: Page) {
  await page.waitForFunction(() => window.liveMap !== undefined, undefined, { polling: 50 })
  await page.evaluate(async () => {
    // It follows what was chosen once the page is painted with that.
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    await new Promise<void>((resolve) => {
      // It idles only once its style, its sources and all tiles in view have come, and nothing moves or fades.
      window.liveMap?.once('idle', () => resolve())
      window.liveMap?.triggerRepaint()
    })
  })
}

/** Opens an address of the site for what needs no live map: that one stays on its way. */
export async function visit(path: string, options?: ReaderOptions): Promise<Page> {
  const page = await newPage(options)
  await page.route(mapScript, () => {})
  await page.goto(new URL(path, site).href, { waitUntil: 'domcontentloaded' })
  await page.locator('main:visible').waitFor()
  if (options?.javaScriptEnabled !== false) await tookOver(page)
  return page
}

/** Opens a page of text alone, which has no scripts. */
export async function read(path: string, options?: ReaderOptions): Promise<Page> {
  const page = await newPage(options)
  await page.goto(new URL(path, site).href)
  return page
}

/** Waits until the scripts have taken the page over: what a reader does before that, they do not see. */
const tookOver = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-passage]') && !document.querySelector('.early'))

/** Opens an address of the site and waits for the live map. */
export async function open(path: string, options?: ReaderOptions): Promise<Page> {
  const page = await newPage(options)
  await page.goto(new URL(path, site).href)
  await settled(page)
  return page
}

/** A page for all the tests of a block, which begin where the test before ended. */
export function shared(opening: () => Promise<Page>): () => Page {
  let page: Page | undefined
  beforeAll(async () => {
    page = await opening()
  })
  return () => {
    if (!page) throw new Error('the page of these tests did not open')
    return page
  }
}

/** The address of a page, as the page itself has it just now: Playwright hears of a change a little later. */
export const address = (page: Page) =>
  page.evaluate(() => {
    const { pathname, search, hash } = location
    return { path: pathname, query: search, hash }
  })

/** The name of what is selected, which heads its card. */
export const cardName = (page: Page) => page.locator('#card-name').innerText()

/** The list “On this map”. */
export const listTitle = (page: Page) => page.locator('summary', { hasText: 'On this map' })
export const isListOpen = (page: Page) => page.locator('.map-list').evaluate((list) => list.hasAttribute('open'))

export const layerSwitch = (page: Page, name: string) => page.getByRole('switch', { name, exact: true })

/** What the list says of symbols, row by row. */
export const explained = (page: Page) =>
  page.getByRole('group', { name: 'What the symbols mean' }).getByRole('listitem').allInnerTexts()

/** Gives the window another size, and waits until the page has seen it. */
export async function resize(page: Page, width: number, height: number) {
  await page.setViewportSize({ width, height })
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}

/** Opens the folded part of the page that has this heading, where it is not open. */
export async function unfold(page: Page, heading: string) {
  const summary = page.locator('summary', { hasText: heading })
  if (!(await summary.evaluate((element) => element.parentElement?.hasAttribute('open')))) await summary.click()
}

/** Chooses a basemap or a theme by the beginning of its name. */
export async function choose(page: Page, name: string) {
  await unfold(page, 'On this map')
  await unfold(page, 'Basemap and theme')
  const option = page.locator('.map-list option', { hasText: new RegExp(`^${name}`) })
  await page
    .locator('.map-list select', { has: page.locator('option', { hasText: new RegExp(`^${name}`) }) })
    .selectOption(await option.innerText())
}

/** Takes the step from the quotations of a page to all of them. */
export const showAllQuotations = (page: Page) => page.getByRole('button', { name: /^Show all/ }).click()

/** A quotation, by the id of its passage. */
export const quotationOf = (page: Page, id: string) => page.locator(`#passage-${id}`)

/** The words of a quotation in the article that name a feature. */
export const wordsInArticle = (page: Page, words: string) =>
  page.locator('section[aria-labelledby="passages"] .mark', { hasText: words })

/** The slugs of the marks drawn in the view, as MapLibre tells them, each once. */
export const drawn = (page: Page, property: 'slug' | 'layer' = 'slug', layers?: string[]) =>
  page.evaluate(
    ({ property, layers }) => {
      const features = window.liveMap?.queryRenderedFeatures({ layers }) ?? []
      const marks = features.filter(
        ({ source, properties, state }) =>
          ['dossier', 'labels', 'tiles'].includes(source) && properties.slug && state.phase !== 'not-yet',
      )
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

/** Moves the camera of a page or of a frame in it. */
export const jump = (page: Page | Frame, zoom: number, center: [longitude: number, latitude: number]) =>
  page.evaluate(
    (camera) => {
      // Nothing is returned: Playwright would write out the whole map.
      window.liveMap?.jumpTo(camera)
    },
    { zoom, center },
  )

/** Moves the camera, and waits until all is drawn there. */
export async function moveTo(page: Page, zoom: number, center: [longitude: number, latitude: number]) {
  await jump(page, zoom, center)
  await settled(page)
}

/** The colour of the sea in our own ground, which differs between the themes. */
export const seaColour = (page: Page) =>
  page.evaluate(() => String(window.liveMap?.getPaintProperty('sea', 'background-color')))

/** Where on the page a position lies, in CSS pixels. */
export const pointOf = (page: Page, position: [longitude: number, latitude: number]) =>
  page.evaluate((lngLat) => {
    const map = window.liveMap
    if (!map) throw new Error('there is no live map')
    const { left, top } = map.getContainer().getBoundingClientRect()
    const { x, y } = map.project(lngLat)
    return { x: left + x, y: top + y }
  }, position)

/** The middle of a site’s sign on the still map, in CSS pixels of the page. */
export const signAt = (page: Page, slug: string) =>
  page.evaluate((name) => {
    const paths = [...document.querySelectorAll(`.still [data-feature="${name}"] path`)]
    const sign = paths.find((path) => path.getBoundingClientRect().width > 0)
    const { x = 0, y = 0, width = 0, height = 0 } = sign?.getBoundingClientRect() ?? {}
    return { x: x + width / 2, y: y + height / 2 }
  }, slug)

/** Goes to a day with the keys of the timeline. @param day YYYY-MM-DD, within it */
export async function goTo(page: Page, day: string) {
  const slider = page.getByRole('slider', { name: 'Day of the story' })
  await slider.press('Home')
  const first = Number(await slider.getAttribute('aria-valuenow'))
  for (let moment = first; moment < momentOf(day); moment++) await slider.press('ArrowRight')
}
