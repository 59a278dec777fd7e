/** The list “On this map”: how it opens and closes, and what it explains. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier, featureOf, positionOf } from './circus.ts'
import {
  address,
  cardName,
  drawn,
  explained,
  isListOpen,
  layerSwitch,
  listTitle,
  moveTo,
  open,
  resize,
  shared,
  unfold,
  visit,
} from './site.ts'

describe('by keyboard', () => {
  const hasFocus = (page: Page, selector: string) =>
    expect.poll(() => page.evaluate((one) => document.activeElement?.matches(one), selector)).toBe(true)

  test('it opens, switches and closes; Escape closes it first and gives the focus back, and only then the card', async () => {
    const page = await visit(`${dossier}salt-harbour/`)
    await listTitle(page).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await address(page)).toMatchObject({ query: '?hide=marjuba' })
    await page.keyboard.press('Escape')
    expect(await isListOpen(page)).toBe(false)
    await hasFocus(page, '.map-list > summary')
    expect(await cardName(page)).toBe(featureOf('salt-harbour').name)
    await page.keyboard.press('Escape')
    await expect.poll(() => address(page)).toMatchObject({ path: dossier })
  })

  test('Escape closes it on a wide screen too, from wherever in it the focus is', async () => {
    const page = await visit(dossier, { viewport: { width: 1440, height: 900 } })
    for (const inside of ['.map-list label:last-of-type input', '.map-list select', '.map-list details > summary']) {
      await unfold(page, 'On this map')
      await page.locator(inside).first().focus()
      await page.keyboard.press('Escape')
      expect(await isListOpen(page), inside).toBe(false)
      await hasFocus(page, '.map-list > summary')
    }
  })

  test('it opens and closes where the window becomes wide or narrow, and is otherwise left to the reader', async () => {
    const page = await visit(dossier, { viewport: { width: 1440, height: 900 } })
    await resize(page, 800, 900)
    expect(await isListOpen(page)).toBe(false)
    await listTitle(page).click()
    await resize(page, 820, 900)
    expect(await isListOpen(page)).toBe(true)
    await listTitle(page).click()
    await resize(page, 1440, 900)
    expect(await isListOpen(page)).toBe(true)
  })
})

describe('what symbols mean', () => {
  const page = shared(() => open(dossier, { viewport: { width: 1440, height: 900 }, stays: true }))

  test('is said of what the camera sees where it has come to rest', async () => {
    expect(await explained(page())).toContain('Path inferred')
    await moveTo(page(), 13, positionOf('salt-harbour'))
    await expect.poll(() => explained(page())).toEqual(['Place known within 300 m', 'Extent of a place'])
    await moveTo(page(), 10, positionOf('salt-harbour'))
    await expect.poll(() => explained(page())).not.toContain('Place known within 300 m')
  })

  test('is said of dots exactly while the map draws one', async () => {
    for (const zoom of [7, 9, 11, 13]) {
      await moveTo(page(), zoom, positionOf('ticket-office'))
      const [signs, sites] = [await drawn(page(), 'slug', ['sites']), await drawn(page(), 'slug', ['site-dots'])]
      const hasDots = signs.length < sites.length
      const says = () => explained(page()).then((texts) => texts.includes('Site: zoom in for its sign'))
      await expect.poll(says, { message: `zoom ${zoom}` }).toBe(hasDots)
    }
  })

  test('is not said of what the view hides', async () => {
    await moveTo(page(), 8, positionOf('gull-field'))
    await expect.poll(() => explained(page())).toContain('Path inferred')
    await layerSwitch(page(), 'Wagons by land').uncheck()
    expect(await explained(page())).not.toContain('Path inferred')
  })
})
