import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier, positionOf, stepFrom } from './circus.ts'
import {
  address,
  camera,
  cardName,
  choose,
  drawn,
  goTo,
  layerSwitch,
  mapScript,
  moveTo,
  newPage,
  open,
  seaColour,
  settled,
  shared,
  showAllQuotations,
  site,
  unfold,
  wordsInArticle,
} from './site.ts'

const line = (page: Page) => page.getByText('so the map stands still')
const litMark = (page: Page) => page.locator('.still a[aria-current]:visible').first()

describe('without WebGL2', () => {
  const page = shared(async () => {
    const opened = await newPage({ stays: true })
    await opened.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
      }
    })
    await opened.goto(new URL(`${dossier}salt-harbour/`, site).href)
    await line(opened).waitFor()
    return opened
  })
  const shown = () => page().locator('.still > .still-map').getAttribute('data-world')

  test('a line says why the map stands still, and the still map stays', async () => {
    expect(await line(page()).innerText()).toContain('no WebGL2')
    expect(await page().locator('.still [data-feature="salt-harbour"] text:visible').first().isVisible()).toBe(true)
  })

  test('a choice in the panel brings its place onto the map, with its mark lit; back returns', async () => {
    const before = await shown()
    await showAllQuotations(page())
    await wordsInArticle(page(), "the circus's Gull Field").click()
    await expect.poll(() => cardName(page())).toBe('Gull Field')
    await expect.poll(shown).not.toBe(before)
    await expect.poll(() => litMark(page()).getAttribute('data-feature')).toBe('gull-field')
    await page().goBack()
    await expect.poll(shown).toBe(before)
  })

  test('another camera in the address moves it, and back returns it to its frame', async () => {
    const place = () =>
      page()
        .locator('.still > .still-map')
        .evaluate((map) => map.style.left)
    expect(await place()).toBe('')
    await page().evaluate(() => {
      location.hash = '#map=16/34.455/35.822'
    })
    await expect.poll(place).not.toBe('')
    await page().goBack()
    await expect.poll(place).toBe('')
  })

  test('a mark of the map opens its card', async () => {
    const before = await shown()
    await page().getByRole('link', { name: 'Close and go back to the article' }).click()
    await expect.poll(() => address(page())).toMatchObject({ path: dossier })
    await expect.poll(shown).not.toBe(before)
    await page().locator('.still [data-feature="larks-rest"] text:visible').first().click()
    await expect.poll(() => cardName(page())).toBe('Lark’s Rest')
    expect(await address(page())).toMatchObject({ path: `${dossier}larks-rest/` })
  })

  test('the switches of the layers, the day and the basemap work on the still map', async () => {
    await page().goBack()
    await expect
      .poll(() => page().locator('.still [data-feature="salt-harbour"]:visible').first().isVisible())
      .toBe(true)
    const seen = (slug: string) => page().locator(`.still [data-feature="${slug}"]:visible`).first().isVisible()
    const land = () =>
      page()
        .locator('.still .outlines path')
        .first()
        .evaluate((path) => getComputedStyle(path).fill)
    const light = await land()
    await unfold(page(), 'On this map')
    await layerSwitch(page(), 'Salt Harbour').uncheck()
    await expect.poll(() => seen('salt-harbour')).toBe(false)
    await goTo(page(), '2024-10-04')
    await expect.poll(() => seen('jugglers-leave-larks-rest')).toBe(false)
    await choose(page(), 'Dark')
    await expect.poll(land).not.toBe(light)
    await layerSwitch(page(), 'Salt Harbour').check()
    await expect.poll(() => seen('salt-harbour')).toBe(true)
  })
})

describe('a graphics context that the device takes away', () => {
  const page = shared(() => open(`${dossier}#map=9/34.455/35.822`, { stays: true }))
  /** Takes it away, and returns what gives it back. */
  async function lose() {
    const loss = await page().evaluateHandle(() => {
      const gl = window.liveMap?.getCanvas().getContext('webgl2')
      const extension = gl?.getExtension('WEBGL_lose_context')
      extension?.loseContext()
      return extension
    })
    await page().getByText('The device has taken the live map away').waitFor()
    return async () => {
      await loss.evaluate((extension) => extension?.restoreContext())
      await page().locator('.still').waitFor({ state: 'hidden' })
      await settled(page())
    }
  }

  test('leaves the still map of what is selected by then, and comes back with the same view', async () => {
    await wordsInArticle(page(), "the circus's moorings in Salt Harbour").click()
    await settled(page())
    const before = await camera(page())
    const marks = await drawn(page())
    const restore = await lose()
    await expect.poll(() => litMark(page()).getAttribute('data-feature')).toBe('salt-harbour')
    expect(await litMark(page()).locator('text').isVisible()).toBe(true)
    await restore()
    expect(await camera(page())).toEqual(before)
    expect(await drawn(page())).toEqual(marks)
    expect(await line(page()).count()).toBe(0)
  })

  test('obeys on its return what was chosen while it was away', async () => {
    const light = await seaColour(page())
    await moveTo(page(), 8, positionOf('salt-harbour'))
    const restore = await lose()
    await unfold(page(), 'On this map')
    await layerSwitch(page(), 'Salt Harbour').uncheck()
    await choose(page(), 'Dark')
    await restore()
    expect(await drawn(page(), 'layer')).not.toContain('salt-harbour')
    expect(await drawn(page(), 'layer')).toContain('gull-field')
    expect(await seaColour(page())).not.toBe(light)
    expect(await seaColour(page())).toBe('#12171c')
  })
})

test('where the connection breaks before the map has come, the page says so, and everything else works', async () => {
  const page = await newPage({ foreseen: /Failed to (load resource|fetch dynamically imported module)/ })
  await page.route(mapScript, (route) => route.abort())
  await page.goto(new URL(`${dossier}salt-harbour/`, site).href)
  await page.getByText('The live map could not be loaded').waitFor()
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect.poll(() => cardName(page)).toBe(stepFrom('salt-harbour').name)
})
