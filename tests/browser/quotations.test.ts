/** The article in the panel: each quotation once, by its number, and lit together with its marks. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { circus, dossier, positionOf } from './circus.ts'
import {
  address,
  cardName,
  mapScript,
  newPage,
  open,
  phone,
  pointOf,
  quotationOf,
  shared,
  showAllQuotations,
  site,
  unfold,
  visit,
  wordsInArticle,
} from './site.ts'
import { waitForFonts } from './wait-for-fonts.ts'

const { passages } = circus
const ownOf = (slug: string) => passages.filter(({ features }) => features.includes(slug))

const shownIn = (page: Page) =>
  page.locator('main figure').evaluateAll((figures) => figures.map(({ id }) => id.replace('passage-', '')))
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id)
/** The passages whose quotations are lit. */
const litQuotations = (page: Page) =>
  page.locator('main figure.lit').evaluateAll((figures) => figures.map(({ id }) => id.replace('passage-', '')))

describe('a quotation and its marks light each other up', () => {
  const both = 'loss-of-the-moorings'

  describe('on the live map', () => {
    const page = shared(() => open(`${dossier}#map=9/34.455/35.822`, { stays: true }))
    const litMarks = () =>
      page().evaluate(
        (slugs) =>
          slugs.filter((id) => window.liveMap?.getFeatureState({ source: 'dossier', id })?.hover === true).sort(),
        circus.features.map(({ slug }) => slug),
      )

    test('under the pointer', async () => {
      await quotationOf(page(), both).locator('figcaption').hover()
      await expect.poll(litMarks).toEqual(['gull-field', 'salt-harbour'])
      const { x, y } = await pointOf(page(), positionOf('salt-harbour'))
      await page().mouse.move(x, y)
      await expect.poll(litMarks).toEqual(['salt-harbour'])
      await expect.poll(() => litQuotations(page())).toEqual(ownOf('salt-harbour').map(({ id }) => id))
      await page().locator('main .masthead').hover()
      await expect.poll(litMarks).toEqual([])
      expect(await litQuotations(page())).toEqual([])
    })

    test('with the focus', async () => {
      await wordsInArticle(page(), "the circus's moorings in Salt Harbour").focus()
      await expect.poll(litMarks).toEqual(['gull-field', 'salt-harbour'])
      expect(await litQuotations(page())).toEqual([both])
      await unfold(page(), 'Everything on the map')
      await page().locator('#list-larks-rest').focus()
      await expect.poll(litMarks).toEqual(['larks-rest'])
      expect(await litQuotations(page())).toEqual(ownOf('larks-rest').map(({ id }) => id))
    })
  })

  describe('on the still map', () => {
    const page = shared(async () => {
      const opened = await newPage({
        foreseen: /Failed to (load resource|fetch dynamically imported module)/,
        viewport: { width: 1280, height: 800 },
        stays: true,
      })
      await opened.route(mapScript, (route) => route.abort())
      await opened.goto(new URL(dossier, site).href)
      await opened.getByText('so the map stands still').waitFor()
      return opened
    })
    const mark = () => page().locator('.still [data-feature="salt-harbour"]:has(text):visible').first()
    const nameColour = () => mark().evaluate((link) => getComputedStyle(link.querySelector('text') ?? link).fill)

    test('under the pointer, the mark as it looks under the pointer itself', async () => {
      const plain = await nameColour()
      await mark().locator('text').hover()
      await expect.poll(() => litQuotations(page())).toEqual(ownOf('salt-harbour').map(({ id }) => id))
      const lit = await nameColour()
      expect(lit).not.toBe(plain)
      await quotationOf(page(), 'by-land').locator('figcaption').hover()
      await expect.poll(nameColour).toBe(plain)
      await quotationOf(page(), both).locator('figcaption').hover()
      await expect.poll(nameColour).toBe(lit)
    })

    test('with the focus', async () => {
      await page().mouse.move(0, 0)
      await mark().focus()
      await expect.poll(() => litQuotations(page())).toEqual(ownOf('salt-harbour').map(({ id }) => id))
      await page().locator('main h1 a').focus()
      await expect.poll(() => litQuotations(page())).toEqual([])
    })
  })
})

describe('at the page of a place', () => {
  const page = shared(() => visit(`${dossier}gull-field/#map=9/34.5/36`, { stays: true }))
  const own = ownOf('gull-field').map(({ id }) => id)
  const colourOf = (id: string) =>
    quotationOf(page(), id)
      .locator('blockquote')
      .evaluate((quote) => getComputedStyle(quote).color)

  test('its claims refer to its quotations by number, and the number leads there and lights it', async () => {
    expect(await shownIn(page())).toEqual(own)
    const links = page().locator('main article .claim a')
    const numbers = await links.allInnerTexts()
    const numbered = passages.filter(({ id }) => own.includes(id)).map(({ number }) => `[${number}]`)
    expect(new Set(numbers)).toEqual(new Set(numbered))
    for (const [index, number] of numbers.entries()) {
      const id = passages.find((passage) => `[${passage.number}]` === number)?.id ?? ''
      await links.nth(index).click()
      expect(await focusedId(page())).toBe(`passage-${id}`)
      await expect.poll(() => litQuotations(page())).toEqual([id])
      const { y = 0, height = 0 } = (await quotationOf(page(), id).boundingBox()) ?? {}
      expect([y >= 0, y + height <= 640]).toEqual([true, true])
    }
    expect(await address(page())).toEqual({ path: `${dossier}gull-field/`, query: '', hash: '#map=9/34.5/36' })
  })

  test('one step shows the others around them, dimmed, and one takes them away again', async () => {
    const plain = await colourOf(own[0] ?? '')
    await showAllQuotations(page())
    await expect.poll(() => shownIn(page())).toEqual(passages.map(({ id }) => id))
    for (const { id } of passages) expect((await colourOf(id)) === plain, id).toBe(own.includes(id))
    await page()
      .getByRole('button', { name: /^Show only/ })
      .click()
    await expect.poll(() => shownIn(page())).toEqual(own)
  })
})

test('at its own page a quotation stands once, larger than the others that one step shows around it', async () => {
  const page = await visit(`${dossier}passages/by-land/`)
  expect(await shownIn(page)).toEqual(['by-land'])
  await showAllQuotations(page)
  await expect.poll(() => shownIn(page)).toEqual(passages.map(({ id }) => id))
  const sizeOf = (id: string) =>
    quotationOf(page, id)
      .locator('blockquote')
      .evaluate((quote) => Number.parseFloat(getComputedStyle(quote).fontSize))
  expect(await sizeOf('by-land')).toBeGreaterThan(1.2 * (await sizeOf('by-plane')))
  await quotationOf(page, 'by-plane')
    .getByRole('link', { name: /^Quotation/ })
    .click()
  await expect.poll(() => shownIn(page)).toEqual(['by-plane'])
  expect(await cardName(page)).toBe('Paragraph 8 of the article')
})

describe('the page of the dossier', () => {
  test('is at most four screens long on a phone', async () => {
    const page = await newPage(phone)
    await waitForFonts(page)
    await page.goto(new URL(dossier, site).href)
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4 * 844)
  })

  test('has at most 60 stops of the Tab key', async () => {
    const page = await open(dossier, phone)
    const stops = new Set<string>()
    const stop = () =>
      page.evaluate(() => {
        const { activeElement } = document
        return activeElement === document.body
          ? ''
          : `${[...document.querySelectorAll('*')].indexOf(activeElement ?? document.body)}`
      })
    await page.keyboard.press('Tab')
    for (let next = await stop(); next !== '' && !stops.has(next) && stops.size < 200; next = await stop()) {
      stops.add(next)
      await page.keyboard.press('Tab')
    }
    expect(stops.size).toBeGreaterThan(20)
    expect(stops.size).toBeLessThanOrEqual(60)
  })
})

test('a headline keeps its ending together, and is copied word for word', async () => {
  const page = await visit(dossier, phone)
  const heading = page.locator('main h1')
  const lines = await heading.locator('.ending').evaluate((ending) => {
    const range = document.createRange()
    range.selectNodeContents(ending)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
  expect(lines).toBe(1)
  await heading.evaluate((element) => getSelection()?.selectAllChildren(element))
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(circus.article.headline)
})
