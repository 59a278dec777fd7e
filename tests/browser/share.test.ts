import { describe, expect, test } from 'vitest'
import { address, newPage, open, site, visit } from './site.ts'

const dossier = '/damascus-withdrawal/'
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

describe('the share menu', () => {
  test('gives the link of the view as it stands, and the link to each quotation', async () => {
    const page = await visit(`${dossier}tartus/?hide=airlift#map=9/34.9/35.9`, clipboard)
    await page.locator('summary', { hasText: 'Share, embed, cite' }).click()
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await expect.poll(copied).toBe(`${site}damascus-withdrawal/tartus/?hide=airlift`)
    await page.getByRole('button', { name: 'Copy the quotation’s link' }).click()
    await expect.poll(copied).toBe(`${site}damascus-withdrawal/passages/loss-of-the-bases/?hide=airlift`)
  })

  test('gives a citation with today’s date, plain and for BibTeX, of the page without the looks of the view', async () => {
    const page = await visit(`${dossier}khmeimim/?base=dark`)
    await page.locator('summary', { hasText: 'Share, embed, cite' }).click()
    const today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA').format())
    const plain = await page.getByLabel('Citation', { exact: true }).inputValue()
    for (const part of [
      'Khmeimim air base',
      'Passage',
      'Censor.NET',
      'about 16 December 2024 (inferred)',
      `${site}damascus-withdrawal/khmeimim/`,
      today.slice(0, 4),
    ]) {
      expect(plain).toContain(part)
    }
    expect(plain).not.toContain('base=dark')
    expect(await page.getByLabel('BibTeX', { exact: true }).inputValue()).toContain(`urldate = {${today}}`)
  })

  test('opens the position elsewhere with its uncertainty, and only on request', async () => {
    const page = await visit(`${dossier}khmeimim/`)
    await page.locator('summary', { hasText: 'Share, embed, cite' }).click()
    const addressOf = (name: string) => page.locator('.share').getByRole('link', { name }).getAttribute('href')
    expect(await addressOf('Maps app (geo:)')).toBe('geo:35.4008,35.9486;u=100')
    expect(await addressOf('OpenStreetMap')).toContain('mlat=35.4008&mlon=35.9486')
    expect(await addressOf('Google Maps')).toContain('query=35.4008,35.9486')
  })
})

describe('the page of a quotation', () => {
  test('shows the quotation, what it supports, and lights that on the map', async () => {
    const page = await open(`${dossier}passages/loss-of-the-bases/`)
    const card = page.locator('main article')
    expect(await card.innerText()).toContain("Moscow's naval base in Tartus")
    expect(await card.getByRole('link', { name: 'Russian naval base in Tartus' }).count()).toBe(1)
    const lit = await page.evaluate(() => {
      const style = window.liveMap?.getStyle()
      const source = window.liveMap?.querySourceFeatures('dossier', { filter: ['==', ['get', 'type'], 'precision'] })
      const ring = style?.layers.find(({ id }) => id === 'precision')
      const rendered = window.liveMap?.queryRenderedFeatures({ layers: ring ? [ring.id] : [] }) ?? []
      return source && [...new Set(rendered.map(({ properties }) => properties.slug))].sort()
    })
    expect(lit).toEqual(['khmeimim', 'tartus'])
  })

  test('is reached from its quotation, and left again by Escape and by back', async () => {
    const page = await visit(`${dossier}tartus/`)
    await page.locator('main article').getByRole('link', { name: 'Paragraph 10' }).click()
    await expect.poll(() => address(page).path).toBe(`${dossier}passages/loss-of-the-bases/`)
    await expect.poll(() => page.locator('#card-name').innerText()).toBe('Paragraph 10 of the article')
    await page.goBack()
    await expect.poll(() => page.locator('#card-name').innerText()).toBe('Russian naval base in Tartus')
    await page.goForward()
    await page.keyboard.press('Escape')
    await expect.poll(() => address(page).path).toBe(dossier)
  })
})

test('an address with a slip of the pen leads, with or without scripts, to a page that names the place meant', async () => {
  const page = await newPage({ foreseen: /Failed to load resource/ })
  const response = await page.goto(`${site}damascus-withdrawal/tartuss/`)
  expect(response?.status()).toBe(404)
  await page.getByRole('status').getByRole('link', { name: 'Russian naval base in Tartus' }).click()
  await page.waitForURL(`${site}damascus-withdrawal/tartus/`)

  const without = await newPage({ javaScriptEnabled: false, foreseen: /Failed to load resource/ })
  await without.goto(`${site}damascus-withdrawal/tartuss/`)
  await without.getByText('There is no page at this address').waitFor()
  await without.locator('#edition-tartus').getByRole('link').click()
  await without.waitForURL(`${site}damascus-withdrawal/tartus/`)
})

describe('on paper', () => {
  test('there is the map as it stood, the key, the address, every quotation, and no buttons', async () => {
    const page = await open(`${dossier}tartus/?hide=airlift#map=9/34.9/35.9`)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const colours = await page.locator('.map .print').evaluate(async (picture) => {
      if (!(picture instanceof HTMLImageElement)) return 0
      await picture.decode()
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 64
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0, 64, 64)
      return new Set(new Uint32Array(context?.getImageData(0, 0, 64, 64).data.buffer ?? new ArrayBuffer(0))).size
    })
    expect(colours).toBeGreaterThan(20)
    expect(await page.locator('.map .print').isVisible()).toBe(true)
    expect(await page.getByText('Route: ends reported, path inferred').isVisible()).toBe(true)
    expect(await page.locator('main .address').innerText()).toBe(`${site}damascus-withdrawal/tartus/?hide=airlift`)
    expect(await page.locator('main button:visible').count()).toBe(0)
    expect(await page.locator('#edition').isVisible()).toBe(true)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.map .print').count()).toBe(0)
  })
})
