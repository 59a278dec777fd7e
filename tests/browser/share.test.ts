import { describe, expect, test } from 'vitest'
import { circus, dossier, featureOf } from './circus.ts'
import {
  address,
  camera,
  cardName,
  drawn,
  moveTo,
  newPage,
  open,
  quotationOf,
  settled,
  shared,
  site,
  unfold,
  visit,
} from './site.ts'

const harbour = featureOf('salt-harbour').name
const root = new URL(dossier, site).href
const lossOfTheMoorings = circus.passages.find(({ id }) => id === 'loss-of-the-moorings')

describe('the share menu', () => {
  const page = shared(async () => {
    const opened = await visit(`${dossier}salt-harbour/?base=dark&hide=flight#map=9/34.4/35.8`, {
      permissions: ['clipboard-read', 'clipboard-write'],
      stays: true,
    })
    await unfold(opened, 'Share, embed, cite')
    return opened
  })

  const copied = () => page().evaluate(() => navigator.clipboard.readText())
  const copy = (what: string) => page().getByRole('button', { name: what, exact: true }).click()

  test('gives the link of the view as it stands, camera included, and the link to each quotation', async () => {
    await copy('Copy the link')
    await expect.poll(copied).toBe(`${root}salt-harbour/?theme=dark&hide=flight#map=9/34.4/35.8`)
    await copy(`Copy the link to quotation ${lossOfTheMoorings?.number}`)
    await expect.poll(copied).toBe(`${root}passages/loss-of-the-moorings/?theme=dark&hide=flight`)
    await copy('Copy the embed code')
    await expect
      .poll(copied)
      .toContain(`src="${root}salt-harbour/?theme=dark&amp;hide=flight&amp;embed#map=9/34.4/35.8"`)
  })

  test('gives the links of the page as it was published to a reader who asks for the plain page', async () => {
    const plain = page().getByRole('checkbox', { name: /^Plain page/ })
    await plain.check()
    await copy('Copy the link')
    await expect.poll(copied).toBe(`${root}salt-harbour/`)
    await copy(`Copy the link to quotation ${lossOfTheMoorings?.number}`)
    await expect.poll(copied).toBe(`${root}passages/loss-of-the-moorings/`)
    await copy('Copy the embed code')
    await expect.poll(copied).toContain(`src="${root}salt-harbour/?embed"`)
    await plain.uncheck()
    await copy('Copy the link')
    await expect.poll(copied).toContain('#map=9/34.4/35.8')
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

test('the link to share follows the map to where it comes to rest, and brings it back there', async () => {
  const page = await open(`${dossier}salt-harbour/`)
  await unfold(page, 'Share, embed, cite')
  const link = page.getByLabel('Link', { exact: true })
  expect(await link.inputValue()).toBe(`${root}salt-harbour/`)
  await moveTo(page, 8, [35.5, 34.2])
  await expect.poll(() => link.inputValue()).toBe(`${root}salt-harbour/#map=8/34.2/35.5`)
  const { pathname, hash } = new URL(await link.inputValue())
  const there = await camera(await open(pathname + hash))
  expect([there.zoom, there.latitude, there.longitude].map((value) => value.toFixed(2))).toEqual([
    '8.00',
    '34.20',
    '35.50',
  ])
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
  await without.getByRole('link', { name: circus.title }).click()
  await without.waitForURL(root)
})

describe('the page of a quotation', () => {
  const page = shared(() => open(`${dossier}salt-harbour/?hide=flight#map=9/34.455/35.822`, { stays: true }))

  test('is reached from its quotation, shows it and what it supports, and lights that on the map', async () => {
    await quotationOf(page(), 'loss-of-the-moorings')
      .getByRole('link', { name: /^Quotation/ })
      .click()
    await expect.poll(() => address(page())).toMatchObject({ path: `${dossier}passages/loss-of-the-moorings/` })
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
    await expect.poll(() => address(page())).toMatchObject({ path: dossier })
  })
})

describe('on paper', () => {
  test('there is the still map, the key, the address, every quotation, and no buttons', async () => {
    const page = await open(`${dossier}?hide=flight#map=9/34.455/35.822`)
    await page.locator('.still').waitFor({ state: 'hidden' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.still').isVisible()).toBe(true)
    expect(await page.locator('.map').isVisible()).toBe(false)
    const namesOnMap = await page.locator('.still text:visible, .inset text:visible').allTextContents()
    for (const { type, label } of circus.features) if (type === 'site') expect(namesOnMap.join()).toContain(label)
    expect(await page.getByText('Path inferred').first().isVisible()).toBe(true)
    expect(await page.locator('main .address').innerText()).toBe(`${root}?hide=flight`)
    expect(await page.locator('main button:visible').count()).toBe(0)
    expect(await page.locator('main blockquote:visible').count()).toBe(circus.passages.length)
  })
})
