import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { address, camera, drawn, open, phone, settled, visit } from './site.ts'

const path = '/damascus-withdrawal/'
const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')

describe('the panel', () => {
  test('opens on the article: headline, chain, date and how it is known, summary', async () => {
    const page = await visit('/')
    const text = await page.locator('main header').innerText()
    for (const part of [
      dossier.article.headline,
      'Kamal Lababidi',
      'Financial Times',
      'about 16 December 2024 (inferred)',
      dossier.summary,
    ]) {
      expect(text).toContain(part)
    }
  })

  test('quotes every passage word for word, in the article’s order', async () => {
    const page = await visit('/')
    const quotes = await page
      .locator('section[aria-labelledby="passages"] blockquote')
      .evaluateAll((all) => all.map((quote) => quote.textContent?.trim()))
    expect(quotes).toEqual(dossier.passages.map(({ exact }) => exact))
  })

  test('leads from the words of a quotation to the mark, and lights them', async () => {
    const page = await open('/')
    const words = page.locator('section[aria-labelledby="passages"] .mark', {
      hasText: "Moscow's naval base in Tartus",
    })
    await words.click()
    await settled(page)
    expect(await page.locator('#card-name').innerText()).toBe('Russian naval base in Tartus')
    expect(address(page).path).toBe(`${path}tartus/`)
    expect(await words.getAttribute('aria-current')).toBe('location')
    expect(await drawn(page, 'slug', ['precision'])).toEqual(['tartus'])
  })

  test('lists every feature with its status in words', async () => {
    const page = await visit('/')
    await page.locator('summary', { hasText: 'Everything on the map' }).click()
    const rows = await page.locator('main nav a[id^="list-"]').allInnerTexts()
    expect(rows).toHaveLength(dossier.features.length)
    expect(rows.find((row) => row.startsWith('Evacuation of more soldiers'))).toMatch(
      /Under negotiation · no place stated/,
    )
  })
})

describe('a card', () => {
  test('says what is claimed and by whom, and quotes it with a link into the article', async () => {
    const page = await visit(`${path}khmeimim/`)
    const card = page.locator('main article')
    const text = await card.innerText()
    for (const part of [
      'Air base',
      'Hmeymim',
      'A denial, according to',
      'Kamal Lababidi',
      '35.4008° N, 35.9486° E',
      '± 100 m',
      'Paragraph 16',
    ]) {
      expect(text).toContain(part)
    }
    expect(await card.getByText('حميميم').getAttribute('lang')).toBe('ar')
    const quote = card.locator('blockquote').first()
    expect(await quote.getAttribute('cite')).toContain('#:~:text=Answering%20a%20question')
    const link = card.getByRole('link', { name: 'Read it in the article' }).first()
    expect(await link.getAttribute('href')).toBe(await quote.getAttribute('cite'))
  })

  test('says of the convoy how long its inferred path is, and that it is inferred', async () => {
    const page = await visit(`${path}damascus-khmeimim-convoy/`)
    const text = await page.locator('main article').innerText()
    for (const part of [
      'Inferred: the article does not give it',
      'about 300 km',
      'about 210 km',
      'as the crow flies',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('of a thing without a place says so, and leaves the map alone', async () => {
    const page = await open(`${path}convoy-talks/#map=8/34.5/36.5`)
    expect(await page.locator('main article').innerText()).toContain('Not stated by the article')
    expect((await camera(page)).zoom).toBeCloseTo(8, 3)
  })

  test('copies the position as numbers, latitude first', async () => {
    const page = await visit(`${path}tartus/?hide=airlift#map=9/34.9/35.9`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy the position' }).click()
    await expect.poll(copied).toBe('34.914, 35.874')
  })

  test('zooms to its mark when asked', async () => {
    const page = await open(`${path}tartus/#map=6/34.9/35.9`)
    await page.getByRole('button', { name: 'Zoom to it' }).click()
    await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(11)
  })

  test('leads on to every feature in turn and round again', async () => {
    const page = await visit(`${path}damascus/`)
    const seen: string[] = []
    for (const { name } of dossier.features) {
      expect(await page.locator('#card-name').innerText()).toBe(name)
      seen.push(address(page).path)
      await page.getByRole('link', { name: /^Next/ }).click()
    }
    expect(new Set(seen).size).toBe(dossier.features.length)
    expect(address(page).path).toBe(`${path}damascus/`)
  })
})

test('on a phone the sheet lies below the map, and a choice brings the map and the card together into view', async () => {
  const page = await open('/', phone)
  const sheet = await page.locator('main').boundingBox()
  expect(sheet?.y).toBeGreaterThan(300)
  await page
    .locator('section[aria-labelledby="passages"] .mark', { hasText: 'the Russian embassy in Damascus' })
    .click()
  await expect.poll(async () => (await page.locator('#card-name').boundingBox())?.y).toBeLessThan(700)
  const [card, map] = [
    await page.locator('#card-name').boundingBox(),
    await page.locator('section[aria-label="Map"]').boundingBox(),
  ]
  expect(card?.y).toBeGreaterThan((map?.y ?? 0) + (map?.height ?? 0) - 1)
})
