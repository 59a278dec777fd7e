import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { newPage, open, pointOf, settled, site } from './site.ts'

const groundLayers = ['towns', 'seas', 'countries']

async function move(page: Page, zoom: number, [longitude, latitude]: [number, number]) {
  await page.evaluate((camera) => window.liveMap?.jumpTo(camera), {
    zoom,
    center: [longitude, latitude] as [number, number],
  })
  await settled(page)
}

test('a view fetches the files of the ground that it needs, and no other', async () => {
  const page = await newPage()
  const asked = new Set<string>()
  page.on('request', (request) => {
    const [, file] = /\/basemap\/([\w-]+)\./.exec(request.url()) ?? []
    if (file) asked.add(file)
  })
  await page.goto(`${site}#map=7.2/34.8/36.2`)
  await settled(page)
  expect([...asked].sort()).toEqual(['places', 'region', 'region-detail', 'relief', 'roads'])
  await move(page, 11, [35.874, 34.914])
  expect([...asked]).toContain('harbour')
  expect([...asked]).not.toContain('world')
  await move(page, 3, [36, 35])
  expect([...asked]).toContain('world')
})

test('every zoom from the world to the harbour shows ground and a name', async () => {
  const page = await open('/#map=2/34.914/35.874')
  for (const zoom of [2, 5, 8, 11, 14]) {
    await move(page, zoom, [35.88, 34.91])
    const seen = await page.evaluate(() => {
      const found = window.liveMap?.queryRenderedFeatures() ?? []
      return {
        names: found.filter(({ layer }) => layer.type === 'symbol').length,
        ground: found.filter(({ layer }) => layer.type === 'fill').length,
      }
    })
    expect(seen.names).toBeGreaterThan(0)
    expect(seen.ground).toBeGreaterThan(0)
  }
})

test('smaller places are named only as the map comes nearer', async () => {
  const page = await open('/#map=5/34.6/36.3')
  const ranks = () =>
    page.evaluate(() =>
      Math.max(
        0,
        ...(window.liveMap?.queryRenderedFeatures({ layers: ['towns'] }) ?? []).map(({ properties }) =>
          Number(properties.rank),
        ),
      ),
    )
  let last = 0
  for (const zoom of [4, 6, 8, 10]) {
    await move(page, zoom, [36.3, 34.6])
    const now = await ranks()
    expect(now).toBeGreaterThanOrEqual(last)
    last = now
  }
  expect(last).toBe(5)
})

describe('no name of the ground lies on a mark of the dossier', () => {
  test.each(['4/34.8/36.5', '6/34.8/36.5', '8/34.8/36.5', '10/33.52/36.28'])('at %s', async (camera) => {
    const page = await open(`/#map=${camera}`)
    const marks = await page.evaluate(() =>
      (window.liveMap?.queryRenderedFeatures({ layers: ['sites', 'site-dots'] }) ?? []).map(({ geometry }) =>
        geometry.type === 'Point' ? geometry.coordinates : [],
      ),
    )
    expect(marks.length).toBeGreaterThan(0)
    for (const [longitude = 0, latitude = 0] of marks) {
      const { x, y } = await pointOf(page, [longitude, latitude])
      const names = await page.evaluate(
        ({ point, layers }) =>
          window.liveMap?.queryRenderedFeatures(point, { layers }).map(({ properties }) => properties.name),
        { point: [x, y] as [number, number], layers: groundLayers },
      )
      expect(names).toEqual([])
    }
  })
})
