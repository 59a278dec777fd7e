import { describe, expect, test } from 'vitest'
import { circus, dossier } from './circus.ts'
import { address, cardName, shared, unfold, visit } from './site.ts'

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

  test('lists every feature with its status in words', async () => {
    await unfold(page(), 'Everything on the map')
    const rows = await page().locator('main nav a[id^="list-"]').allInnerTexts()
    expect(rows).toHaveLength(circus.features.length)
    expect(rows.find((row) => row.startsWith('The animals follow'))).toMatch(/Under negotiation · no place stated/)
  })
})

describe('a card', () => {
  const page = shared(() =>
    visit(`${dossier}gull-field/`, { permissions: ['clipboard-read', 'clipboard-write'], stays: true }),
  )

  test('says what is claimed and by whom, and quotes it with a link into the article', async () => {
    const card = page().locator('main article')
    const text = await card.innerText()
    for (const part of [
      'Air base',
      'Gul Field',
      'A denial, according to',
      'Nora Haddadin',
      '34.5801° N, 36.0432° E',
      '± 100 m',
      'Paragraph 17',
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
    const quote = card.locator('blockquote').first()
    expect(await quote.getAttribute('cite')).toContain('#:~:text=Asked%20about')
    const link = card.getByRole('link', { name: 'Read it in the article' }).first()
    expect(await link.getAttribute('href')).toBe(await quote.getAttribute('cite'))
  })

  test('copies the position as numbers, latitude first', async () => {
    await page().getByRole('button', { name: 'Copy the position' }).click()
    await expect.poll(() => page().evaluate(() => navigator.clipboard.readText())).toBe('34.5801, 36.0432')
  })

  test('leads on to every feature in turn and round again', async () => {
    const from = address(page()).path
    const seen: string[] = []
    const names: string[] = []
    for (const _feature of circus.features) {
      seen.push(address(page()).path)
      names.push(await cardName(page()))
      await page().getByRole('link', { name: /^Next/ }).click()
    }
    expect(address(page()).path).toBe(from)
    expect(new Set(seen).size).toBe(circus.features.length)
    const first = circus.features.findIndex(({ slug }) => from === `${dossier}${slug}/`)
    const inTurn = [...circus.features.slice(first), ...circus.features.slice(0, first)]
    expect(names).toEqual(inTurn.map(({ name }) => name))
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
