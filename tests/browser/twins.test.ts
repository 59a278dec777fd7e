/** The list and the map are twins: what the one shows the other has, in every view. */
import { expect, test } from 'vitest'
import { circus, dossier } from './circus.ts'
import { drawn, open } from './site.ts'

/** The slugs of the features that the list says are on the map. */
const listed = (page: Awaited<ReturnType<typeof open>>) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('#list nav .row')]
    const isShown = (row: HTMLElement) => !/hidden on the map|no place stated|not yet(?! done)/.test(row.innerText)
    return rows
      .filter(isShown)
      .map((row) => row.id.replace('list-', ''))
      .sort()
  })

test.each([
  ['of the whole story', ''],
  ['that hides a layer', '?hide=flight'],
  ['that is narrowed down', '?only=basis:inferred'],
  ['of a day', '?at=2024-10-12'],
  ['of a day without a layer', '?hide=events&at=2024-10-20'],
])('in a view %s the list and the map show the same', async (_view, query) => {
  const page = await open(`${dossier}${query}`, { viewport: { width: 1366, height: 768 } })
  await page.locator('#list > summary').click()
  const onMap = new Set(await drawn(page))
  const inList = await listed(page)
  expect(inList.length).toBeGreaterThan(0)
  const known = circus.features.map(({ slug }) => slug)
  expect(known.filter((slug) => onMap.has(slug)).toSorted()).toEqual(inList)
})
