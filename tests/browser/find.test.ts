/** One field finds marks, quotations, towns and coordinates; it is used by keyboard alone. */
import { readFile } from 'node:fs/promises'
import type { FeatureCollection } from 'geojson'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { circus, dossier, featureOf } from './circus.ts'
import { address, camera, cardName, newPage, open, settled, shared, site, visit } from './site.ts'

const field = (page: Page) => page.getByRole('combobox', { name: /^Find a place/ })
const choices = (page: Page) => page.locator('search').getByRole('option')
const harbour = featureOf('salt-harbour')

test('nothing of the search is loaded before somebody writes', async () => {
  const page = await newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(new URL(dossier, site).href, { waitUntil: 'networkidle' })
  expect(asked.filter((path) => path.includes('answers'))).toEqual([])
  await field(page).fill('salt')
  await choices(page).first().waitFor()
  expect(asked.filter((path) => path.includes('answers'))).toHaveLength(1)
})

test('a mark is found by keyboard alone, with a typing error, and Enter selects it', async () => {
  const page = await visit(dossier)
  await field(page).focus()
  await page.keyboard.type('Slat Harbour')
  await choices(page).filter({ hasText: harbour.name }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  const active = await field(page).getAttribute('aria-activedescendant')
  expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Enter')
  await expect.poll(() => cardName(page)).toBe(harbour.name)
  expect(await field(page).inputValue()).toBe('')
})

test('what is found is grouped, counted, and gone again with Escape', async () => {
  const page = await visit(dossier)
  await field(page).fill('salt harbour')
  await choices(page).first().waitFor()
  const groups = await page
    .locator('#found')
    .getByRole('group')
    .evaluateAll((all) => all.map((group) => group.getAttribute('aria-label')))
  expect(groups).toEqual(expect.arrayContaining(['Quotations']))
  expect(await page.locator('search').getByRole('status').innerText()).toBe(`${await choices(page).count()} found`)
  await field(page).press('Escape')
  expect(await choices(page).count()).toBe(0)
  expect((await address(page)).path).toBe(dossier)
})

test('a quotation is found by its words', async () => {
  const [passage] = circus.passages
  const page = await visit(dossier)
  await field(page).fill(passage?.exact.split(' ').slice(2, 6).join(' ') ?? '')
  await choices(page)
    .filter({ hasText: passage?.exact.slice(0, 30) })
    .first()
    .click()
  await expect.poll(() => address(page)).toMatchObject({ path: `${dossier}passages/${passage?.id}/` })
})

describe('the map flies', () => {
  const page = shared(() => open(dossier, { reducedMotion: 'reduce', stays: true }))

  test('to a town of the ground', async () => {
    const places: FeatureCollection = JSON.parse(await readFile('static/basemap/places.geojson', 'utf8'))
    const [west, south, east, north] = circus.extent
    const town = places.features.find(({ geometry, properties }) => {
      const [x = 0, y = 0] = geometry.type === 'Point' ? geometry.coordinates : []
      return properties?.kind === 'town' && x > west && x < east && y > south && y < north
    })
    if (town?.geometry.type !== 'Point') throw new Error('no town lies there')
    await field(page()).fill(String(town.properties?.name))
    await choices(page())
      .filter({ hasText: String(town.properties?.name) })
      .first()
      .click()
    await settled(page())
    const { longitude, latitude } = await camera(page())
    expect(longitude).toBeCloseTo(town.geometry.coordinates[0] ?? 0, 2)
    expect(latitude).toBeCloseTo(town.geometry.coordinates[1] ?? 0, 2)
  })

  test('to coordinates, which the link then has', async () => {
    await field(page()).fill('34°27′18″N 35°49′19″E')
    await choices(page()).first().click()
    await settled(page())
    expect(await camera(page())).toMatchObject({
      latitude: expect.closeTo(34.455, 3),
      longitude: expect.closeTo(35.822, 3),
    })
    await expect.poll(async () => (await address(page())).hash).toMatch(/^#map=12\/34\.455/)
  })
})
