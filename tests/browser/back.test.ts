/** Going back returns a reader to where they were in the page: how far it was scrolled, and what had the focus. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier, featureOf } from './circus.ts'
import { cardName, phone, quotationOf, showAllQuotations, unfold, visit, wordsInArticle } from './site.ts'

const scrolled = (page: Page) =>
  page.evaluate(() => [scrollY, document.querySelector('.sheet')?.scrollTop ?? 0].map(Math.round))
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())
const cardIs = (page: Page, name: string) => expect.poll(() => cardName(page)).toBe(name)
/** Follows a link with the keyboard: a click would scroll first. Returns how far the page was scrolled. */
async function follow(page: Page, link: Locator) {
  await link.focus()
  await link.scrollIntoViewIfNeeded()
  const before = await scrolled(page)
  await page.keyboard.press('Enter')
  return before
}

const harbour = featureOf('salt-harbour').name
const desk = { viewport: { width: 1366, height: 768 } }

describe.each([
  ['on a phone', phone],
  ['on a desk', desk],
])('back, %s', (_name, options) => {
  test('from a place returns to the words of the article that led there, and to where they stood', async () => {
    const page = await visit(dossier, options)
    const words = "the circus's moorings in Salt Harbour"
    const before = await follow(page, wordsInArticle(page, words))
    expect(Math.max(...before)).toBeGreaterThan(100)
    await cardIs(page, harbour)
    expect(await scrolled(page)).not.toEqual(before)
    await page.goBack()
    await expect.poll(() => scrolled(page)).toEqual(before)
    expect(await focused(page)).toBe(words)
  })

  test('goes through several pages, each as the reader left it', async () => {
    const page = await visit(dossier, options)
    await unfold(page, 'Everything on the map')
    const row = page.locator('#list-larks-rest')
    const inList = await follow(page, row)
    await cardIs(page, 'Lark’s Rest')
    await showAllQuotations(page)
    const words = wordsInArticle(page, "the circus's moorings in Salt Harbour")
    const inArticle = await follow(page, words)
    await cardIs(page, harbour)
    await page.goBack()
    await cardIs(page, 'Lark’s Rest')
    await expect.poll(() => scrolled(page)).toEqual(inArticle)
    expect(await focused(page)).toBe("the circus's moorings in Salt Harbour")
    await page.goBack()
    await expect.poll(() => page.locator('#card-name').count()).toBe(0)
    await expect.poll(() => scrolled(page)).toEqual(inList)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('list-larks-rest')
  })

  test('from the page of a quotation returns to its number', async () => {
    const page = await visit(dossier, options)
    const number = quotationOf(page, 'winter-season').getByRole('link', { name: /^Quotation/ })
    const before = await follow(page, number)
    await expect.poll(() => page.locator('#card-name').count()).toBe(1)
    await page.goBack()
    await expect.poll(() => scrolled(page)).toEqual(before)
    expect(await number.evaluate((link) => link === document.activeElement)).toBe(true)
  })
})

test('forward begins at the card, whose heading has the focus', async () => {
  const page = await visit(dossier, desk)
  await wordsInArticle(page, "the circus's moorings in Salt Harbour").click()
  await cardIs(page, harbour)
  await page.goBack()
  await expect.poll(() => page.locator('#card-name').count()).toBe(0)
  await page.goForward()
  await cardIs(page, harbour)
  await expect.poll(() => focused(page)).toBe(harbour)
  expect(await scrolled(page)).toEqual([0, 0])
})
