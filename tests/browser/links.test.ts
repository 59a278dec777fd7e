import { describe, expect, test } from 'vitest'
import { address, camera, drawn, open, settled } from './site.ts'

const dossier = '/damascus-withdrawal/'

describe('a deep link', () => {
  test('opens its feature and its camera', async () => {
    const page = await open(`${dossier}tartus/#map=12/34.92/35.88`)
    await expect.poll(() => page.locator('#card-name').innerText()).toBe('Russian naval base in Tartus')
    const { zoom, longitude, latitude } = await camera(page)
    expect(zoom).toBeCloseTo(12, 3)
    expect(longitude).toBeCloseTo(35.88, 3)
    expect(latitude).toBeCloseTo(34.92, 3)
    expect(await drawn(page)).toContain('tartus')
    expect(address(page)).toEqual({ path: `${dossier}tartus/`, query: '', hash: '#map=12/34.92/35.88' })
  })

  test('without a camera shows its feature, and stays as short as it was', async () => {
    const page = await open(`${dossier}khmeimim/`)
    expect(await drawn(page, 'slug', ['sites'])).toContain('khmeimim')
    expect((await camera(page)).zoom).toBeGreaterThan(11)
    expect(address(page).hash).toBe('')
  })

  test('holds the basemap, the hidden layers and the day', async () => {
    const page = await open(`${dossier}?base=dark&hide=airlift&at=2024-11-28`)
    const marks = await drawn(page)
    expect(marks).not.toContain('khmeimim-russia-airlift')
    expect(marks).not.toContain('hts-enters-aleppo')
    expect(marks).toContain('aleppo-fighting-resumes')
    const scheme = await page.locator('[data-passage]').evaluate((element) => getComputedStyle(element).colorScheme)
    expect(scheme).toBe('dark')
  })

  test('with parts that nobody understands still opens the rest, and names them', async () => {
    const page = await open(`${dossier}tartus/?base=mars&hide=ufos,airlift&at=soon#map=what/ever`)
    await expect.poll(() => page.locator('#card-name').innerText()).toBe('Russian naval base in Tartus')
    const notice = await page.locator('main').getByRole('status').first().innerText()
    for (const named of ['“mars”', '“ufos”', '“soon”']) expect(notice).toContain(named)
    await page.getByRole('button', { name: 'Dismiss this notice' }).click()
    expect(await page.getByText('“mars”').count()).toBe(0)
  })

  test.each(['/..%2f..%2fetc/', '/damascus-withdrawal/%00/', '/?hide=,,,&at=%&base', '/a/b/c/d/?#%'])(
    'as malformed as %s gives a working map',
    async (path) => {
      // A file server answers most of these with status 404 and its page, which Chromium says on the console.
      const page = await open(path, { foreseen: /Failed to load resource/ })
      expect(await drawn(page)).toContain('damascus')
    },
  )
})

test('panning changes nothing of the link but its camera', async () => {
  const page = await open(`${dossier}tartus/?hide=airlift#map=9/34.9/35.9`)
  const entries = await page.evaluate(() => history.length)
  await page.mouse.move(500, 450)
  await page.mouse.down()
  await page.mouse.move(420, 300, { steps: 5 })
  await page.mouse.up()
  await settled(page)
  await expect.poll(() => address(page).hash).not.toBe('#map=9/34.9/35.9')
  expect(address(page)).toMatchObject({ path: `${dossier}tartus/`, query: '?hide=airlift' })
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

describe('back, forward and reload', () => {
  test('go through the selections, each with the camera it had', async () => {
    const page = await open(`${dossier}tartus/#map=11/34.914/35.874`)
    const heading = page.locator('#card-name')
    const next = page.getByRole('link', { name: /^Next/ })
    await next.click()
    await expect.poll(() => heading.innerText()).toBe('Aleppo')
    await settled(page)
    await expect.poll(() => address(page).hash).not.toBe('')
    const there = await camera(page)

    await page.goBack()
    await expect.poll(() => heading.innerText()).toBe('Russian naval base in Tartus')
    await expect.poll(async () => (await camera(page)).zoom).toBeCloseTo(11, 3)
    expect((await camera(page)).longitude).toBeCloseTo(35.874, 3)

    await page.goForward()
    await expect.poll(() => heading.innerText()).toBe('Aleppo')
    await expect.poll(async () => (await camera(page)).zoom).toBeCloseTo(there.zoom, 1)

    await page.reload()
    await settled(page)
    expect(await heading.innerText()).toBe('Aleppo')
    expect((await camera(page)).zoom).toBeCloseTo(there.zoom, 1)
    expect((await camera(page)).longitude).toBeCloseTo(there.longitude, 2)
  })

  test('toggling adds no step to go back through', async () => {
    const page = await open(dossier)
    const entries = await page.evaluate(() => history.length)
    await page.locator('summary', { hasText: 'Layers' }).click()
    await page.getByLabel('Routes').uncheck()
    await page.getByLabel('Dark').check()
    expect(address(page).query).toBe('?base=dark&hide=convoy,airlift')
    expect(await page.evaluate(() => history.length)).toBe(entries)
  })
})

test('every feature’s own address opens on that feature', async () => {
  const page = await open(dossier)
  const links = await page
    .locator('main nav a[id^="list-"]')
    .evaluateAll((all) =>
      all.map((link) => ({ path: link.getAttribute('href') ?? '', name: link.querySelector('.name')?.textContent })),
    )
  expect(links.length).toBeGreaterThan(10)
  for (const { path, name } of links) {
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'domcontentloaded' })
    expect(await page.locator('#card-name').innerText()).toBe(name)
  }
})
