/** A page that reads from right to left: what lies over its map lies the other way round, and its still map looks like the live one. */
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { listBox } from '../../src/style/list-box.ts'
import { beyondRoom, boxesOn, stageOf } from './boxes-on.ts'
import { arabic, arabicDossier } from './circus.ts'
import { faultsAt } from './faults-on.ts'
import { builtPage, screens } from './screens.ts'
import { camera, newPage, open, phone, resize, settled, site } from './site.ts'
import { mapComparer } from './still-and-live.ts'

const addressOf = (path: string) => new URL(path, site).href
/** Of the dossier, of sites, movements, events and quotations a few. */
const paths = [
  arabicDossier,
  ...arabic.features.filter((_, index) => index % 4 === 0).map(({ slug }) => `${arabicDossier}${slug}/`),
  ...arabic.passages.slice(0, 1).map(({ id }) => `${arabicDossier}passages/${id}/`),
]

test('what is written on its maps lies on nothing else, under nothing, and whole on them', async () => {
  const page = await builtPage()
  const faults: string[] = []
  for (const path of paths)
    for (const fault of await faultsAt(page, addressOf(path), screens)) faults.push(`${path} ${fault}`)
  expect(faults).toEqual([])
})

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

describe.each([
  ['a phone', phone],
  ['a desk', desk],
])('on %s', (_name, options) => {
  test('the still map looks like the live one, in the light and in the dark', async () => {
    const compare = await mapComparer(options)
    for (const { theme, differing } of await compare(addressOf(arabicDossier))) {
      expect(Math.max(differing.whole, differing.middle), theme).toBeLessThanOrEqual(0.01)
    }
  })

  test('scale, credits and buttons lie where labels leave them room, at the left, and the list at the right', async () => {
    const page = await newPage(options)
    await page.goto(addressOf(arabicDossier))
    await settled(page)
    const selector = '.maplibregl-ctrl-scale, .maplibregl-ctrl-attrib, .maplibregl-ctrl-group'
    await expect.poll(() => boxesOn(page, selector)).toHaveLength(4)
    const [stage, tools] = [await stageOf(page), await boxesOn(page, selector)]
    expect(beyondRoom(tools, stage, undefined, true)).toEqual([])
    for (const { left } of tools) expect(left).toBeLessThan(stage.width / 2)
    const [list] = await boxesOn(page, '.map-list')
    expect(list?.left).toBeCloseTo(listBox(stage, undefined, true).left, 0)
    // On a narrow stage the credits are folded, and their button stays within them.
    await resize(page, 600, 800)
    const [credits] = await boxesOn(page, '.maplibregl-ctrl-attrib')
    const [button] = await boxesOn(page, '.maplibregl-ctrl-attrib-button')
    expect(button?.left).toBeCloseTo(credits?.left ?? Infinity, 0)
  })

  test('nothing is cut, and nothing wider than the window', async () => {
    const page = await newPage(options)
    await page.goto(addressOf(arabicDossier))
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test('the map itself is not mirrored: east stays at the right, and the arrow keys lead where they point', async () => {
  const page = await open(arabicDossier, desk)
  const before = await camera(page)
  await page.getByRole('region', { name: arabic.title }).or(page.locator('.maplibregl-canvas')).first().focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await camera(page)).longitude).toBeGreaterThan(before.longitude)
})

test('the buttons that move the map stand as they point, left at the left', async () => {
  const page = await open(arabicDossier, desk)
  await page.locator('.maplibregl-ctrl-group button[aria-controls="move-pad"]').click()
  const boxes = await boxesOn(page, '.move-pad button')
  const [, , , left, right] = boxes
  expect(left?.left).toBeLessThan(right?.left ?? 0)
  const before = await camera(page)
  await page.locator('.move-pad button').nth(3).click()
  await expect.poll(async () => (await camera(page)).longitude).toBeLessThan(before.longitude)
})
