import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { dossier } from './circus.ts'
import { line, marks, openWithHosts, ourGround, replaced, satellite, streets, theirGround } from './hosts.ts'
import { address, choose, settled } from './site.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const credits = (page: Page) => page.locator('.maplibregl-ctrl-attrib-inner').innerText()
const hostsIn = (asked: readonly string[]) => new Set(asked.map((url) => new URL(url).host))

const use = (page: Page) => dialog(page).getByRole('button', { name: 'Use it' }).click()

describe('choosing a basemap of another host', () => {
  const path = `${dossier}salt-harbour/`
  let page: Page
  let asked: string[]
  let same: () => Promise<void>
  beforeAll(async () => {
    const opened = await openWithHosts(`${path}?base=dark#map=6.5/34.5/35`, undefined, { stays: true })
    page = opened.page
    asked = opened.asked
    same = await marks(page)
  })

  test('asks nobody before the reader has read who will see what, and agreed', async () => {
    await choose(page, 'Satellite')
    const words = await dialog(page).innerText()
    for (const part of [satellite, 'IP address', 'which part of the map', 'no say']) expect(words).toContain(part)
    expect(asked).toEqual([])
    await page.keyboard.press('Escape')
  })

  test.each(['the button', 'Escape'])('and declining with %s leaves our own ground as it was', async (by) => {
    await choose(page, 'Streets')
    await expect.poll(() => dialog(page).isVisible()).toBe(true)
    if (by === 'Escape') await page.keyboard.press('Escape')
    else await dialog(page).getByRole('button', { name: 'Stay with' }).click()
    await expect.poll(() => dialog(page).isVisible()).toBe(false)
    await expect.poll(() => address(page)).toMatchObject({ path, query: '?theme=dark' })
    expect(await page.getByLabel('Theme').inputValue()).toBe('dark')
    expect(await ourGround(page)).toBe(true)
    expect(asked).toEqual([])
  })

  test('puts the streets in place of our ground once the reader agrees, and the marks stay the same marks', async () => {
    await choose(page, 'Streets')
    await use(page)
    await replaced(page)
    await settled(page)
    await same()
    expect(await address(page)).toMatchObject({ query: '?base=streets&theme=dark' })
    expect(await credits(page)).toBe('OpenFreeMap © OpenMapTiles Data from OpenStreetMap')
    expect(hostsIn(asked)).toEqual(new Set([streets]))
  })

  test('asks again for another host: leave that is given to one does not hold for it', async () => {
    await choose(page, 'Satellite')
    await expect.poll(() => dialog(page).innerText()).toContain(satellite)
    expect(hostsIn(asked)).toEqual(new Set([streets]))
  })

  test('names the year of a satellite picture', async () => {
    await use(page)
    await expect.poll(() => hostsIn(asked).has(satellite)).toBe(true)
    await expect
      .poll(() => line(page).innerText())
      .toBe('Satellite: a mosaic of the whole of 2024, not of the days in the article')
    await replaced(page)
    await settled(page)
    await same()
    expect(await credits(page)).toBe(
      'Sentinel-2 cloudless - https://s2maps.eu by EOX IT Services GmbH (Contains modified Copernicus Sentinel data 2024)',
    )
  })

  test('of our own again brings it back, with its credits', async () => {
    await choose(page, 'Passage’s own map')
    await expect.poll(() => theirGround(page)).toBe(false)
    await settled(page)
    await same()
    expect(await credits(page)).toContain('Natural Earth')
    expect(await credits(page)).not.toContain('Sentinel')
  })

  test('needs no more words from who has agreed, until that is taken back: then a link asks again', async () => {
    await choose(page, 'Satellite')
    await replaced(page)
    expect(await dialog(page).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Stop using other hosts, and forget that I agreed' }).click()
    await expect.poll(() => theirGround(page)).toBe(false)
    expect(await ourGround(page)).toBe(true)
    const before = asked.length
    await page.goto(new URL(`${dossier}?base=satellite`, page.url()).href)
    await settled(page)
    expect(await line(page).innerText()).toContain('This link asks for “Satellite”')
    expect(asked.length).toBe(before)
  })
})

describe('a link with a basemap of another host', () => {
  test('asks nobody by being opened; one more word from the reader turns it on, and a reload keeps it on', async () => {
    const { page, asked } = await openWithHosts(`${dossier}?base=satellite`)
    expect(await ourGround(page)).toBe(true)
    expect(await dialog(page).isVisible()).toBe(false)
    expect(asked).toEqual([])
    expect(await address(page)).toMatchObject({ query: '?base=satellite' })
    expect(await line(page).innerText()).toContain(`This link asks for “Satellite”, from ${satellite}.`)
    await line(page).getByRole('button', { name: 'Turn it on' }).click()
    await use(page)
    await replaced(page)
    const before = asked.length
    await page.reload()
    await settled(page)
    await replaced(page)
    expect(asked.length).toBeGreaterThan(before)
  })

  test('asks nobody either where the reader has agreed to another host only', async () => {
    const { page, asked } = await openWithHosts(`${dossier}?base=streets`, undefined, { agreed: [satellite] })
    expect(await ourGround(page)).toBe(true)
    expect(await dialog(page).isVisible()).toBe(false)
    expect(await address(page)).toMatchObject({ query: '?base=streets' })
    expect(await line(page).innerText()).toContain(streets)
    expect(asked).toEqual([])
  })
})

test('where the browser keeps nothing, the reader’s leave holds for the page', async () => {
  const { page, asked } = await openWithHosts(dossier)
  expect(asked).toEqual([])
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
  })
  await choose(page, 'Satellite')
  await use(page)
  await replaced(page)
  await choose(page, 'Passage’s own map')
  await choose(page, 'Satellite')
  await replaced(page)
  expect(await dialog(page).isVisible()).toBe(false)
})
