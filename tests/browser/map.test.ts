import { describe, expect, test } from 'vitest'
import { address, camera, drawn, open, phone, pointOf, settled } from './site.ts'

const dossier = '/damascus-withdrawal/'
const tartus: [number, number] = [35.874, 34.914]

describe('the basemap', () => {
  const sea = (page: Awaited<ReturnType<typeof open>>) =>
    page.evaluate(() => String(window.liveMap?.getPaintProperty('sea', 'background-color')))

  test('follows the system until the reader chooses', async () => {
    const page = await open(dossier, { colorScheme: 'light' })
    const light = await sea(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => sea(page)).not.toBe(light)
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.getByLabel('Light', { exact: true }).check()
    await expect.poll(() => sea(page)).toBe(light)
    await page.reload()
    await settled(page)
    expect(await sea(page)).toBe(light)
  })
})

describe('pointing', () => {
  test('hovering shows a name and lights the mark; leaving takes both away', async () => {
    const page = await open(`${dossier}#map=9/34.914/35.874`)
    const { x, y } = await pointOf(page, tartus)
    await page.mouse.move(x, y)
    await expect.poll(() => page.locator('.maplibregl-popup').innerText()).toBe('Russian naval base in Tartus')
    const hover = () => page.evaluate(() => window.liveMap?.getFeatureState({ source: 'dossier', id: 'tartus' })?.hover)
    expect(await hover()).toBe(true)
    await page.mouse.move(x - 250, y)
    await expect.poll(() => page.locator('.maplibregl-popup').count()).toBe(0)
    expect(await hover()).toBe(false)
  })

  test('a click on a mark opens its card with its quotation, and does not move the map without need', async () => {
    const page = await open(`${dossier}#map=9/34.914/35.874`)
    const { x, y } = await pointOf(page, tartus)
    await page.mouse.click(x, y)
    await expect.poll(() => page.locator('#card-name').innerText()).toBe('Russian naval base in Tartus')
    expect(await page.locator('article blockquote').first().innerText()).toContain("Moscow's naval base in Tartus")
    await settled(page)
    expect((await camera(page)).zoom).toBeCloseTo(9, 3)
    expect(address(page)).toMatchObject({ path: `${dossier}tartus/`, hash: '#map=9/34.914/35.874' })
  })

  test('a tap on a mark opens its card', async () => {
    const page = await open(`${dossier}#map=9/34.914/35.874`, phone)
    const { x, y } = await pointOf(page, tartus)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => page.locator('#card-name').innerText()).toBe('Russian naval base in Tartus')
  })

  test('a click on the sea selects nothing', async () => {
    const page = await open(`${dossier}#map=9/34.914/35.4`)
    const { x, y } = await pointOf(page, [35.2, 34.9])
    await page.mouse.click(x, y)
    expect(address(page).path).toBe(dossier)
  })
})

describe('the selection', () => {
  test('brings a mark that is out of sight into view, clear of the panel', async () => {
    const page = await open(`${dossier}#map=10/34.914/35.874`)
    await page
      .locator('section[aria-labelledby="passages"] .mark', { hasText: 'the western outskirts of the city' })
      .click()
    await settled(page)
    const { x, y } = await pointOf(page, [37.161, 36.201])
    const panel = await page.locator('main').boundingBox()
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(panel?.x ?? 0)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(720)
  })

  test('shows its precision as a circle on the ground, and no other’s', async () => {
    const page = await open(`${dossier}qudsayya/`)
    expect(await drawn(page, 'slug', ['precision'])).toEqual(['qudsayya'])
  })

  test('goes away with Escape', async () => {
    const page = await open(`${dossier}qudsayya/`)
    await page.keyboard.press('Escape')
    await expect.poll(() => address(page).path).toBe(dossier)
    await settled(page)
    expect(await drawn(page, 'slug', ['precision'])).toEqual([])
    await page.goBack()
    await expect.poll(() => page.locator('#card-name').innerText()).toContain('Qudsayya')
  })

  test('names stand clear of every mark', async () => {
    for (const zoom of [5, 7, 9, 11]) {
      const page = await open(`${dossier}#map=${zoom}/34.6/36.3`)
      const overlaps = await page.evaluate(() => {
        const map = window.liveMap
        const [labelled, marked] = [['site-labels'], ['sites', 'site-dots', 'events']]
        const found = map?.queryRenderedFeatures({ layers: marked }) ?? []
        return found.flatMap(({ geometry, properties, layer }) => {
          if (geometry.type !== 'Point' || layer.id === 'events') return []
          const [longitude = 0, latitude = 0] = geometry.coordinates
          const at = map?.project([longitude, latitude])
          const over = at ? (map?.queryRenderedFeatures([at.x, at.y], { layers: labelled }) ?? []) : []
          return over.map((label) => `${label.properties.slug} over ${properties.slug}`)
        })
      })
      expect(overlaps).toEqual([])
    }
  })
})
