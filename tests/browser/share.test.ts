import { describe, expect, test } from 'vitest'
import { dossier, featureOf } from './circus.ts'
import { address, cardName, drawn, newPage, open, settled, shared, site, unfold, visit } from './site.ts'

const harbour = featureOf('salt-harbour').name
const root = new URL(dossier, site).href

describe('the share menu', () => {
  const page = shared(async () => {
    const opened = await visit(`${dossier}salt-harbour/?base=dark&hide=flight#map=9/34.4/35.8`, {
      permissions: ['clipboard-read', 'clipboard-write'],
      stays: true,
    })
    await unfold(opened, 'Share, embed, cite')
    return opened
  })

  test('gives the link of the view as it stands, and the link to each quotation', async () => {
    const copied = () => page().evaluate(() => navigator.clipboard.readText())
    await page().getByRole('button', { name: 'Copy the link' }).click()
    await expect.poll(copied).toBe(`${root}salt-harbour/?theme=dark&hide=flight`)
    await page().getByRole('button', { name: 'Copy the quotation’s link' }).click()
    await expect.poll(copied).toBe(`${root}passages/loss-of-the-moorings/?theme=dark&hide=flight`)
  })

  test('gives a citation with today’s date, plain and for BibTeX, of the page without the looks of the view', async () => {
    const today = await page().evaluate(() => new Intl.DateTimeFormat('en-CA').format())
    const plain = await page().getByLabel('Citation', { exact: true }).inputValue()
    for (const part of [
      harbour,
      'Passage',
      'The Daily Lantern',
      'about 21 October 2024 (inferred)',
      `${root}salt-harbour/`,
      today.slice(0, 4),
    ]) {
      expect(plain).toContain(part)
    }
    expect(plain).not.toContain('base=dark')
    expect(await page().getByLabel('BibTeX', { exact: true }).inputValue()).toContain(`urldate = {${today}}`)
  })

  test('opens the position elsewhere with its uncertainty, and only on request', async () => {
    const addressOf = (name: string) => page().locator('.share').getByRole('link', { name }).getAttribute('href')
    expect(await addressOf('Maps app (geo:)')).toBe('geo:34.455,35.822;u=300')
    expect(await addressOf('OpenStreetMap')).toContain('mlat=34.455&mlon=35.822')
    expect(await addressOf('Google Maps')).toContain('query=34.455,35.822')
  })
})

test('an address with a slip of the pen leads, with or without scripts, to a page that names the place meant', async () => {
  const page = await newPage({ foreseen: /Failed to load resource/ })
  const response = await page.goto(`${root}salt-harbuor/`)
  expect(response?.status()).toBe(404)
  await page.getByRole('status').getByRole('link', { name: harbour }).click()
  await page.waitForURL(`${root}salt-harbour/`)

  const without = await newPage({ javaScriptEnabled: false, foreseen: /Failed to load resource/ })
  await without.goto(`${root}salt-harbuor/`)
  await without.getByText('There is no page at this address').waitFor()
  await without.locator('#edition-salt-harbour').getByRole('link').click()
  await without.waitForURL(`${root}salt-harbour/`)
})

describe('the page of a quotation', () => {
  const page = shared(() => open(`${dossier}salt-harbour/?hide=flight#map=9/34.455/35.822`, { stays: true }))

  test('is reached from its quotation, shows it and what it supports, and lights that on the map', async () => {
    await page().locator('main article').getByRole('link', { name: 'Paragraph 10' }).click()
    await expect.poll(() => address(page()).path).toBe(`${dossier}passages/loss-of-the-moorings/`)
    await expect.poll(() => cardName(page())).toBe('Paragraph 10 of the article')
    const card = page().locator('main article')
    expect(await card.innerText()).toContain("the circus's moorings in Salt Harbour")
    expect(await card.getByRole('link', { name: harbour }).count()).toBe(1)
    await settled(page())
    expect(await drawn(page(), 'slug', ['precision'])).toEqual(['gull-field', 'salt-harbour'])
  })

  test('is left again by back and by Escape', async () => {
    await page().goBack()
    await expect.poll(() => cardName(page())).toBe(harbour)
    await page().goForward()
    await expect.poll(() => cardName(page())).toBe('Paragraph 10 of the article')
    await page().keyboard.press('Escape')
    await expect.poll(() => address(page()).path).toBe(dossier)
  })
})

describe('on paper', () => {
  test('there is the map as it stood, the key, the address, every quotation, and no buttons', async () => {
    const page = await open(`${dossier}salt-harbour/?hide=flight#map=9/34.455/35.822`)
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
    expect(await page.locator('main .address').innerText()).toBe(`${root}salt-harbour/?hide=flight`)
    expect(await page.locator('main button:visible').count()).toBe(0)
    expect(await page.locator('#edition').isVisible()).toBe(true)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.map .print').count()).toBe(0)
  })
})
