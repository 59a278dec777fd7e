/** Everything that the README says readers do, done without a pointer, in one walk through a dossier. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { en } from '../english.ts'
import { circus, dossier, featureOf, stepFrom } from './circus.ts'
import { address, camera, cardName, open, settled, shared, site } from './site.ts'

/** What a screen reader would call what has the focus: its role, where it has one of its own, and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document
    const named = element?.closest('label') ?? element
    // Without what is hidden.
    const label = named instanceof HTMLElement ? named.innerText : ''
    return (element?.ariaLabel ?? document.querySelector(`label[for="${element?.id}"]`)?.textContent ?? label)
      .replace(/\s+/g, ' ')
      .trim()
  })

describe('by keyboard alone a reader', () => {
  const page = shared(async () => {
    const opened = await open(dossier, { stays: true })
    await opened.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    return opened
  })
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page().keyboard.press(key)), Promise.resolve())

  /** Goes on with the Tab key until something of that name has the focus. */
  async function tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    const isIt = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
    for (let step = 0; step < 150; step++) {
      await press(key)
      if (isIt(await focused(page()))) return
    }
    expect.fail(`the Tab key does not lead to “${name}”`)
  }

  test('moves and zooms the map', async () => {
    await tabTo(en.map.region)
    const begin = await camera(page())
    await press('ArrowRight')
    await settled(page())
    await press('+')
    await settled(page())
    const end = await camera(page())
    expect(end.longitude).toBeGreaterThan(begin.longitude)
    expect(end.zoom).toBeGreaterThan(begin.zoom)
    expect((await address(page())).hash).toContain('#map=')
  })

  test('opens the card of a mark on the map, goes on step by step, and comes back to the mark', async () => {
    await press('-')
    await settled(page())
    await press('Enter', 'Home')
    const mark = await focused(page())
    await press('Enter')
    await expect.poll(() => cardName(page())).toBe(mark)
    const { slug = '' } = circus.features.find(({ name }) => name === mark) ?? {}
    await press('n')
    await expect.poll(() => cardName(page())).toBe(stepFrom(slug).name)
    await press('Escape')
    await expect.poll(() => address(page())).toMatchObject({ path: dossier })
  })

  test('turns a layer off, narrows the map down and takes both back', async () => {
    await tabTo(en.mapList.title)
    if (!(await page().locator('.map-list').getAttribute('open'))) await press('Enter')
    await tabTo('Flight')
    await press('Space')
    await expect.poll(async () => (await address(page())).query).toBe('?hide=flight')
    await press('Space')
    await tabTo(en.filters.title)
    await press('Enter')
    await page().getByRole('group', { name: en.filters.facets.kind }).waitFor()
    await press('Tab', 'Space')
    await expect.poll(async () => (await address(page())).query).toMatch(/^\?only=/)
    await press('Space')
    await expect.poll(async () => (await address(page())).query).toBe('')
  })

  test('chooses a theme', async () => {
    await tabTo(en.mapList.basemapAndTheme)
    await press('Enter')
    await tabTo(/^Theme/)
    await page().keyboard.type('Dark')
    await expect.poll(async () => (await address(page())).query).toBe('?theme=dark')
    await press('Home')
    await expect.poll(async () => (await address(page())).query).toBe('')
  })

  test('goes to a day, and plays the story', async () => {
    await tabTo(en.timeline.play)
    await press('Enter')
    await expect.poll(() => focused(page())).toBe(en.timeline.pause)
    await press('Enter')
    await tabTo(en.timeline.slider)
    await press('Home')
    const first = (await address(page())).query
    await press('ArrowRight')
    await expect.poll(async () => (await address(page())).query).not.toBe(first)
    await tabTo(en.timeline.showWhole, 'Shift+Tab')
    await press('Enter')
    await expect.poll(async () => (await address(page())).query).toBe('')
  })

  test('finds a place by its name', async () => {
    await tabTo(en.find.label)
    await page().keyboard.type('Gull Field')
    await page().locator('#found [role=option]').first().waitFor()
    await press('Enter')
    await expect.poll(() => cardName(page())).toBe(featureOf('gull-field').name)
  })

  test('copies the link, and follows a number to its quotation and that to another place', async () => {
    await tabTo(en.share.title)
    await press('Enter')
    await tabTo(en.share.link.copy)
    await press('Enter')
    await expect.poll(() => page().evaluate(() => navigator.clipboard.readText())).toContain(`${dossier}gull-field/`)
    expect(new URL(await page().evaluate(() => navigator.clipboard.readText())).origin).toBe(new URL(site).origin)
    await tabTo(/^Quotation \d+$/, 'Shift+Tab')
    await press('Enter')
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.closest('figure')?.id ?? ''))
      .toMatch(/^passage-/)
  })

  test('takes the data away, and reads the whole as text', async () => {
    await tabTo(en.download.title, 'Shift+Tab')
    await press('Enter', 'Tab')
    expect(await page().evaluate(() => document.activeElement?.hasAttribute('download'))).toBe(true)
    await tabTo(en.page.asText)
    await press('Enter')
    await expect.poll(async () => (await address(page())).path).toBe(`${dossier}text/`)
  })
})
