/** The list “On this map”: where it stands, what it covers, how it opens and closes, and what it explains. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type ListBox, listBox, listOpensOn } from '../../src/style/list-box.ts'
import { circus, dossier, featureOf, positionOf } from './circus.ts'
import { frame, screens } from './screens.ts'
import {
  address,
  cardName,
  drawn,
  explained,
  layerSwitch,
  moveTo,
  open,
  resize,
  shared,
  unfold,
  visit,
} from './site.ts'

const stages = [
  ...screens.map(([width, height]) => ({ name: `${width} × ${height}`, width, height, isFrame: false })),
  { name: `a frame of ${frame.join(' × ')}`, width: frame[0], height: frame[1], isFrame: true },
]

/** The boxes of what matches, from the corner of the stage, in CSS pixels; of hidden things none. */
const boxesOn = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const stage = document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect()
    return [...document.querySelectorAll(wanted)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, right, bottom }) => ({
        left: left - stage.left,
        top: top - stage.top,
        right: right - stage.left,
        bottom: bottom - stage.top,
      }))
  }, selector)

const stageOf = (page: Page) =>
  page.locator('.stage').evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }))

async function listOn(page: Page) {
  const [box] = await boxesOn(page, '.map-list')
  if (!box) throw new Error('the list is not to be seen')
  return box
}

const overlap = (one: ListBox, other: ListBox) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const title = (page: Page) => page.locator('summary', { hasText: 'On this map' })
const isOpen = (page: Page) => page.locator('.map-list').evaluate((list) => list.hasAttribute('open'))

/** It has the place and the width that it is said to have, and no more than the height. */
async function expectBox(page: Page, opened: boolean) {
  const [found, said] = [await listOn(page), listBox(await stageOf(page), opened)]
  expect(found.left).toBeCloseTo(said.left, 0)
  expect(found.top).toBeCloseTo(said.top, 0)
  expect(found.right).toBeCloseTo(said.right, 0)
  if (opened) expect(found.bottom).toBeLessThanOrEqual(said.bottom + 0.5)
  else expect(found.bottom).toBeCloseTo(said.bottom, 0)
}

// The links ask for another host’s basemap, so that there is a message; nobody is asked.
const onPage = shared(() => visit(`${dossier}?base=satellite`, { stays: true }))
const onLivePage = shared(() => open(`${dossier}?base=satellite`, { stays: true }))
const inFrame = shared(() => open(`${dossier}?embed&base=satellite`, { stays: true }))

describe.each(stages)('on $name', ({ width, height, isFrame }) => {
  const page = isFrame ? inFrame : onPage
  const livePage = isFrame ? inFrame : onLivePage

  test('the list is where it is said to be, open where the stage is wide, and after a click the other way', async () => {
    // Where a window becomes wide or narrow, the list is as it is from the start.
    await resize(page(), 800, height)
    if (await isOpen(page())) await title(page()).click()
    for (const other of [1600, 800]) {
      await resize(page(), other, height)
      expect(await isOpen(page())).toBe(other > 1000)
    }
    await resize(page(), width, height)
    const opens = listOpensOn(await stageOf(page()))
    expect(await isOpen(page())).toBe(opens)
    await expectBox(page(), opens)
    await title(page()).click()
    expect(await isOpen(page())).toBe(!opens)
    await expectBox(page(), !opens)
  })

  test('message, scale, credits and buttons lie clear of it, open and closed', async () => {
    await resize(livePage(), width, height)
    for (const _state of ['one way', 'the other']) {
      const list = await listOn(livePage())
      const others = await boxesOn(
        livePage(),
        '.message p, .maplibregl-ctrl-scale, .maplibregl-ctrl-attrib, .maplibregl-ctrl-group',
      )
      expect(others.length).toBeGreaterThan(3)
      expect(others.filter((box) => overlap(box, list))).toEqual([])
      await title(livePage()).click()
    }
  })

  test('every row is a target of at least 24 pixels, and lies within the list', async () => {
    await unfold(page(), 'On this map')
    const list = await listOn(page())
    const rows = await boxesOn(page(), '.map-list label:has([role="switch"])')
    expect(rows).toHaveLength(circus.groups.flatMap(({ layers }) => layers).length)
    for (const { left, top, right, bottom } of rows) {
      expect(bottom - top).toBeGreaterThanOrEqual(24)
      expect(left).toBeGreaterThan(list.left)
      expect(right).toBeLessThan(list.right)
    }
  })
})

describe('before any script has come', () => {
  test('a wide screen shows the list open, with its explanations, and the word that it needs scripts', async () => {
    const page = await visit(dossier, { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } })
    expect(await page.getByText('Path inferred').first().isVisible()).toBe(true)
    expect(await page.getByText('These switches need scripts').isVisible()).toBe(true)
    const list = await listOn(page)
    const said = listBox(await stageOf(page))
    expect(list.right).toBeCloseTo(said.right, 0)
    expect(list.bottom).toBeLessThanOrEqual(said.bottom + 0.5)
  })
})

describe('by keyboard', () => {
  const hasFocus = (page: Page, selector: string) =>
    expect.poll(() => page.evaluate((one) => document.activeElement?.matches(one), selector)).toBe(true)

  test('it opens, switches and closes; Escape closes it first and gives the focus back, and only then the card', async () => {
    const page = await visit(`${dossier}salt-harbour/`)
    await title(page).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await address(page)).toMatchObject({ query: '?hide=marjuba' })
    await page.keyboard.press('Escape')
    expect(await isOpen(page)).toBe(false)
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
      expect(await isOpen(page), inside).toBe(false)
      await hasFocus(page, '.map-list > summary')
    }
  })

  test('it opens and closes where the window becomes wide or narrow, and is otherwise left to the reader', async () => {
    const page = await visit(dossier, { viewport: { width: 1440, height: 900 } })
    await resize(page, 800, 900)
    expect(await isOpen(page)).toBe(false)
    await title(page).click()
    await resize(page, 820, 900)
    expect(await isOpen(page)).toBe(true)
    await title(page).click()
    await resize(page, 1440, 900)
    expect(await isOpen(page)).toBe(true)
  })
})

describe('what symbols mean', () => {
  const page = shared(() => open(dossier, { viewport: { width: 1440, height: 900 }, stays: true }))

  test('is said of what the camera sees where it has come to rest', async () => {
    expect(await explained(page())).toContain('Path inferred')
    await moveTo(page(), 13, positionOf('salt-harbour'))
    await expect.poll(() => explained(page())).toEqual(['Place known within 300 m', 'Extent, from open data'])
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

test('on paper its rows are the key of the map: without switches, and without what is hidden', async () => {
  const page = await visit(`${dossier}?hide=flight`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.map-list').getByText('Salt Harbour').isVisible()).toBe(true)
  expect(await page.locator('.map-list').getByText('Path inferred').isVisible()).toBe(true)
  expect(await page.locator('.map-list').getByText('Flight').isVisible()).toBe(false)
  expect(await boxesOn(page, '.map-list input, .map-list select, .map-list summary')).toEqual([])
})
