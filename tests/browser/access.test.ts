import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { address, open, phone } from './site.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

describe('axe finds nothing serious', () => {
  test.each([
    ['in the article, light', '/', {}],
    ['in the article, dark', '/', { colorScheme: 'dark' }],
    ['in a card, light', '/damascus-withdrawal/damascus-khmeimim-convoy/', {}],
    ['in a card, dark', '/damascus-withdrawal/khmeimim/?base=dark', {}],
    ['on a phone', '/damascus-withdrawal/tartus/', phone],
  ] as const)('%s', async (_name, path, options) => {
    const page = await open(path, options)
    for (const summary of await page.locator('summary').all()) {
      if (!(await summary.evaluate((element) => element.parentElement?.hasAttribute('open')))) await summary.click()
    }
    expect(await seriousProblems(page)).toEqual([])
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
    await tabTo(page, "Moscow's naval base in Tartus")
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Russian naval base in Tartus')
    await page.keyboard.press('Escape')
    await expect.poll(() => address(page).path).toBe('/damascus-withdrawal/')
  })

  test('a reader hides a layer', async () => {
    const page = await open('/')
    await tabTo(page, 'Layers')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(address(page).query).toBe('?hide=damascus,qudsayya,khmeimim,tartus,aleppo')
  })

  test('every stop of the focus can be seen', async () => {
    const page = await open('/damascus-withdrawal/tartus/')
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
