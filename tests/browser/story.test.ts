/** The story, step by step: each step is an ordinary link, in the article’s order or in the order of time. */
import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inOrderTold } from '../../src/dossier/find.ts'
import { stepsOf } from '../../src/view/story.ts'
import { circus, dossier } from './circus.ts'
import { address, cardName, phone, visit } from './site.ts'

/** What an element listens for. */
async function listenersOf(devTools: CDPSession, selector: string) {
  const { result } = await devTools.send('Runtime.evaluate', { expression: `document.querySelector('${selector}')` })
  const { listeners } = await devTools.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' })
  return listeners.map(({ type }) => type)
}

const told = inOrderTold(circus)
const inTime = stepsOf(circus, true)
const onward = (page: Page) => page.getByRole('link', { name: /^Next/ })
const back = (page: Page) => page.getByRole('link', { name: /^Previous/ })

test('begins where the article does, and leads through all that it tells, to an end', async () => {
  const page = await visit(dossier)
  await page.getByRole('link', { name: 'Step by step' }).click()
  const visited: string[] = []
  for (const { name } of told) {
    await expect.poll(() => cardName(page)).toBe(name)
    visited.push((await address(page)).path)
    if (await onward(page).count()) await onward(page).click()
  }
  expect(visited).toEqual(told.map(({ slug }) => `${dossier}${slug}/`))
  expect(await onward(page).count()).toBe(0)
  await back(page).click()
  await expect.poll(() => cardName(page)).toBe(told.at(-2)?.name)
})

test('at a moment goes in the order of time, and takes the moment along', async () => {
  const [first, second] = inTime
  const page = await visit(`${dossier}${first?.feature.slug}/?at=${first?.at}`)
  expect(await page.locator('.place').innerText()).toContain(`1 of ${inTime.length} in the order of time`)
  await onward(page).click()
  await expect
    .poll(() => address(page))
    .toMatchObject({ path: `${dossier}${second?.feature.slug}/`, query: `?at=${second?.at}` })
  await page.goBack()
  await expect
    .poll(() => address(page))
    .toMatchObject({ path: `${dossier}${first?.feature.slug}/`, query: `?at=${first?.at}` })
  await page.getByRole('link', { name: 'In the article’s order' }).click()
  await expect.poll(() => address(page)).toMatchObject({ path: `${dossier}${first?.feature.slug}/`, query: '' })
})

test('goes by keys while the focus is in the card, and there alone', async () => {
  const page = await visit(`${dossier}${told[1]?.slug}/`)
  await page.keyboard.press('n')
  expect(await cardName(page)).toBe(told[1]?.name)
  await onward(page).focus()
  await page.keyboard.press('n')
  await expect.poll(() => cardName(page)).toBe(told[2]?.name)
  await page.keyboard.press('p')
  await expect.poll(() => cardName(page)).toBe(told[1]?.name)
})

test('goes by a swipe across the card', async () => {
  const page = await visit(`${dossier}${told[1]?.slug}/`, phone)
  const box = await page.locator('main article').boundingBox()
  if (!box) throw new Error('there is no card')
  const devTools = await page.context().newCDPSession(page)
  // What follows a finger is a script of its own, asked for once the page has been taken over.
  await expect.poll(() => listenersOf(devTools, 'main article')).toContain('touchend')
  const y = box.y + 40
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    devTools.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] })
  await touch('touchStart', 300)
  for (const x of [240, 180, 120]) await touch('touchMove', x)
  await touch('touchEnd')
  await expect.poll(() => cardName(page)).toBe(told[2]?.name)
})
