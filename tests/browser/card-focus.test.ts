/** Closing a card puts the focus where the reader came from, or at the top of the panel; never nowhere. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier, featureOf } from './circus.ts'
import { address, cardName, mapScript, newPage, open, phone, site, visit, wordsInArticle } from './site.ts'

const close = {
  Escape: (page: Page) => page.keyboard.press('Escape'),
  'the ×': (page: Page) => page.getByRole('link', { name: 'Close and go back' }).click(),
}
const ways = Object.keys(close) as (keyof typeof close)[]

const quotation = (page: Page) => wordsInArticle(page, "the circus's moorings in Salt Harbour").first()
const cardIs = (page: Page, slug: string) => expect.poll(() => cardName(page)).toBe(featureOf(slug).name)
const hasFocus = (page: Page, selector: string) =>
  expect.poll(() => page.evaluate((one) => document.activeElement?.matches(one), selector)).toBe(true)
const focusIsInView = (page: Page) =>
  page.evaluate(() => {
    const { top = -1, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {}
    return top >= 0 && bottom <= innerHeight
  })

describe.each(ways)('a card closed with %s gives the focus back', (way) => {
  test('to the words of the quotation, or the row of the list, that opened it', async () => {
    const page = await visit(dossier)
    await quotation(page).focus()
    await page.keyboard.press('Enter')
    await cardIs(page, 'salt-harbour')
    await close[way](page)
    await hasFocus(page, 'section[aria-labelledby="passages"] .mark[href$="/salt-harbour/"]')
    expect(await focusIsInView(page)).toBe(true)

    await page.locator('summary', { hasText: 'Everything on the map' }).click()
    await page.locator('#list-larks-rest').click()
    await cardIs(page, 'larks-rest')
    await page.getByRole('link', { name: /^Next/ }).click() // from card to card it remembers the first way in
    await expect.poll(() => address(page)).not.toMatchObject({ path: `${dossier}larks-rest/` })
    await close[way](page)
    await hasFocus(page, '#list-larks-rest')
  })

  test('to the top of the panel, where a link opened it or what opened it is no longer to be seen', async () => {
    const page = await visit(`${dossier}salt-harbour/`, phone)
    await page.locator('#card-name').focus()
    await close[way](page)
    await hasFocus(page, 'main h1')
    expect(await focusIsInView(page)).toBe(true)

    await page.locator('summary', { hasText: 'Everything on the map' }).click()
    await page.locator('#list-larks-rest').click()
    await cardIs(page, 'larks-rest')
    await page
      .locator('summary', { hasText: 'Everything on the map' })
      .evaluate((summary: HTMLElement) => summary.parentElement?.removeAttribute('open'))
    await close[way](page)
    await hasFocus(page, 'main h1')
  })
})

test('Escape leaves the focus on the live map, where it was', async () => {
  const page = await open(`${dossier}salt-harbour/`)
  await page.locator('.maplibregl-canvas').focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => address(page)).toMatchObject({ path: dossier })
  await hasFocus(page, '.maplibregl-canvas')
})

test('where the map stands still, the mark that opened a card has the focus again, though the map was drawn anew', async () => {
  const page = await newPage({ foreseen: /Failed to (load resource|fetch dynamically imported module)/ })
  await page.route(mapScript, (route) => route.abort())
  await page.goto(new URL(dossier, site).href)
  await page.getByText('so the map stands still').waitFor()
  const before = await page.locator('.still > .still-map').getAttribute('data-world')
  await page.locator('.still [data-feature="salt-harbour"]:visible').first().focus()
  await page.keyboard.press('Enter')
  await cardIs(page, 'salt-harbour')
  await expect.poll(() => page.locator('.still > .still-map').getAttribute('data-world')).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.still > .still-map').getAttribute('data-world')).toBe(before)
  await hasFocus(page, '.still [data-feature="salt-harbour"]')
})
