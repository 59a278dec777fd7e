/** The still map can be moved as the live one, and what a reader has done to it the live one takes over. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dossier, positionOf } from './circus.ts'
import { address, mapScript, newPage, pointOf, settled, signAt, site } from './site.ts'

const slug = 'gull-field'

/** A page whose map script comes when it is told to, and one that never has any script. */
async function withoutLiveMap(path: string, scripts = mapScript) {
  const page = await newPage({ viewport: { width: 1280, height: 800 } })
  let come = () => {}
  const told = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(scripts, async (route) => {
    await told
    await route.continue()
  })
  await page.goto(new URL(path, site).href, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.querySelector('.page:not([data-unlaid]) .still-map + script'))
  return { page, come }
}

type Place = Awaited<ReturnType<typeof signAt>>
const apart = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y)
const beside = ({ x, y }: Place, right: number, down: number): Place => ({ x: x + right, y: y + down })

/** Presses at a place and goes on to others. */
async function drag(page: Page, from: Place, ...steps: Place[]) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const { x, y } of steps) await page.mouse.move(x, y, { steps: 4 })
}

describe('before any script has come', () => {
  test('the still map follows the pointer, and a mark that it is dragged by is not opened', async () => {
    const { page } = await withoutLiveMap(dossier, '**/assets/*.js')
    const before = await signAt(page, slug)
    await drag(page, before, beside(before, -90, -50))
    await page.mouse.up()
    expect(apart(await signAt(page, slug), beside(before, -90, -50))).toBeLessThan(4)
    expect((await address(page)).path).toBe(dossier)
  })

  test('the wheel brings nearer what is under the pointer', async () => {
    const { page } = await withoutLiveMap(dossier, '**/assets/*.js')
    const width = () => page.locator('.still > .still-map').evaluate((map) => map.getBoundingClientRect().width)
    const [before, widthBefore] = [await signAt(page, slug), await width()]
    await page.mouse.move(before.x, before.y)
    await page.mouse.wheel(0, -450)
    await expect.poll(width).toBeCloseTo(widthBefore * 2, 0)
    expect(apart(await signAt(page, slug), before)).toBeLessThan(1.5)
  })

  test('in a frame it stays, so that the page around can be scrolled', async () => {
    const { page } = await withoutLiveMap(`${dossier}?embed`, '**/assets/*.js')
    const before = await signAt(page, slug)
    await drag(page, beside(before, 40, 40), beside(before, -60, 0))
    await page.mouse.up()
    expect(apart(await signAt(page, slug), before)).toBeLessThan(0.5)
  })
})

test('the live map opens where the reader has moved the still one, and the link says so', async () => {
  const { page, come } = await withoutLiveMap(dossier)
  const before = await signAt(page, slug)
  await drag(page, before, beside(before, -80, -40))
  await page.mouse.up()
  await page.mouse.wheel(0, -225)
  const moved = await signAt(page, slug)
  come()
  await settled(page)
  expect(apart(await pointOf(page, positionOf(slug)), moved)).toBeLessThan(1.5)
  expect((await address(page)).hash).toMatch(/^#map=/)
})

test('a drag that the live map comes into goes on there', async () => {
  const { page, come } = await withoutLiveMap(dossier)
  const before = await signAt(page, slug)
  await drag(page, before, beside(before, -60, -20))
  come()
  await settled(page)
  const end = beside(before, -140, -60)
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await expect.poll(async () => apart(await pointOf(page, positionOf(slug)), end)).toBeLessThan(5)
  await page.mouse.up()
})
