/** The live map by keyboard alone: one stop of the Tab key, its marks as elements with names, and words for where it is. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFeature, inListOrder } from '../../src/dossier/find.ts'
import { en } from '../english.ts'
import { circus, dossier, featureOf, positionOf } from './circus.ts'
import { address, cardName, drawn, layerSwitch, open, pointOf, settled, shared, unfold, visit } from './site.ts'

const map = (page: Page) => page.getByRole('application', { name: 'Map' })
const marks = (page: Page) => page.getByRole('group', { name: en.map.marks }).getByRole('link')
const focusedMark = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-mark'))
const said = (page: Page) => page.locator('.map [role=status]')
const slugsOf = (page: Page) => marks(page).evaluateAll((links) => links.map((link) => link.dataset.mark ?? ''))

describe('the marks of the live map', () => {
  const page = shared(() => open(dossier, { stays: true }))

  test('are links with the names of what is drawn, in the order of the list', async () => {
    const there = inListOrder((await drawn(page())).flatMap((slug) => findFeature(circus, slug) ?? []))
    const listed = inListOrder(circus.features).filter((feature) => there.includes(feature))
    await expect.poll(() => slugsOf(page())).toEqual(listed.map(({ slug }) => slug))
    for (const [index, { name }] of listed.entries())
      expect(await marks(page()).nth(index).getAttribute('aria-label')).toBe(name)
  })

  test('are no stops of the Tab key: the map is one, and Enter leads from it to them, arrows on, Escape back', async () => {
    await page().getByRole('link', { name: 'Skip the map' }).focus()
    for (
      let step = 0;
      step < 60 && !(await map(page()).evaluate((canvas) => canvas === document.activeElement));
      step++
    )
      await page().keyboard.press('Tab')
    await page().keyboard.press('Enter')
    const [first = '', second = '', ...rest] = await slugsOf(page())
    expect(await focusedMark(page())).toBe(first)
    await page().keyboard.press('ArrowRight')
    expect(await focusedMark(page())).toBe(second)
    await page().keyboard.press('ArrowUp')
    await page().keyboard.press('ArrowLeft')
    expect(await focusedMark(page())).toBe(rest.at(-1))
    await page().keyboard.press('Home')
    expect(await focusedMark(page())).toBe(first)
    await page().keyboard.press('Escape')
    expect(await map(page()).evaluate((canvas) => canvas === document.activeElement)).toBe(true)
    await page().keyboard.press('Enter')
    await page().keyboard.press('Tab')
    expect(await focusedMark(page())).toBeNull()
  })

  test('have their ring where they are drawn, and light up', async () => {
    await marks(page()).and(page().locator('[data-mark=salt-harbour]')).focus()
    const box = await page().locator('[data-mark=salt-harbour]').boundingBox()
    const at = await pointOf(page(), positionOf('salt-harbour'))
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - at.x)).toBeLessThan(2)
    expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - at.y)).toBeLessThan(2)
    expect(box?.width).toBeGreaterThanOrEqual(44)
    const lit = () =>
      page().evaluate(() => window.liveMap?.getFeatureState({ source: 'dossier', id: 'salt-harbour' }).hover)
    await expect.poll(lit).toBe(true)
  })

  test('open their cards, and have the focus again when these are closed', async () => {
    await page().locator('[data-mark=salt-harbour]').focus()
    await page().keyboard.press('Enter')
    await expect.poll(() => cardName(page())).toBe(featureOf('salt-harbour').name)
    await settled(page())
    expect(await page().locator('[data-mark=salt-harbour]').getAttribute('aria-current')).toBe('location')
    await page().keyboard.press('Escape')
    await expect.poll(() => address(page())).toMatchObject({ path: dossier })
    await expect.poll(() => focusedMark(page())).toBe('salt-harbour')
  })
})

test('what is hidden or has not come yet has no element, as long as it is so', async () => {
  const page = await open(dossier)
  const flight = 'gull-field-north-west-flight'
  await unfold(page, 'On this map')
  await layerSwitch(page, 'Flight').uncheck()
  await expect.poll(() => slugsOf(page)).not.toContain(flight)
  await layerSwitch(page, 'Flight').check()
  await expect.poll(() => slugsOf(page)).toContain(flight)
  await page.getByRole('slider', { name: 'Day of the story' }).press('Home')
  await expect.poll(() => slugsOf(page)).not.toContain(flight)
  await page.getByRole('button', { name: 'Show the whole story' }).click()
  await expect.poll(() => slugsOf(page)).toContain(flight)
})

describe('where the map is', () => {
  const page = shared(() => open(`${dossier}#map=8/34.9/36`, { stays: true }))

  test('is said when W asks, with the nearest town, its width and its marks', async () => {
    await map(page()).focus()
    await page().keyboard.press('w')
    await expect.poll(() => said(page()).innerText()).toMatch(/^Near .+, \d+ km across\. .+ in view: .+\.$/)
    const names = await marks(page()).evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''))
    for (const name of names.slice(0, 6)) expect(await said(page()).innerText()).toContain(name)
  })

  test('is said once the map has come to rest after a key, once for each place', async () => {
    const before = await said(page()).innerText()
    await page().evaluate(() => {
      const status = document.querySelector('.map [role=status]')
      const heard: string[] = []
      Object.assign(window, { heard })
      new MutationObserver(() => status?.textContent && heard.push(status.textContent)).observe(status ?? document, {
        childList: true,
      })
    })
    for (const key of ['+', '-']) {
      const last = await said(page()).innerText()
      await page().keyboard.press(key)
      await expect.poll(() => said(page()).innerText()).toMatch(new RegExp(`^Near (?!${last.slice(5, 30)})`))
    }
    expect(await said(page()).innerText()).toBe(before)
    const heard = await page().evaluate(() => ('heard' in window && Array.isArray(window.heard) ? window.heard : []))
    expect(heard).toHaveLength(2)
  })

  test('where no mark is in view Enter says so', async () => {
    const away = await open(`${dossier}#map=9/35.5/39.5`)
    await map(away).focus()
    await away.keyboard.press('Enter')
    await expect.poll(() => said(away).innerText()).toBe(en.map.noMarks)
  })
})

test('the keys are listed on a question mark, and Escape closes the list alone', async () => {
  const page = await open(`${dossier}salt-harbour/`)
  await map(page).focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: en.mapKeys.title })
  await dialog.waitFor()
  for (const [, meaning] of en.mapKeys.rows) expect(await dialog.innerText()).toContain(meaning)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await cardName(page)).toBe(featureOf('salt-harbour').name)
  expect(await map(page).evaluate((canvas) => canvas === document.activeElement)).toBe(true)
})

test.each([
  ['', () => circus.article.headline],
  ['salt-harbour/', () => featureOf('salt-harbour').name],
  ['passages/by-land/', () => 'Paragraph 8 of the article'],
])('the one first heading of %s is what the page is about', async (path, about) => {
  const page = await visit(dossier + path)
  expect((await page.locator('h1').allInnerTexts()).map((text) => text.replaceAll('\n', ' ').trim())).toEqual([about()])
})
