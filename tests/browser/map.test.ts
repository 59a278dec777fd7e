import { describe, expect, test } from 'vitest'
import { address, camera, drawn, open, pointOf, settled } from './site.ts'

const dossier = '/damascus-withdrawal/'
const tartus: [number, number] = [35.874, 34.914]

const layerNames = {
  damascus: 'Damascus',
  qudsayya: 'Qudsayya',
  khmeimim: 'Khmeimim',
  tartus: 'Tartus',
  aleppo: 'Aleppo',
  convoy: 'Convoy by land',
  airlift: 'Airlift',
}

describe('layers', () => {
  test('each toggle hides its own marks, on the map and in the link, and brings them back', async () => {
    const page = await open(dossier)
    await page.locator('summary', { hasText: 'Layers' }).click()
    const all = await drawn(page, 'layer')
    let before: string | undefined
    for (const [id, name] of Object.entries(layerNames)) {
      expect(all).toContain(id)
      await page.getByLabel(name, { exact: true }).uncheck()
      if (before) await page.getByLabel(before, { exact: true }).check()
      await settled(page)
      expect(await drawn(page, 'layer')).toEqual(all.filter((layer) => layer !== id))
      expect(address(page).query).toBe(`?hide=${id}`)
      before = name
    }
  })

  test('a hidden layer stays hidden through a reload, by the link', async () => {
    const page = await open(`${dossier}?hide=airlift`)
    const marks = await drawn(page, 'layer')
    expect(marks).not.toContain('airlift')
    await page.reload()
    await settled(page)
    expect(await drawn(page, 'layer')).toEqual(marks)
    await page.locator('summary', { hasText: 'Layers' }).click()
    expect(await page.getByLabel('Airlift', { exact: true }).isChecked()).toBe(false)
  })

  test('a group hides and shows all its layers at once', async () => {
    const page = await open(dossier)
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.getByLabel('Sites', { exact: true }).uncheck()
    await settled(page)
    expect(await drawn(page, 'layer')).toEqual(['airlift', 'convoy', 'events'])
    await page.getByLabel('Routes', { exact: true }).uncheck()
    await page.getByLabel('Events', { exact: true }).uncheck()
    await settled(page)
    expect(await drawn(page)).toEqual([])
    await page.getByLabel('Tartus', { exact: true }).check()
    await settled(page)
    expect(await drawn(page, 'layer')).toEqual(['tartus'])
    expect(
      await page
        .getByLabel('Sites', { exact: true })
        .evaluate((box) => box instanceof HTMLInputElement && box.indeterminate),
    ).toBe(true)
  })

  test('the day shown hides what happened later', async () => {
    const page = await open(dossier)
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.getByLabel('Up to').selectOption({ label: '29 Nov' })
    await settled(page)
    const events = await drawn(page, 'slug', ['events'])
    expect(events).toContain('hts-enters-aleppo')
    expect(events).not.toContain('army-leaves-aleppo')
    expect(address(page).query).toBe('?at=2024-11-29')
  })

  test('the marks stay where they are through a change of basemap: their source is not made anew', async () => {
    const page = await open(dossier)
    const handle = await page.evaluateHandle(() => window.liveMap?.getSource('dossier'))
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.getByLabel('Dark').check()
    await settled(page)
    expect(await page.evaluate((source) => source === window.liveMap?.getSource('dossier'), handle)).toBe(true)
  })
})

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
    await page.locator('main .mark', { hasText: 'the western outskirts of the city' }).click()
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
