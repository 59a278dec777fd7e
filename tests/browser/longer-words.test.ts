/** In a language with longer words nothing is cut, nothing is wider than the window, and no sentence of ours stands in code. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { compileMessages } from '../../scripts/site/compile-messages.ts'
import { pseudoLanguage } from '../pseudo-language.ts'
import { circus } from './circus.ts'
import { inDevelopment } from './in-development.ts'
import { lost } from './lost-texts.ts'
import { newPage } from './pages.ts'
import { phone } from './site.ts'

const messages = 'src/words/messages/en.json'
const inPseudoLanguage = {
  name: 'passage:pseudo-language',
  enforce: 'pre',
  load: async (id: string) =>
    id.includes('virtual:messages/en')
      ? compileMessages(JSON.stringify(pseudoLanguage(JSON.parse(await readFile(messages, 'utf8')))), messages)
      : undefined,
} as const

test('a page holds words that are half as long again', async () => {
  const use = async (address: string) => {
    for (const options of [phone, { viewport: { width: 1280, height: 800 } }]) {
      const page = await newPage({ ...options, hosts: [new URL(address).host], foreseen: /./ })
      for (const path of [`${circus.slug}/`, `${circus.slug}/salt-harbour/`]) {
        await page.goto(new URL(path, address).href)
        const summary = page.locator('.map-list > summary')
        await summary.waitFor()
        expect(await summary.innerText()).toMatch(/^⟦.*⟧$/)
        await page.locator('main details').evaluateAll((all) => {
          for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true
        })
        expect(await lost(page), path).toEqual({ wider: 0, cut: [] })
      }
    }
  }
  await inDevelopment('tests/fixture/geo', '/', use, [inPseudoLanguage])
})
