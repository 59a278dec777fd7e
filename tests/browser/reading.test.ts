/** What a screen reader has of a page: all names and roles in the order in which they are read, held as text. */
import { expect, test } from 'vitest'
import { arabicDossier, dossier } from './circus.ts'
import { read, visit } from './site.ts'

const pages = [
  ['dossier', dossier, visit],
  ['place', `${dossier}salt-harbour/`, visit],
  ['text-edition', `${dossier}text/`, read],
  ['dossier-in-arabic', arabicDossier, visit],
  ['place-in-arabic', `${arabicDossier}salt-harbour/`, visit],
] as const

test.each(pages)('the page of a %s is read in an order that makes sense', async (name, path, look) => {
  const page = await look(path, { viewport: { width: 1366, height: 768 } })
  await expect(`${await page.locator('body').ariaSnapshot()}\n`).toMatchFileSnapshot(`reading/${name}.yaml`)
})

test.each(pages)(
  'on the page of a %s every Arabic text says its language and its direction',
  async (_name, path, look) => {
    const page = await look(path)
    const unmarked = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { parentElement: parent, textContent: text } = node
        if (!parent || parent.matches('script') || !/\p{Script=Arabic}/u.test(text ?? '')) continue
        const isRightToLeft = parent.closest('svg') !== null || getComputedStyle(parent).direction === 'rtl'
        if (parent.closest('[lang]')?.getAttribute('lang') !== 'ar' || !isRightToLeft) found.push(parent.outerHTML)
      }
      return found
    })
    expect(unmarked).toEqual([])
  },
)
