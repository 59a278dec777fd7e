import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { line, marks, openWithHosts, ourGround, replaced, satellite, streets, theirGround } from './hosts.ts'
import { address, settled } from './site.ts'

const dossier = '/damascus-withdrawal/'

const dialog = (page: Page) => page.getByRole('dialog')
const credits = (page: Page) => page.locator('.maplibregl-ctrl-attrib-inner').innerText()

async function choose(page: Page, name: string) {
  const layers = page.locator('summary', { hasText: 'Layers' })
  if (!(await page.getByLabel(name).isVisible())) await layers.click()
  await page.getByLabel(name).check()
}
const use = (page: Page) => dialog(page).getByRole('button', { name: 'Use it' }).click()

describe('nobody is asked for anything', () => {
  test.each(['', '?base=streets', '?base=satellite'])('by opening a link with “%s”', async (query) => {
    const { page, asked } = await openWithHosts(dossier + query)
    expect(await ourGround(page)).toBe(true)
    expect(await dialog(page).isVisible()).toBe(false)
    expect(asked).toEqual([])
    expect(address(page).query).toBe(query)
  })

  test('by choosing, before the reader has read who will see what, and agreed', async () => {
    const { page, asked } = await openWithHosts(`${dossier}?base=dark`)
    await choose(page, 'Satellite')
    const words = await dialog(page).innerText()
    for (const part of [satellite, 'IP address', 'which part of the map', 'no say']) expect(words).toContain(part)
    expect(asked).toEqual([])
  })

  test.each(['the button', 'Escape'])(
    'when the reader declines with %s: our own ground stays as it was',
    async (by) => {
      const { page, asked } = await openWithHosts(`${dossier}tartus/?base=dark`)
      await choose(page, 'Streets')
      if (by === 'Escape') await page.keyboard.press('Escape')
      else await dialog(page).getByRole('button', { name: 'Stay with' }).click()
      await expect.poll(() => dialog(page).isVisible()).toBe(false)
      await expect.poll(() => address(page)).toMatchObject({ path: `${dossier}tartus/`, query: '?base=dark' })
      expect(await page.getByLabel('Dark').isChecked()).toBe(true)
      expect(await ourGround(page)).toBe(true)
      expect(asked).toEqual([])
    },
  )
})

describe('with the reader’s leave', () => {
  test('the streets come in place of our ground, and the marks stay the same marks', async () => {
    const { page, asked } = await openWithHosts(dossier)
    const same = await marks(page)
    await choose(page, 'Streets')
    await use(page)
    await replaced(page)
    await settled(page)
    await same()
    expect(address(page).query).toBe('?base=streets')
    expect(await credits(page)).toBe('OpenFreeMap © OpenMapTiles Data from OpenStreetMap')
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set([streets]))

    await choose(page, 'Light')
    await expect.poll(() => theirGround(page), { timeout: 5000 }).toBe(false)
    await settled(page)
    await same()
    expect(await credits(page)).toContain('Natural Earth')
    expect(await credits(page)).not.toContain('OpenFreeMap')
  })

  test('the satellite picture comes with its year', async () => {
    const { page } = await openWithHosts(dossier)
    const same = await marks(page)
    await choose(page, 'Satellite')
    await use(page)
    await replaced(page)
    await settled(page)
    await same()
    expect(await line(page).innerText()).toBe(
      'Satellite: a mosaic of the whole of 2024, not of the days in the article',
    )
    expect(await credits(page)).toBe(
      'Sentinel-2 cloudless - https://s2maps.eu by EOX IT Services GmbH (Contains modified Copernicus Sentinel data 2024)',
    )
  })

  test('a link turns it on with one more word from the reader, and a reload keeps it on', async () => {
    const { page, asked } = await openWithHosts(`${dossier}?base=satellite`)
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

  test('given to one host, it does not hold for another', async () => {
    const { page, asked } = await openWithHosts(`${dossier}?base=streets`, undefined, { agreed: [satellite] })
    expect(await line(page).innerText()).toContain(streets)
    expect(asked).toEqual([])
  })

  test('taken back, it is asked for again, and our own ground is back', async () => {
    const { page, asked } = await openWithHosts(dossier)
    await choose(page, 'Satellite')
    await use(page)
    await replaced(page)
    await page.getByRole('button', { name: 'Ask other hosts no more' }).click()
    await expect.poll(() => theirGround(page)).toBe(false)
    const before = asked.length
    await page.goto(new URL(`${dossier}?base=satellite`, page.url()).href)
    await settled(page)
    expect(await line(page).innerText()).toContain('This link asks for “Satellite”')
    expect(asked.length).toBe(before)
  })

  test('where the browser keeps nothing, it holds for the page', async () => {
    const { page } = await openWithHosts(dossier)
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('blocked', 'SecurityError')
      }
    })
    await choose(page, 'Satellite')
    await use(page)
    await replaced(page)
    await choose(page, 'Light')
    await choose(page, 'Satellite')
    await replaced(page)
    expect(await dialog(page).isVisible()).toBe(false)
  })
})
