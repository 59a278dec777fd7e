/** Readers who ask for little data: the still map stays until they touch it, and nothing else is missing. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../english.ts'
import { circus, dossier, featureOf } from './circus.ts'
import { cardName, layerSwitch, newPage, settled, signAt, site, unfold, wordsInArticle } from './site.ts'

/** What is of the live map alone. */
const isOfMap = (address: string) => /attach|maplibre|worker|\.geojson$/.test(new URL(address).pathname)

async function openSparing(path: string, saveData = true) {
  const page = await newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  if (saveData)
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: Object.assign(new EventTarget(), { saveData: true }) }),
    )
  await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' })
  return { page, asked }
}
const stays = (page: Page) => page.getByText(en.littleData.stays)

test('with Save-Data nothing of the live map is loaded, and all else works', async () => {
  const { page, asked } = await openSparing(dossier)
  await stays(page).waitFor()
  expect(asked.filter(isOfMap)).toEqual([])
  await unfold(page, 'On this map')
  await layerSwitch(page, 'Flight').uncheck()
  expect(await page.locator('.still [data-layer=flight]').first().isVisible()).toBe(false)
  await wordsInArticle(page, 'moorings in Salt Harbour').click()
  await expect.poll(() => cardName(page)).toBe(featureOf('salt-harbour').name)
  await page.getByRole('button', { name: en.timeline.play }).click()
  await page.getByRole('button', { name: en.timeline.pause }).click()
  expect(asked.filter(isOfMap)).toEqual([])
})

test('the live map comes with the first touch', async () => {
  const { page } = await openSparing(dossier)
  await stays(page).waitFor()
  const { x, y } = await signAt(page, 'gull-field')
  await page.mouse.move(x + 60, y + 60)
  await page.mouse.down()
  await page.mouse.up()
  await settled(page)
  await page.locator('.still.gone').waitFor({ state: 'attached' })
  expect(await stays(page).count()).toBe(0)
})

test('a button loads it, and so does the way to what only the live map can show', async () => {
  const { page } = await openSparing(`${dossier}salt-harbour/`)
  await page.getByRole('button', { name: en.littleData.load }).click()
  await settled(page)
  const { page: other } = await openSparing(`${dossier}salt-harbour/`)
  await other.getByRole('button', { name: en.feature.zoom }).click()
  await settled(other)
})

test('who asks for it here is asked no more: the next page spares data too, until it is taken back', async () => {
  const { page, asked } = await openSparing(dossier, false)
  await settled(page)
  await unfold(page, en.mapList.title)
  await unfold(page, en.mapList.basemapAndTheme)
  await page.getByRole('checkbox', { name: en.littleData.setting }).check()
  asked.splice(0)
  await page.goto(new URL(`/${circus.slug}/gull-field/`, site).href, { waitUntil: 'networkidle' })
  await stays(page).waitFor()
  expect(asked.filter(isOfMap)).toEqual([])
  await unfold(page, en.mapList.title)
  await unfold(page, en.mapList.basemapAndTheme)
  await page.getByRole('checkbox', { name: en.littleData.setting }).uncheck()
  await page.reload()
  await settled(page)
})
