/** A dossier too large to be carried whole: here that of the fixture, on a site that carries hardly any. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSite } from '../../scripts/site/serve.ts'
import { countProperty, type Dossier } from '../../src/dossier/dossier.ts'
import { phaseOf } from '../../src/dossier/phase.ts'
import { traitSetsPath } from '../../src/dossier/published.ts'
import { meets } from '../../src/dossier/traits.ts'
import { citedBy, ofFeature } from '../../src/view/selection.ts'
import { en } from '../english.ts'
import { circus, dossier, featureOf, positionOf, stepFrom } from './circus.ts'
import { largeOfflineClaims } from './offline-large.ts'
import { address, cardName, drawn, goTo, moveTo, newPage, pointOf, settled } from './site.ts'

let site: Awaited<ReturnType<typeof serveSite>>
let geo: string
beforeAll(async () => {
  geo = await mkdtemp(join(tmpdir(), 'passage-geo-'))
  await cp(join('tests/fixture/geo', circus.slug), join(geo, circus.slug), { recursive: true })
  site = await serveSite({ geo, mostWhole: 4 })
})
afterAll(async () => {
  await site.close()
  await rm(geo, { recursive: true })
})

async function openLarge(path: string, options = {}) {
  const page = await newPage({
    hosts: [new URL(site.address).host],
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(new URL(path.slice(1), site.address).href)
  if (!('javaScriptEnabled' in options)) await settled(page)
  return { page, asked }
}

const dataOf = (asked: readonly string[]) => asked.filter((path) => path.endsWith('.json'))
const clustersOn = (page: Page) =>
  page.evaluate(() =>
    (window.liveMap?.queryRenderedFeatures({ layers: ['clusters'] }) ?? []).map(
      ({ properties }) => properties.point_count,
    ),
  )

describe('the page of a large dossier', () => {
  test('has clusters on both maps, of as many sites as there are, and no sign of its own', async () => {
    const { page } = await openLarge(dossier)
    const sites = circus.features.filter(({ type, where }) => type === 'site' && where).length
    const single = await drawn(page, 'slug', ['tiled-sites'])
    const counts = await clustersOn(page)
    expect(counts.length).toBeGreaterThan(0)
    expect(counts.reduce((sum, count) => sum + count, single.length)).toBe(sites)
    const written = await page.locator('.still text').allTextContents()
    for (const count of counts) expect(written).toContain(String(count))
  })

  test('narrowed down has clusters of as many sites as are left', async () => {
    const only = ['status:completed', 'source:evening-kite']
    const { page } = await openLarge(`${dossier}?only=${only}`)
    const left = circus.features.filter(({ type, where, traits }) => type === 'site' && where && meets(traits, only))
    const single = await drawn(page, 'slug', ['tiled-sites'])
    const written = await page.evaluate(() =>
      (window.liveMap?.queryRenderedFeatures({ layers: ['clusters'] }) ?? []).map(({ properties }) =>
        Object.entries(properties).filter(([name]) => name.startsWith('of ')),
      ),
    )
    const counted = written.flat().reduce((sum, [name, count]) => {
      const set = circus.traitSets.find((one) => countProperty(one) === name)
      return sum + (set && meets(set.traits, only) ? Number(count) : 0)
    }, single.length)
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(circus.features.filter(({ type }) => type === 'site').length)
    expect(counted).toBe(left.length)
  })

  test('has at each moment what was then of the marks in its tiles, as their state: nothing is laid out anew', async () => {
    const dated = circus.features.filter(({ type, when, bounds }) => type !== 'site' && when && bounds)
    const days = dated.flatMap(({ when }) => [when?.earliest ?? [], when?.latest ?? []].flat()).toSorted()
    const { page } = await openLarge(`${dossier}?at=${days[0]}`)
    const layers = () => page.evaluate(() => JSON.stringify(window.liveMap?.getStyle().layers))
    const before = await layers()
    for (const day of new Set(days)) {
      await goTo(page, day)
      await settled(page)
      const there = await page.evaluate(() =>
        (window.liveMap?.querySourceFeatures('tiles', { sourceLayer: 'marks' }) ?? []).map(({ properties }) => {
          const target = { source: 'tiles', sourceLayer: 'marks', id: properties.slug }
          return [String(properties.slug), String(window.liveMap?.getFeatureState(target).phase)] as const
        }),
      )
      const phases = new Map(there)
      const expected = dated
        .filter(({ slug }) => phases.has(slug))
        .map(({ slug, when }) => [slug, phaseOf(when?.span ?? '', day)])
      expect(expected.length).toBeGreaterThan(0)
      expect(expected.map(([slug]) => [slug, phases.get(slug ?? '')])).toEqual(expected)
      expect(await layers()).toBe(before)
    }
  })

  test('says how much there is and leads to it, in parts of text', async () => {
    const { page } = await openLarge(dossier, { javaScriptEnabled: false })
    await page.locator('summary', { hasText: 'Everything on the map' }).click()
    const follow = async (link: Locator) => {
      const there = new URL((await link.getAttribute('href')) ?? '', page.url())
      await Promise.all([page.waitForURL(there.href), link.click()])
    }
    await follow(page.getByRole('link', { name: 'All of them, as text' }))
    const names: string[] = []
    for (;;) {
      names.push(...(await page.locator('h3').allTextContents()))
      const [next] = await page.locator('nav [aria-current] + a').all()
      if (!next) break
      await follow(next)
    }
    expect(names).toEqual(circus.features.map(({ name }) => name))
  })
})

describe('in a large dossier', () => {
  test('tiles that fail leave the still map, and come when the reader tries again', async () => {
    const page = await newPage({ hosts: [new URL(site.address).host], serviceWorkers: 'block', foreseen: /./ })
    await page.route('**/*.pmtiles', (route) => route.abort('connectionreset'))
    await page.goto(new URL(dossier.slice(1), site.address).href)
    const again = page.locator('.message').getByRole('button', { name: en.onlineBasemap.tryAgain })
    await again.waitFor()
    expect(await page.locator('.still.gone').count()).toBe(0)
    await page.unroute('**/*.pmtiles')
    await again.click()
    await page.locator('.still.gone').waitFor({ state: 'attached' })
  })

  test('a page carries its own place alone, and the next is fetched when the reader goes there', async () => {
    const { page, asked } = await openLarge(`${dossier}salt-harbour/`)
    expect(await cardName(page)).toBe(featureOf('salt-harbour').name)
    const [own = '', ...others] = dataOf(asked)
    expect(others).toEqual([`/${traitSetsPath(circus.slug)}`])
    const { features, passages }: Dossier = JSON.parse(await readFile(join(site.folder, own), 'utf8'))
    expect(passages).toEqual(citedBy(ofFeature('salt-harbour'), circus))
    expect(features.length).toBeLessThan(circus.features.length)
    await page.evaluate(() => document.body.setAttribute('data-same', ''))
    await page.getByRole('link', { name: /^Next/ }).click()
    await expect.poll(() => cardName(page)).toBe(stepFrom('salt-harbour').name)
    expect(await address(page)).toMatchObject({ path: `${dossier}${stepFrom('salt-harbour').slug}/` })
    await page.goBack()
    await expect.poll(() => cardName(page)).toBe(featureOf('salt-harbour').name)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('rel'))).toBe('next')
    expect(await page.locator('body[data-same]').count()).toBe(1)
  })

  test('a click on a cluster comes nearer, and one on a place by itself opens its card', async () => {
    const { page } = await openLarge(dossier)
    const place = positionOf('gull-field')
    await moveTo(page, 12, place)
    expect(await drawn(page, 'slug', ['tiled-sites'])).toContain('gull-field')
    const at = await pointOf(page, place)
    await page.mouse.click(at.x, at.y)
    await expect.poll(() => cardName(page)).toBe(featureOf('gull-field').name)
    await settled(page)
    expect(await drawn(page, 'slug', ['tiled-sites'])).not.toContain('gull-field')
    expect(await drawn(page, 'slug', ['sites'])).toContain('gull-field')
  })

  test('a place that cannot be fetched is gone to as any page is', async () => {
    const { page } = await openLarge(`${dossier}salt-harbour/`, { serviceWorkers: 'block' })
    await page.evaluate(() => document.body.setAttribute('data-same', ''))
    let isFirst = true
    await page.route(`**/${stepFrom('salt-harbour').slug}/`, (route) => {
      const wasFirst = isFirst
      isFirst = false
      return wasFirst ? route.abort() : route.continue()
    })
    await page.getByRole('link', { name: /^Next/ }).click()
    // Between two pages there is no body.
    await page.waitForFunction(() => document.body?.hasAttribute('data-same') === false)
    await expect.poll(() => cardName(page)).toBe(stepFrom('salt-harbour').name)
  })

  test('a place is found by the beginning of its name, in an index of which a few pieces are fetched', async () => {
    const { page, asked } = await openLarge(`${dossier}salt-harbour/`)
    expect(asked.filter((path) => path.includes('/search/'))).toEqual([])
    const field = page.getByRole('combobox', { name: /^Find a place/ })
    await field.fill('gull')
    const results = page.locator('search').getByRole('option')
    await results
      .filter({ hasText: new RegExp(`^${featureOf('gull-field').name}`) })
      .first()
      .waitFor()
    expect(await page.locator('search').getByRole('status').innerText()).toMatch(/^\d+ found$/)
    await results
      .filter({ hasText: new RegExp(`^${featureOf('gull-field').name}`) })
      .first()
      .click()
    await expect.poll(() => cardName(page)).toBe(featureOf('gull-field').name)
    await field.fill('xyzzy')
    await page.getByText('Nothing found').waitFor()
  })

  test('the tiles are read in ranges, from one file', async () => {
    const { asked } = await openLarge(dossier)
    const tiles = asked.filter((path) => path.endsWith('.pmtiles'))
    expect(tiles.length).toBeGreaterThan(1)
    expect(new Set(tiles).size).toBe(1)
  })
})

largeOfflineClaims(() => site)
