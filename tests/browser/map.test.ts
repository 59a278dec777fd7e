import { describe, expect, test } from 'vitest'
import { dossier, featureOf, positionOf } from './circus.ts'
import {
  address,
  camera,
  cardName,
  choose,
  drawn,
  open,
  phone,
  pointOf,
  seaColour,
  settled,
  shared,
  showAllQuotations,
  unfold,
  wordsInArticle,
} from './site.ts'

const harbour = positionOf('salt-harbour')
const name = featureOf('salt-harbour').name
const openSea: [longitude: number, latitude: number] = [35.4, 34.3]

describe('pointing at the map', () => {
  const page = shared(() => open(`${dossier}#map=9/34.455/35.822`, { stays: true }))

  test('hovering shows a name and lights the mark; leaving takes both away', async () => {
    const { x, y } = await pointOf(page(), harbour)
    await page().mouse.move(x, y)
    await expect.poll(() => page().locator('.maplibregl-popup').innerText()).toBe(name)
    const hover = () =>
      page().evaluate(() => window.liveMap?.getFeatureState({ source: 'dossier', id: 'salt-harbour' })?.hover)
    expect(await hover()).toBe(true)
    const sea = await pointOf(page(), openSea)
    await page().mouse.move(sea.x, sea.y)
    await expect.poll(() => page().locator('.maplibregl-popup').count()).toBe(0)
    expect(await hover()).toBe(false)
  })

  test('a click on the sea selects nothing', async () => {
    const { x, y } = await pointOf(page(), openSea)
    await page().mouse.click(x, y)
    expect(await address(page())).toMatchObject({ path: dossier })
  })

  test('a click on a mark opens its card with its quotation, and does not move the map without need', async () => {
    const { x, y } = await pointOf(page(), harbour)
    await page().mouse.click(x, y)
    await expect.poll(() => cardName(page())).toBe(name)
    expect(await page().locator('main blockquote').first().innerText()).toContain(
      "the circus's moorings in Salt Harbour",
    )
    await settled(page())
    expect((await camera(page())).zoom).toBeCloseTo(9, 3)
    expect(await address(page())).toMatchObject({ path: `${dossier}salt-harbour/`, hash: '#map=9/34.455/35.822' })
  })

  test('“Zoom to it” brings the selection near', async () => {
    await page().getByRole('button', { name: 'Zoom to it' }).click()
    await expect.poll(async () => (await camera(page())).zoom).toBeGreaterThan(11)
  })
})

describe('the selection', () => {
  const page = shared(() => open(`${dossier}#map=10/34.455/35.822`, { stays: true }))
  const words = () => wordsInArticle(page(), 'the western outskirts of the town')

  test('leads from the words of a quotation to a mark out of sight, and brings it into view, clear of the panel', async () => {
    await words().click()
    await settled(page())
    const { x, y } = await pointOf(page(), positionOf('larks-rest'))
    const panel = await page().locator('main').boundingBox()
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(panel?.x ?? 0)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(page().viewportSize()?.height ?? 0)
  })

  test('opens its card, lights the words that name it, and shows its precision as a circle, and no other’s', async () => {
    expect(await cardName(page())).toBe('Lark’s Rest')
    expect(await address(page())).toMatchObject({ path: `${dossier}larks-rest/` })
    expect(await words().getAttribute('aria-current')).toBe('location')
    expect(await drawn(page(), 'slug', ['precision'])).toEqual(['larks-rest'])
  })

  test('of a thing without a place says so, and leaves the map alone', async () => {
    const before = await camera(page())
    await unfold(page(), 'Everything on the map')
    await page().locator('main nav a[id^="list-"]', { hasText: 'The animals follow' }).click()
    await expect.poll(() => cardName(page())).toBe('The animals follow')
    expect(await page().locator('main article').innerText()).toContain('Not stated by the article')
    await settled(page())
    expect(await camera(page())).toEqual(before)
    expect(await drawn(page(), 'slug', ['precision'])).toEqual([])
  })

  test('goes away with Escape, and comes back with back', async () => {
    await page().goBack()
    await expect.poll(() => cardName(page())).toBe('Lark’s Rest')
    await page().keyboard.press('Escape')
    await expect.poll(() => address(page())).toMatchObject({ path: dossier })
    await settled(page())
    expect(await drawn(page(), 'slug', ['precision'])).toEqual([])
    await page().goBack()
    await expect.poll(() => cardName(page())).toBe('Lark’s Rest')
  })
})

describe('on a phone', () => {
  const page = shared(() => open(`${dossier}#map=9/34.455/35.822`, { ...phone, stays: true }))

  test('the sheet lies below the map', async () => {
    expect((await page().locator('main').boundingBox())?.y).toBeGreaterThan(300)
  })

  test('a tap on a mark opens its card', async () => {
    const { x, y } = await pointOf(page(), harbour)
    await page().touchscreen.tap(x, y)
    await expect.poll(() => cardName(page())).toBe(name)
  })

  test('a choice in the article brings the map and the card together into view', async () => {
    await showAllQuotations(page())
    await wordsInArticle(page(), 'the ticket office in Marjuba').click()
    await expect.poll(() => cardName(page())).toBe('Ticket office in Marjuba')
    await expect.poll(async () => (await page().locator('#card-name').boundingBox())?.y).toBeLessThan(700)
    const [card, map] = [
      await page().locator('#card-name').boundingBox(),
      await page().locator('section[aria-label="Map"]').boundingBox(),
    ]
    expect(card?.y).toBeGreaterThan((map?.y ?? 0) + (map?.height ?? 0) - 1)
  })
})

describe('our own ground', () => {
  const page = shared(() => open(dossier, { colorScheme: 'light', stays: true }))

  test('follows the system until the reader chooses, and a reload keeps the choice', async () => {
    const light = await seaColour(page())
    await page().emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => seaColour(page())).not.toBe(light)
    await choose(page(), 'Light')
    await expect.poll(() => seaColour(page())).toBe(light)
    await page().reload()
    await settled(page())
    expect(await seaColour(page())).toBe(light)
  })

  test('gives way to its dark form while the marks stay where they are: their source is not made anew', async () => {
    const source = await page().evaluateHandle(() => window.liveMap?.getSource('dossier'))
    const light = await seaColour(page())
    await choose(page(), 'Dark')
    await expect.poll(() => seaColour(page())).not.toBe(light)
    await settled(page())
    expect(await page().evaluate((before) => before === window.liveMap?.getSource('dossier'), source)).toBe(true)
  })
})
