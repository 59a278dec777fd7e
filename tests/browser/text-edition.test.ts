/** What is there without any script: the whole dossier as text, a map of links, and a word about what does need scripts. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import type { Claim } from '../../src/dossier/dossier.ts'
import { en } from '../../src/words/en.ts'
import { address, phone, visit } from './site.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const { features, passages } = dossier
const root = `/${dossier.slug}/`

const read = (path: string, options?: BrowserContextOptions) =>
  visit(`${root}${path}`, { ...options, javaScriptEnabled: false })

/** The words of quotations as they stand in the page, with nothing around them. */
const quotationsIn = async (part: Locator) =>
  (await part.locator('blockquote').allTextContents()).map((text) => text.trim())
const quotedFor = ({ citations }: Claim) =>
  passages.filter(({ id }) => citations.some(({ passage }) => passage === id)).map(({ exact }) => exact)

describe.each([
  ['of the dossier', ''],
  ['of a feature', 'tartus/'],
  ['of a quotation', 'passages/convoy-by-land/'],
])('the page %s, without scripts,', (_name, path) => {
  test('has all features in order, routes too, with every quotation, position and doubt', async () => {
    const page = await read(path)
    const edition = page.getByRole('region', { name: 'Everything on the map, as text' })
    const names = await edition.getByRole('heading', { level: 3 }).allInnerTexts()
    expect(names).toEqual(features.map(({ name }) => name))
    for (const { name, nameArabic, claims, when, where, path, from, to, bounds } of features) {
      const entry = edition.getByRole('region', { name, exact: true })
      expect(await quotationsIn(entry)).toEqual(claims.flatMap(quotedFor))
      const expected = [
        nameArabic,
        ...claims.flatMap(({ text, status, attribution }) => [
          text,
          en.statuses[status],
          ...attribution.map((by) => by.name),
        ]),
        ...(when ? [en.dateAndBasis(when), when.note] : []),
        ...(where
          ? [en.position(where), en.precision(where.precision), en.bases[where.basis], where.source, where.note]
          : []),
        ...(path ? [path.source, path.note] : []),
        ...(path?.length ? [en.roughLength(path.length.along), en.roughLength(path.length.straight)] : []),
        path?.basis === 'inferred' && 'Inferred: the article does not give it',
        from?.name,
        to?.name,
        !bounds && 'Not stated by the article, so it is not on the map',
      ].filter((words) => typeof words === 'string')
      const text = await entry.innerText()
      expect(expected.filter((words) => !text.includes(words))).toEqual([])
    }
    const article = page.getByRole('region', { name: 'What the article says' })
    expect(await quotationsIn(article)).toEqual(passages.map(({ exact }) => exact))
  })
})

test('the dossier has what the text edition must not leave out: inferred paths, and things without a place', () => {
  expect(features.filter(({ path }) => path?.basis === 'inferred').length).toBeGreaterThan(1)
  expect(features.filter(({ bounds }) => !bounds).length).toBeGreaterThan(0)
})

describe('links, without scripts,', () => {
  const card = (page: Page) => page.locator('#card-name').innerText()

  test('lead from the words of a quotation to the page of what they name, on to its neighbours and back', async () => {
    const page = await read('')
    await page.locator('main section .mark', { hasText: "Moscow's naval base in Tartus" }).first().click()
    expect([address(page).path, await card(page)]).toEqual([`${root}tartus/`, 'Russian naval base in Tartus'])
    await page.getByRole('link', { name: /^Next/ }).click()
    expect([address(page).path, await card(page)]).toEqual([`${root}aleppo/`, 'Aleppo'])
    await page.getByRole('link', { name: /^Previous/ }).click()
    expect(address(page).path).toBe(`${root}tartus/`)
    await page.getByRole('link', { name: 'Close and go back to the article' }).click()
    expect(address(page).path).toBe(root)
    await page.goBack()
    expect(await card(page)).toBe('Russian naval base in Tartus')
  })

  test('lead from a paragraph to the page of its quotation, from there to what it supports, and back', async () => {
    const page = await read('damascus-khmeimim-convoy/')
    const quotation = page.locator('main article figure').first()
    const words = await quotationsIn(quotation)
    await quotation.getByRole('link', { name: /^Paragraph/ }).click()
    expect(address(page).path).toMatch(`${root}passages/`)
    expect(await quotationsIn(page.locator('main article'))).toEqual(words)
    await page.locator('main article').getByRole('link', { name: 'Convoy from Damascus to Khmeimim' }).click()
    expect(address(page).path).toBe(`${root}damascus-khmeimim-convoy/`)
    await page.goBack()
    expect(await card(page)).toMatch(/^Paragraph \d+ of the article$/)
  })

  test.each(['khmeimim', 'tartus', 'aleppo'])('lead from the mark of %s on the map to its page', async (slug) => {
    const page = await read('')
    await page.locator(`.still a[data-feature="${slug}"]`).locator('.disc:visible, .dot:visible').first().click()
    expect(address(page).path).toBe(`${root}${slug}/`)
    expect(await card(page)).toBe(features.find((feature) => feature.slug === slug)?.name)
  })
})

test('the switches of the layers, the day and the basemap are disabled without scripts, and say why', async () => {
  const page = await read('tartus/')
  await page.locator('summary', { hasText: 'Layers' }).click()
  expect(await page.getByText('These switches need scripts').isVisible()).toBe(true)
  const switches = await page.locator('.stage').locator('input, select, button').all()
  expect(switches.length).toBeGreaterThan(dossier.groups.length)
  for (const control of switches) {
    expect(await control.isVisible()).toBe(true)
    expect(await control.isDisabled()).toBe(true)
  }
})

describe.each([
  ['desktop', {}],
  ['a phone', phone],
] as const)('the still map on %s', (_name, options) => {
  const boxOf = (part: Locator) =>
    part.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    })

  test('lies within the stage, with the mark of the page’s site clear of the edges and covered by nothing', async () => {
    for (const { slug } of features.filter(({ type, where }) => type === 'site' && where)) {
      const page = await read(`${slug}/`, options)
      const stage = await boxOf(page.getByRole('region', { name: 'Map', exact: true }))
      const map = page.locator('.still-map')
      const mark = map.locator(`a[data-feature="${slug}"]`)
      const sign = await boxOf(mark.locator('.ground:visible, .dot:visible').first())
      const room = (box: typeof stage) =>
        Math.min(box.left - stage.left, box.top - stage.top, stage.right - box.right, stage.bottom - box.bottom)
      expect(await map.isVisible(), slug).toBe(true)
      expect(room(await boxOf(map)), slug).toBeGreaterThanOrEqual(0)
      expect(room(sign), slug).toBeGreaterThanOrEqual(24)
      const middle = { x: (sign.left + sign.right) / 2, y: (sign.top + sign.bottom) / 2 }
      const isOnTop = await mark.evaluate((link, { x, y }) => link.contains(document.elementFromPoint(x, y)), middle)
      expect(isOnTop, slug).toBe(true)
      await page.close()
    }
  })
})

test('the still map is dark for who has a dark theme, and light for who has a light one', async () => {
  const fills = async (colorScheme: 'light' | 'dark') => {
    const still = (await read('', { colorScheme })).locator('.still-map')
    const [land, sea] = [still.locator('.land').first(), still.locator('.sea').first()]
    const fillOf = (drawn: SVGElement | HTMLElement) => getComputedStyle(drawn).fill
    return { land: await land.evaluate(fillOf), sea: await sea.evaluate(fillOf) }
  }
  const [light, dark] = [await fills('light'), await fills('dark')]
  expect(light.land).toMatch(/^rgb/)
  expect(dark.land).not.toBe(light.land)
  expect(dark.sea).not.toBe(light.sea)
  expect(dark.land).not.toBe(dark.sea)
})
