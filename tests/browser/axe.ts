/** What axe-core finds on a page: https://github.com/dequelabs/axe-core, with the rules that it has by default. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** With everything unfolded that can be. */
export async function problems(page: Page): Promise<string[]> {
  for (const summary of await page.locator('summary').all()) {
    const isOpen = await summary.evaluate((element) => element.parentElement?.hasAttribute('open'))
    if (!isOpen && (await summary.isVisible())) await summary.click()
  }
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    // No letters stand for an icon here; those of Arabic, which join, would be taken for some, and left out of what is seen.
    const options = { pixelThreshold: Infinity }
    axe.configure({ checks: [{ id: 'label-content-name-mismatch', options }] })
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}
