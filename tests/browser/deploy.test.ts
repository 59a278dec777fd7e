/** The site gets another build while somebody reads, whose device keeps nothing: the files of the former one are gone. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { circus, dossier, featureOf, stepFrom } from './circus.ts'
import { cardName, choose, newPage, open, seaColour, settled, site, unfold } from './site.ts'

const alone = {
  serviceWorkers: 'block',
  foreseen: /404|Failed to (?:load|fetch)|dynamically imported|preload CSS/,
} as const
const stands = (page: Page) => page.getByText('so the map stands still')

/** No file whose name has a hash is there any more; the pages are. */
const deploy = (page: Page) => page.route('**/assets/**', (route) => route.fulfill({ status: 404, body: 'gone' }))

test('a page whose live map stands goes on with what it has', async () => {
  const page = await open(`${dossier}salt-harbour/`, alone)
  await deploy(page)
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect.poll(() => cardName(page)).toBe(stepFrom('salt-harbour').name)
  const before = await seaColour(page)
  await choose(page, 'Dark')
  await settled(page)
  expect(await seaColour(page)).not.toBe(before)
  await page.keyboard.press('?')
  await unfold(page, 'Filter')
  await page.getByRole('slider', { name: 'Day of the story' }).press('ArrowRight')
  await settled(page)
  expect(await page.locator('.still.gone').count()).toBe(1)
})

test('a page whose live map was on its way says so once, keeps its still map, and its links lead to the new build', async () => {
  const page = await newPage(alone)
  // The page’s own script has come; what it goes on to ask for has not.
  await page.route('**/assets/attach*', (route) => route.fulfill({ status: 404, body: 'gone' }))
  await page.goto(new URL(dossier, site).href)
  await stands(page).waitFor()
  await deploy(page)
  expect(await stands(page).count()).toBe(1)
  await page.locator('.still [data-feature="larks-rest"] text:visible').first().click()
  await expect.poll(() => cardName(page)).toBe(featureOf('larks-rest').name)
  expect(await page.locator('.still .still-map').isVisible()).toBe(true)
  await page.unrouteAll()
  await page.reload()
  await settled(page)
  expect(await cardName(page)).toBe(featureOf('larks-rest').name)
  expect(await page.title()).toContain(circus.title)
})
