import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { address, camera, drawn, newPage, open, settled, site } from './site.ts'

const dossier = 'damascus-withdrawal/'
const shown = (page: Page) => page.locator('.still-map').getAttribute('data-world')
const line = (page: Page) => page.getByText('so the map stands still')

describe('without WebGL2', () => {
  async function openWithout(path: string) {
    const page = await newPage()
    await page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
      }
    })
    await page.goto(site + path)
    await line(page).waitFor()
    return page
  }

  test('a line says why the map stands still, and the still map stays', async () => {
    const page = await openWithout(`${dossier}tartus/`)
    expect(await line(page).innerText()).toContain('no WebGL2')
    expect(await page.locator('.still [data-feature="tartus"] .name').isVisible()).toBe(true)
  })

  test('a choice in the panel brings its place onto the map, with its mark lit; back returns', async () => {
    const page = await openWithout(`${dossier}tartus/`)
    const before = await shown(page)
    await page.locator('section[aria-labelledby="passages"] .mark', { hasText: "Moscow's Khmeimim air base" }).click()
    await expect.poll(() => page.locator('#card-name').innerText()).toBe('Khmeimim air base')
    await expect.poll(() => shown(page)).not.toBe(before)
    await expect.poll(() => page.locator('.still .site.lit').getAttribute('data-feature')).toBe('khmeimim')
    await page.goBack()
    await expect.poll(() => shown(page)).toBe(before)
  })

  test('a mark of the map opens its card', async () => {
    const page = await openWithout(dossier)
    await page.locator('.still [data-feature="khmeimim"] .name').click()
    await expect.poll(() => page.locator('#card-name').innerText()).toBe('Khmeimim air base')
    expect(address(page).path).toBe(`/${dossier}khmeimim/`)
  })

  test('the switches of the layers, the day and the basemap work on the still map', async () => {
    const page = await openWithout(dossier)
    const seen = (slug: string) => page.locator(`.still [data-feature="${slug}"]`).first().isVisible()
    const land = () =>
      page
        .locator('.still .land')
        .first()
        .evaluate((path) => getComputedStyle(path).fill)
    const light = await land()
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.locator('.tools').getByLabel('Tartus', { exact: true }).uncheck()
    await expect.poll(() => seen('tartus')).toBe(false)
    await page.getByLabel('Up to').selectOption({ label: '29 Nov' })
    await expect.poll(() => seen('army-leaves-aleppo')).toBe(false)
    await page.getByLabel('Dark').check()
    await expect.poll(land).not.toBe(light)
    await page.locator('.tools').getByLabel('Tartus', { exact: true }).check()
    await expect.poll(() => seen('tartus')).toBe(true)
  })
})

describe('a graphics context that the device takes away', () => {
  const lose = (page: Page) =>
    page.evaluateHandle(() => {
      const gl = window.liveMap?.getCanvas().getContext('webgl2')
      const loss = gl?.getExtension('WEBGL_lose_context')
      loss?.loseContext()
      return loss
    })

  test('leaves the still map of what is selected by then, and comes back with the same view', async () => {
    const page = await open(`${dossier}#map=9/34.914/35.874`)
    await page
      .locator('section[aria-labelledby="passages"] .mark', { hasText: "Moscow's naval base in Tartus" })
      .click()
    await settled(page)
    const before = await camera(page)
    const marks = await drawn(page)

    const loss = await lose(page)
    await page.getByText('The device has taken the live map away').waitFor()
    await expect.poll(() => page.locator('.still .site.lit').getAttribute('data-feature')).toBe('tartus')
    expect(await page.locator('.still .site.lit .name').isVisible()).toBe(true)

    await loss.evaluate((extension) => extension?.restoreContext())
    await page.locator('.still').waitFor({ state: 'hidden' })
    await settled(page)
    expect(await camera(page)).toEqual(before)
    expect(await drawn(page)).toEqual(marks)
    expect(await line(page).count()).toBe(0)
  })

  test('obeys on its return what was chosen while it was away', async () => {
    const page = await open(dossier)
    const loss = await lose(page)
    await line(page).waitFor()
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.locator('.tools').getByLabel('Tartus', { exact: true }).uncheck()
    await page.getByLabel('Dark').check()
    await loss.evaluate((extension) => extension?.restoreContext())
    await page.locator('.still').waitFor({ state: 'hidden' })
    await settled(page)
    expect(await drawn(page, 'layer')).not.toContain('tartus')
    expect(await drawn(page, 'layer')).toContain('khmeimim')
    const sea = await page.evaluate(() => String(window.liveMap?.getPaintProperty('sea', 'background-color')))
    expect(sea).toBe('#12171c')
  })
})

test('where the connection breaks before the map has come, the page says so, and everything else works', async () => {
  const page = await newPage({ foreseen: /Failed to (load resource|fetch dynamically imported module)/ })
  await page.route('**/assets/attach*.js', (route) => route.abort())
  await page.goto(`${site}${dossier}tartus/`)
  await page.getByText('The live map could not be loaded').waitFor()
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect.poll(() => page.locator('#card-name').innerText()).toBe('Aleppo')
})
