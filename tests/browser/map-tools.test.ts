/** What lies over the map: where the list, the buttons, the scale and the credits stand, and what they cover. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Box } from '../../src/plane/box.ts'
import { listBox, listOpensOn } from '../../src/style/list-box.ts'
import { beyondRoom, boxesOn, stageOf } from './boxes-on.ts'
import { circus, dossier, positionOf } from './circus.ts'
import { frame, screens } from './screens.ts'
import { isListOpen, listTitle, open, resize, shared, unfold, visit } from './site.ts'

const stages = [
  ...screens.map(([width, height]) => ({ name: `${width} × ${height}`, width, height, isFrame: false })),
  { name: `a frame of ${frame.join(' × ')}`, width: frame[0], height: frame[1], isFrame: true },
]

async function listOn(page: Page) {
  const [box] = await boxesOn(page, '.map-list')
  if (!box) throw new Error('the list is not to be seen')
  return box
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

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

const nearZoom = 13
const nearMap = `#map=${nearZoom}/${positionOf('salt-harbour').toReversed().join('/')}`
const nearBy = shared(() => open(`${dossier}${nearMap}`, { stays: true }))
const nearInFrame = shared(() => open(`${dossier}?embed${nearMap}`, { stays: true }))

describe.each(stages)('on $name', ({ width, height, isFrame }) => {
  const page = isFrame ? inFrame : onPage
  const livePage = isFrame ? inFrame : onLivePage

  test('the list is where it is said to be, open where the stage is wide, and after a click the other way', async () => {
    // Where a window becomes wide or narrow, the list is as it is from the start.
    await resize(page(), 800, height)
    if (await isListOpen(page())) await listTitle(page()).click()
    for (const other of [1600, 800]) {
      await resize(page(), other, height)
      expect(await isListOpen(page())).toBe(other > 1000)
    }
    await resize(page(), width, height)
    const opens = listOpensOn(await stageOf(page()))
    expect(await isListOpen(page())).toBe(opens)
    await expectBox(page(), opens)
    await listTitle(page()).click()
    expect(await isListOpen(page())).toBe(!opens)
    await expectBox(page(), !opens)
  })

  test('scale, credits and buttons lie where labels leave them room', async () => {
    await resize(livePage(), width, height)
    const tools = await boxesOn(livePage(), '.maplibregl-ctrl-scale, .maplibregl-ctrl-attrib, .maplibregl-ctrl-group')
    expect(tools).toHaveLength(4)
    expect(beyondRoom(tools, await stageOf(livePage()))).toEqual([])
  })

  test('so does the word that the ground has no streets', async () => {
    const near = isFrame ? nearInFrame : nearBy
    await resize(near(), width, height)
    const message = await boxesOn(near(), '.message p')
    expect(message).toHaveLength(1)
    const stage = { ...(await stageOf(near())), zoom: nearZoom }
    expect(beyondRoom(message, stage, await isListOpen(near()))).toEqual([])
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
      await listTitle(livePage()).click()
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

test('on paper its rows are the key of the map: without switches, and without what is hidden', async () => {
  const page = await visit(`${dossier}?hide=flight`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.map-list').getByText('Salt Harbour').isVisible()).toBe(true)
  expect(await page.locator('.map-list').getByText('Path inferred').isVisible()).toBe(true)
  expect(await page.locator('.map-list').getByText('Flight').isVisible()).toBe(false)
  expect(await boxesOn(page, '.map-list input, .map-list select, .map-list summary')).toEqual([])
})

test('on a wide screen for fingers the buttons, which are larger there, lie where labels leave them room', async () => {
  const page = await open(dossier, { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true })
  const tools = await boxesOn(page, '.maplibregl-ctrl-group')
  expect(tools).toHaveLength(2)
  for (const { left, right } of tools) expect(right - left).toBeGreaterThanOrEqual(44)
  expect(beyondRoom(tools, await stageOf(page))).toEqual([])
})
