import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { problems } from './axe.ts'
import { dossier, featureOf, stepFrom } from './circus.ts'
import { address, cardName, choose, open, phone, read, shared, visit, wordsInArticle } from './site.ts'

describe('axe finds nothing', () => {
  const page = shared(() => open('/', { colorScheme: 'light', stays: true }))

  test('in the article, light', async () => {
    expect(await problems(page())).toEqual([])
  })
  test('in the article, dark', async () => {
    await page().emulateMedia({ colorScheme: 'dark' })
    expect(await problems(page())).toEqual([])
  })
  test('in a card, light', async () => {
    await page().emulateMedia({ colorScheme: 'light' })
    await wordsInArticle(page(), 'in a long train by land').click()
    await expect.poll(() => cardName(page())).toBe(featureOf('marjuba-gull-field-wagons').name)
    expect(await problems(page())).toEqual([])
  })
  test('in a card, dark by choice', async () => {
    const before = stepFrom('marjuba-gull-field-wagons', -1)
    await choose(page(), 'Dark')
    await page()
      .getByRole('link', { name: /^Previous/ })
      .click()
    await expect.poll(() => cardName(page())).toBe(before.name)
    expect(await problems(page())).toEqual([])
  })
  test('on a phone', async () => {
    expect(await problems(await open(`${dossier}salt-harbour/`, phone))).toEqual([])
  })
  test('in a frame', async () => {
    expect(await problems(await open(`${dossier}salt-harbour/?embed`))).toEqual([])
  })
  test('on pages of text alone', async () => {
    for (const path of [`${dossier}text/`, '/dossiers/']) expect(await problems(await read(path))).toEqual([])
  })
})

describe('by keyboard alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  const tabTo = async (page: Page, words: string) => {
    for (let step = 0; step < 120 && (await focused(page)) !== words; step++) await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(words)
  }

  test('a reader skips the map, follows a quotation to its card, and leaves it again', async () => {
    const page = await open('/')
    await tabTo(page, 'Skip the map')
    await page.keyboard.press('Enter')
    await tabTo(page, "the circus's moorings in Salt Harbour")
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe(featureOf('salt-harbour').name)
    await page.keyboard.press('Escape')
    await expect.poll(() => address(page)).toMatchObject({ path: dossier })
  })

  test('a reader hides a layer', async () => {
    const page = await visit('/')
    await tabTo(page, 'On this map')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await address(page)).toMatchObject({ query: '?hide=marjuba' })
  })

  test('every stop of the focus can be seen', async () => {
    const page = await open(`${dossier}salt-harbour/`)
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return 'none needed'
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        return outlineStyle !== 'none' && outlineWidth !== '0px'
          ? 'outlined'
          : boxShadow === 'none'
            ? element.outerHTML
            : 'outlined'
      })
      expect(['outlined', 'none needed']).toContain(outline)
    }
  })
})
