import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dossier, positionOf } from './circus.ts'
import { moveTo, newPage, settled, shared, site } from './site.ts'

const groundLayers = ['towns', 'seas', 'countries']
const middle: [longitude: number, latitude: number] = [36, 34.4]

const asked: string[] = []
const page = shared(async () => {
  const opened = await newPage({ stays: true })
  opened.on('request', (request) => {
    const [, file] = /\/basemap\/([\w-]+)\./.exec(request.url()) ?? []
    if (file) asked.push(file)
  })
  await opened.goto(`${site}#map=7.2/34.4/36`)
  await settled(opened)
  return opened
})

test('a view fetches the files of the ground that it needs, and no other', async () => {
  expect([...new Set(asked)].sort()).toEqual(['places', 'region', 'relief'])
  await moveTo(page(), 11, positionOf('salt-harbour'))
  expect(asked).toContain('harbour')
  expect(asked).not.toContain('world')
  await moveTo(page(), 3, middle)
  expect(asked).toContain('world')
})

/** What the map has drawn of the ground, and which names lie on a mark that they should leave free. */
const look = (page: Page) =>
  page.evaluate((groundLayers) => {
    const map = window.liveMap
    if (!map) throw new Error('there is no live map')
    const all = map.queryRenderedFeatures()
    const marks = map.queryRenderedFeatures({ layers: ['sites', 'site-dots'] }).flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') return []
      const [longitude = 0, latitude = 0] = geometry.coordinates
      const { x, y } = map.project([longitude, latitude])
      return { slug: properties.slug, point: [x, y] as [number, number] }
    })
    const over = (layers: string[]) =>
      marks.flatMap(({ slug, point }) =>
        map
          .queryRenderedFeatures(point, { layers })
          .map(({ properties }) => `${properties.slug ?? properties.name} over ${slug}`),
      )
    return {
      names: all.filter(({ layer }) => layer.type === 'symbol').length,
      areas: all.filter(({ layer }) => layer.type === 'fill').length,
      finestTown: Math.max(
        0,
        ...all.filter(({ layer }) => layer.id === 'towns').map(({ properties }) => Number(properties.rank)),
      ),
      marks: marks.length,
      groundNamesOnMarks: over(groundLayers),
      siteNamesOnMarks: over(['site-labels']),
    }
  }, groundLayers)

test('every zoom from the world to the harbour shows ground and a name, and no name lies on a mark', async () => {
  for (const zoom of [2, 14]) {
    await moveTo(page(), zoom, positionOf('salt-harbour'))
    const { names, areas } = await look(page())
    expect(names, `zoom ${zoom}`).toBeGreaterThan(0)
    expect(areas, `zoom ${zoom}`).toBeGreaterThan(0)
  }
  let finest = 0
  for (const zoom of [4, 5, 6, 7, 8, 9, 10, 11]) {
    // Over the two sites that lie close together, once they are apart.
    await moveTo(page(), zoom, zoom < 9 ? middle : [36.2, 34.02])
    const seen = await look(page())
    expect(seen.names, `zoom ${zoom}`).toBeGreaterThan(0)
    expect(seen.areas, `zoom ${zoom}`).toBeGreaterThan(0)
    expect(seen.marks, `zoom ${zoom}`).toBeGreaterThan(0)
    expect(seen.groundNamesOnMarks, `zoom ${zoom}`).toEqual([])
    expect(seen.siteNamesOnMarks, `zoom ${zoom}`).toEqual([])
    if (zoom <= 9) {
      expect(seen.finestTown, `zoom ${zoom}`).toBeGreaterThanOrEqual(finest)
      finest = seen.finestTown
    }
  }
  expect(finest, 'smaller places are named only as the map comes nearer').toBe(5)
})

test('its outlines and names are not fetched again, whatever is chosen, hidden, or shown in another light', async () => {
  const before = asked.length
  for (const address of [
    `${dossier}?hide=flight`,
    `${dossier}salt-harbour/?theme=dark`,
    `${dossier}gull-field/`,
    dossier,
  ]) {
    await page().evaluate((path) => {
      history.pushState(null, '', path)
      dispatchEvent(new PopStateEvent('popstate'))
    }, address)
    await settled(page())
  }
  // The picture of the relief is in each page’s still map too.
  expect(asked.slice(before).filter((file) => file !== 'relief')).toEqual([])
})
