import { close } from 'pagefind'
import { afterEach, expect, test } from 'vitest'
import { makeSearchIndex } from '../../../scripts/site/make-search-index.ts'

afterEach(() => close())

const recordsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ slug: `town-${index}`, name: `Town ${index}`, text: 'A town.' }))

async function foundIn(count: number, language: string): Promise<number> {
  const files = new Map(await makeSearchIndex(recordsOf(count), language))
  const { languages } = JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json')))
  return languages[language].page_count
}

test('an index that is made leaves another alone that is still in the making', async () => {
  expect(await Promise.all([foundIn(2000, 'en'), foundIn(1, 'ar')])).toEqual([2000, 1])
})

test('after Pagefind was closed an index is made as before', async () => {
  expect(await foundIn(1, 'en')).toBe(1)
  await close()
  expect(await foundIn(2, 'en')).toBe(2)
})
