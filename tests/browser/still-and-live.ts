/** Sees a page twice: with its live map, and as it was built, with the still one. */
import type { Page } from 'playwright-core'
import { newPage, type ReaderOptions } from './pages.ts'
import { differingShares } from './pixels.ts'
import { settled } from './site.ts'
import { waitForFonts } from './wait-for-fonts.ts'

/** What is finer than two pixels, such as the edges of letters, each of the two renderers smooths in its own way. */
const asSeen = { blur: 2, threshold: 24 }

/** What lies over the map, and is no part of it. */
const overTheMap = '.map-list, .message, .maplibregl-control-container { display: none !important }'

async function pictureOf(page: Page) {
  await page.addStyleTag({ content: overTheMap })
  return page.locator('.stage').screenshot({ animations: 'disabled' })
}

const themes = ['light', 'dark']

/** Changes the address within the app, as the browser's own buttons do. */
const goWithin = (page: Page, address: string) =>
  page.evaluate((next) => {
    history.replaceState(null, '', next)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)

/**
 * @returns what compares the two maps of the page at an address, in each theme, and gives the shares of their pixels that
 * differ: of the whole map and of its middle quarter, of 1
 */
export async function mapComparer(options: ReaderOptions) {
  // What lies over the map is hidden by a style that no page has.
  const live = await newPage({
    ...options,
    colorScheme: 'light',
    isFine: true,
    stays: true,
    serviceWorkers: 'block',
    bypassCSP: true,
  })
  const still = await live.context().newPage()
  await still.route('**/assets/*.js', (route) => route.abort())
  await waitForFonts(still)

  async function compare(address: string, theme: string) {
    const link = `${address}?theme=${theme}`
    await goWithin(live, link)
    await settled(live)
    const seenLive = await pictureOf(live)
    await still.goto(link)
    await still.evaluate(async () => {
      await document.fonts.ready
    })
    const seenStill = await pictureOf(still)
    return { theme, seenLive, seenStill, differing: await differingShares(still, seenLive, seenStill, asSeen) }
  }

  return async (address: string) => {
    await live.goto(address)
    await settled(live)
    await live.locator('.still').waitFor({ state: 'hidden' })
    const comparisons: Awaited<ReturnType<typeof compare>>[] = []
    for (const theme of themes) comparisons.push(await compare(address, theme))
    return comparisons
  }
}
