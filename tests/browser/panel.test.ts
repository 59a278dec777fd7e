import { describe, expect, test } from 'vitest'
import { circus, dossier } from './circus.ts'
import { quotationOf, shared, unfold, visit } from './site.ts'

describe('the panel', () => {
  const page = shared(() => visit('/', { stays: true }))

  test('opens on the article: headline, chain, date and how it is known, summary', async () => {
    const text = await page().locator('main header').innerText()
    for (const part of [
      circus.article.headline,
      'Nora Haddadin',
      'The Evening Kite',
      'about 21 October 2024 (inferred)',
      circus.summary,
    ]) {
      expect(text).toContain(part)
    }
  })

  test('quotes every passage word for word, in the article’s order', async () => {
    const quotes = await page()
      .locator('section[aria-labelledby="passages"] blockquote')
      .evaluateAll((all) => all.map((quote) => quote.textContent?.trim()))
    expect(quotes).toEqual(circus.passages.map(({ exact }) => exact))
  })

  test('lists every feature with what it is, in words', async () => {
    await unfold(page(), 'Everything on the map')
    const list = page().locator('main nav a[id^="list-"]')
    await list.first().waitFor()
    const rows = await list.allInnerTexts()
    expect(rows).toHaveLength(circus.features.length)
    expect(rows.find((row) => row.startsWith('The animals follow'))).toMatch(
      /Evacuation · Under negotiation · no place stated/,
    )
    expect(rows.find((row) => row.startsWith('Marjuba'))).toMatch(/Region$/)
  })
})

describe('a card', () => {
  const page = shared(() =>
    visit(`${dossier}gull-field/`, { permissions: ['clipboard-read', 'clipboard-write'], stays: true }),
  )

  test('says what it is, what is claimed and by whom', async () => {
    const card = page().locator('main article')
    const text = await card.innerText()
    for (const part of [
      'Air base',
      'Gul Field',
      'A denial, according to',
      'Nora Haddadin',
      '34.5801° N, 36.0432° E',
      '± 100 m',
    ]) {
      expect(text).toContain(part)
    }
    expect(await card.getByText('مطار النورس').getAttribute('lang')).toBe('ar')
    const startOf = (text: string) =>
      card.getByText(text).evaluate((element) => {
        const words = document.createRange()
        words.selectNodeContents(element)
        return words.getBoundingClientRect().left
      })
    expect(await startOf('مطار النورس'), 'one above the other').toBeCloseTo(await startOf('Also spelled Gul Field'), 0)
    expect(text).not.toContain('·') // a base has no status
  })

  test('has its quotations below it, each with a link that opens the article there', async () => {
    const own = circus.passages.filter(({ features }) => features.includes('gull-field'))
    for (const { id, exact, url } of own) {
      const quotation = quotationOf(page(), id)
      expect((await quotation.locator('blockquote').innerText()).trim()).toBe(exact)
      expect(await quotation.locator('blockquote').getAttribute('cite')).toBe(url.split('#')[0])
      expect(await quotation.getByRole('link', { name: 'Read it in the article' }).getAttribute('href')).toBe(url)
    }
    expect(own.map(({ url }) => url).join(' ')).toContain('#:~:text=Asked%20about')
  })

  test('copies the position as numbers, latitude first', async () => {
    await page().getByRole('button', { name: 'Copy the position' }).click()
    await expect.poll(() => page().evaluate(() => navigator.clipboard.readText())).toBe('34.5801, 36.0432')
  })

  test('says of a route how long its inferred path is, and that it is inferred; of a stated one it does not', async () => {
    const textOf = async (path: string) => (await visit(dossier + path)).locator('main article').innerText()
    const inferred = await textOf('marjuba-gull-field-wagons/')
    for (const part of ['Inferred: the article does not give it', 'about 130 km', 'about 65 km', 'as the crow flies']) {
      expect(inferred).toContain(part)
    }
    const stated = await textOf('salt-harbour-larks-rest-ferry/')
    expect(stated).not.toContain('Inferred')
    expect(stated).toContain('about 210 km')
  })
})
