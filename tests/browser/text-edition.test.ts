/** What is there without any script: the whole dossier as text, a map of links, and a word about what does need scripts. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/dossier/dossier.ts'
import { layersOf } from '../../src/dossier/find.ts'
import { en } from '../english.ts'
import { circus, featureOf, stepFrom } from './circus.ts'
import { address, cardName, phone, quotationOf, unfold, visit, wordsInArticle } from './site.ts'

const { features, passages } = circus
const root = `/${circus.slug}/`

const read = (path: string, options?: BrowserContextOptions) =>
  visit(`${root}${path}`, { ...options, javaScriptEnabled: false })

/** The words of quotations as they stand in the page, with nothing around them. */
const quotationsIn = async (part: Locator) =>
  (await part.locator('blockquote').allTextContents()).map((text) => text.trim())
const passagesFor = ({ citations }: Claim) =>
  passages.filter(({ id }) => citations.some(({ passage }) => passage === id))

const edition = (page: Page) => page.getByRole('region', { name: 'Everything on the map' })

/** What the text edition says of each feature: its heading, where its numbers lead, and all its text as one sees it. */
const editionIn = (page: Page) =>
  edition(page).evaluate((element) =>
    [...element.querySelectorAll('h3')].map((heading) => {
      const entry = heading.closest<HTMLElement>('section')
      return {
        name: heading.innerText,
        numbers: [...(entry?.querySelectorAll('a[href^="#passage-"]') ?? [])].map(
          (link) => `${link.textContent?.trim()} ${link.getAttribute('href')}`,
        ),
        text: entry?.innerText ?? '',
      }
    }),
  )

describe('the text edition', () => {
  test('has all features in order, routes too, with every position, doubt and number of a quotation', async () => {
    const page = await read('text/')
    const entries = await editionIn(page)
    expect(entries.map(({ name }) => name)).toEqual(features.map(({ name }) => name))
    for (const [index, { otherName, claims, when, where, path, from, to, bounds }] of features.entries()) {
      const { numbers, text } = entries[index] ?? { numbers: [], text: '' }
      expect(numbers).toEqual(claims.flatMap(passagesFor).map(({ id, number }) => `[${number}] #passage-${id}`))
      const expected = [
        otherName,
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
        ...(path?.lengths ?? []).flatMap(({ along, straight }) => [en.roughLength(along), en.roughLength(straight)]),
        path?.basis === 'inferred' && 'Inferred: the article does not give it',
        from?.name,
        ...to.map(({ name }) => name),
        !bounds && 'Not stated by the article, so it is not on the map',
      ].filter((words) => typeof words === 'string')
      expect(expected.filter((words) => !text.includes(words))).toEqual([])
    }
    const article = page.getByRole('region', { name: 'What the article says' })
    expect(await quotationsIn(article)).toEqual(passages.map(({ exact }) => exact))
  })
})

test.each(['', 'salt-harbour/', 'passages/by-land/'])(
  'the page %s leads to the text edition, which is one of text alone, and leads to the map',
  async (path) => {
    const page = await read(path)
    await page.getByRole('link', { name: 'The whole dossier, as text' }).click()
    await edition(page).waitFor()
    expect(await address(page)).toMatchObject({ path: `${root}text/`, hash: '' })
    expect(await page.locator('script').count()).toBe(0)
    await page.getByRole('link', { name: 'The same on a map' }).click()
    await page.waitForURL(`**${root}`)
  },
)

test('the dossier has what the text edition must not leave out: inferred paths, and things without a place', () => {
  expect(features.filter(({ path }) => path?.basis === 'inferred').length).toBeGreaterThan(1)
  expect(features.filter(({ bounds }) => !bounds).length).toBeGreaterThan(0)
})

describe('links, without scripts,', () => {
  test('lead from the words of a quotation to the page of what they name, on to its neighbours and back', async () => {
    const page = await read('')
    await wordsInArticle(page, "the circus's moorings in Salt Harbour").click()
    expect(await address(page)).toMatchObject({ path: `${root}salt-harbour/` })
    expect(await cardName(page)).toBe(featureOf('salt-harbour').name)
    const after = stepFrom('salt-harbour')
    await page.getByRole('link', { name: /^Next/ }).click()
    expect(await address(page)).toMatchObject({ path: `${root}${after.slug}/` })
    expect(await cardName(page)).toBe(after.name)
    await page.getByRole('link', { name: /^Previous/ }).click()
    expect(await address(page)).toMatchObject({ path: `${root}salt-harbour/` })
    await page.getByRole('link', { name: 'Close and go back to the article' }).click()
    expect(await address(page)).toMatchObject({ path: root })
    await page.goBack()
    expect(await cardName(page)).toBe(featureOf('salt-harbour').name)
  })

  test('lead from a number to the page of its quotation, from there to what it supports, and back', async () => {
    const { name, slug } = featureOf('marjuba-gull-field-wagons')
    const page = await read(`${slug}/`)
    const quotation = page.getByRole('region', { name: 'What the article says' }).locator('figure').first()
    const words = await quotationsIn(quotation)
    await quotation.getByRole('link', { name: /^Quotation/ }).click()
    await page.waitForLoadState()
    expect(await address(page)).toMatchObject({ path: expect.stringContaining(`${root}passages/`) })
    expect(await quotationsIn(page.locator('main article'))).toEqual(words)
    await page.locator('main article').getByRole('link', { name }).click()
    await page.waitForLoadState()
    expect(await address(page)).toMatchObject({ path: `${root}${slug}/` })
    await page.goBack()
    expect(await cardName(page)).toMatch(/^Paragraph \d+ of the article$/)
  })

  test('lead from the quotations of a place to the same in the whole article', async () => {
    const page = await read('salt-harbour/')
    await page.getByRole('link', { name: /^Show all/ }).click()
    await page.waitForLoadState()
    expect(await address(page)).toMatchObject({ path: root, hash: '#passage-loss-of-the-moorings' })
    expect(await quotationsIn(page.locator('main'))).toEqual(passages.map(({ exact }) => exact))
    const background = (id: string) =>
      quotationOf(page, id).evaluate((figure) => getComputedStyle(figure).backgroundColor)
    expect(await background('loss-of-the-moorings')).not.toBe(await background('by-land'))
  })

  test('lead from the mark of a place on the map to its page', async () => {
    const page = await read('')
    for (const slug of ['gull-field', 'salt-harbour', 'larks-rest']) {
      await page.locator(`.still a[data-feature="${slug}"]`).locator('path:visible').first().click()
      await page.waitForLoadState()
      expect(await address(page)).toMatchObject({ path: `${root}${slug}/` })
      expect(await cardName(page)).toBe(featureOf(slug).name)
      await page.goBack()
    }
  })
})

test('the switches of the layers, the day and the basemap are disabled without scripts, and say why', async () => {
  const page = await read('salt-harbour/')
  await unfold(page, 'On this map')
  await unfold(page, 'Basemap and theme')
  expect(await page.getByText('These switches need scripts').isVisible()).toBe(true)
  const switches = await page
    .locator('.stage')
    .locator('input, select, button')
    .evaluateAll((all) =>
      all.map((control) => ({ isVisible: control.checkVisibility(), isDisabled: control.matches(':disabled') })),
    )
  expect(switches.length).toBeGreaterThan(layersOf(circus).length)
  for (const control of switches) expect(control).toEqual({ isVisible: true, isDisabled: true })
})

describe.each([
  ['desktop', {}],
  ['a phone', phone],
] as const)('the still map on %s', (_name, options) => {
  test('lies within the stage, with the mark of the page’s site clear of the edges and covered by nothing', async () => {
    const page = await read('', options)
    for (const { slug } of features.filter(({ type, where }) => type === 'site' && where)) {
      await page.goto(new URL(`${root}${slug}/`, page.url()).href, { waitUntil: 'domcontentloaded' })
      const seen = await page.evaluate((slug) => {
        const map = document.querySelector('.still > .still-map')
        const signs = [...(map?.querySelectorAll(`a[data-feature="${slug}"] path`) ?? [])]
        const sign = signs.find((part) => part.checkVisibility())
        const mark = sign?.closest('a')
        const stage = document.querySelector('section[aria-label="Map"]')?.getBoundingClientRect()
        if (!map || !mark || !sign || !stage) throw new Error(`there is no map, or no mark of ${slug}`)
        const room = ({ left, top, right, bottom }: DOMRect) =>
          Math.min(left - stage.left, top - stage.top, stage.right - right, stage.bottom - bottom)
        const { x, y, width, height } = sign.getBoundingClientRect()
        return {
          isVisible: map.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
          roomOfMap: room(map.getBoundingClientRect()),
          roomOfSign: room(sign.getBoundingClientRect()),
          isOnTop: mark.contains(document.elementFromPoint(x + width / 2, y + height / 2)),
        }
      }, slug)
      expect(seen.isVisible, slug).toBe(true)
      expect(seen.roomOfMap, slug).toBeGreaterThanOrEqual(0)
      expect(seen.roomOfSign, slug).toBeGreaterThanOrEqual(24)
      expect(seen.isOnTop, slug).toBe(true)
    }
  })
})

test('the still map is dark for who has a dark theme, and light for who has a light one', async () => {
  const fills = async (colorScheme: 'light' | 'dark') => {
    const still = (await read('', { colorScheme })).locator('.still > .still-map')
    // The map's own background, and the first land upon it.
    const [sea, land] = [still.locator('.outlines path').first(), still.locator('.outlines path').nth(1)]
    const fillOf = (drawn: SVGElement | HTMLElement) => getComputedStyle(drawn).fill
    return { land: await land.evaluate(fillOf), sea: await sea.evaluate(fillOf) }
  }
  const [light, dark] = [await fills('light'), await fills('dark')]
  expect(light.land).toMatch(/^rgb/)
  expect(dark.land).not.toBe(light.land)
  expect(dark.sea).not.toBe(light.sea)
  expect(dark.land).not.toBe(dark.sea)
})
