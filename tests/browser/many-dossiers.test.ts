/** A site of several dossiers: a page is of one, and one page leads to all. */
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { circus, dossier, featureOf, otherDossier } from './circus.ts'
import { cardName, newPage, open, site, visit } from './site.ts'

test('a page and all that it loads hold nothing of another dossier', async () => {
  const page = await newPage()
  const files: Promise<{ path: string; text: string }>[] = []
  page.on('response', async (response) => {
    const { pathname: path } = new URL(response.url())
    if (/\/$|\.(js|json)$/.test(path)) files.push(response.text().then((text) => ({ path, text })))
  })
  await page.goto(new URL(dossier, site).href, { waitUntil: 'networkidle' })
  const loaded = await Promise.all(files)
  const holding = (text: string) => loaded.filter((file) => file.text.includes(text)).map(({ path }) => path)
  expect(holding(circus.summary)).toEqual(expect.arrayContaining([dossier, expect.stringMatching(/json$/)]))
  for (const text of [otherDossier.title, otherDossier.slug, otherDossier.passages[0]?.exact ?? '']) {
    expect(text).not.toBe('')
    expect(holding(text)).toEqual([])
  }
})

test('a page loads the fonts of those letters alone that its dossier has', async () => {
  const letters = { cyrillic: /\p{Script=Cyrillic}/u, greek: /\p{Script=Greek}/u }
  const scriptsOf = (text: string) => Object.entries(letters).flatMap(([name, is]) => (is.test(text) ? name : []))
  const all = dossiers.map((one) => ({ slug: one.slug, needed: scriptsOf(JSON.stringify(one)) }))
  expect(new Set(all.map(({ needed }) => needed.join())).size).toBeGreaterThan(1)
  for (const { slug, needed } of all) {
    const page = await open(`/${slug}/`)
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    const fonts = names.filter((name) => name.endsWith('.woff2'))
    expect(fonts.length).toBeGreaterThan(0)
    for (const script of Object.keys(letters)) {
      const isLoaded = fonts.some((name) => name.includes(`-${script}-`))
      expect(isLoaded, `${slug}: ${script}`).toBe(needed.includes(script))
    }
  }
})

test('the data of a dossier is asked for once on a page, and not again on the next', async () => {
  const page = await open(dossier)
  const ofDossier = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap((entry) => {
        const isData = entry instanceof PerformanceResourceTiming && /assets\/[^/]+\.json$/.test(entry.name)
        return isData ? [{ name: entry.name, bytes: entry.transferSize }] : []
      }),
    )
  const [first, ...others] = await ofDossier()
  expect(first?.bytes).toBeGreaterThan(1000)
  expect(others).toEqual([])
  await page.goto(new URL(`${dossier}salt-harbour/`, site).href)
  expect(await ofDossier()).toEqual([{ name: first?.name, bytes: expect.closeTo(0, -3) }])
})

describe('the page of all dossiers', () => {
  test('has the title, the summary and the source of each, leads to it, and loads no script', async () => {
    const page = await newPage()
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await page.goto(new URL('dossiers/', site).href, { waitUntil: 'networkidle' })
    expect(await page.title()).toBe('All dossiers · Passage')
    const items = page.locator('main li')
    expect(await items.count()).toBe(dossiers.length)
    for (const { title, summary, article } of dossiers) {
      const text = await items.filter({ hasText: title }).innerText()
      for (const said of [summary, article.publisher]) expect(text).toContain(said)
    }
    expect(scripts).toEqual([])
    await page.getByRole('link', { name: otherDossier.title }).click()
    await page.waitForURL(`**/${otherDossier.slug}/`)
  })

  test('is reached from every page of a dossier', async () => {
    const page = await visit(`${dossier}salt-harbour/`, { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Passage: all dossiers' }).click()
    await page.waitForURL('**/dossiers/')
  })
})

test('the former addresses of a dossier lead on to those that it has, with the rest of the link', async () => {
  const moved = dossiers.find(({ aliases }) => aliases.length > 0)
  const [former] = moved?.aliases ?? []
  const [feature] = moved?.features ?? []
  if (!moved || !former || !feature) throw new Error('no dossier of the fixture has a former name')
  for (const tail of ['', `${feature.slug}/`, 'text/']) {
    const page = await newPage()
    await page.goto(new URL(`/${former}/${tail}?theme=dark`, site).href)
    await page.waitForURL(`**/${moved.slug}/${tail}?theme=dark`)
  }
})

test('the feed and the files of a dossier are found by its former names as well', async () => {
  const moved = dossiers.find(({ aliases }) => aliases.length > 0)
  const [former] = moved?.aliases ?? []
  const file = moved?.files[0]?.name
  if (!moved || !former || !file) throw new Error('no dossier of the fixture has a former name')
  for (const path of ['feed.xml', `data/${file}`]) {
    const [was, is] = await Promise.all(
      [former, moved.slug].map(async (slug) => (await fetch(new URL(`/${slug}/${path}`, site))).text()),
    )
    expect(was).toBe(is)
    expect(is).not.toBe('')
  }
})

describe('an address without a page', () => {
  const foreseen = /Failed to load resource/

  test('of a dossier opens that dossier, as the rest of the link has it', async () => {
    const page = await open(`/${otherDossier.slug}/nowhere/?theme=dark`, { foreseen })
    expect(await page.locator('main h1').innerText()).toContain(otherDossier.article.headline.slice(0, 20))
    expect(await page.locator('main').getByRole('status').first().innerText()).toContain('“nowhere”')
    expect(await page.locator('.page').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('.still svg.still-map').count()).toBe(1)
  })

  test('of no dossier opens that of the site’s own address, and says so', async () => {
    const page = await visit('/nowhere/salt-harbour/', { foreseen })
    const notice = page.locator('main').getByRole('status').first()
    expect(await notice.innerText()).toContain(`There is no dossier “nowhere”. This is “${circus.title}”.`)
  })

  test('goes on as any page does: what is selected there is in the address, and “Back” returns', async () => {
    const page = await visit(`${dossier}nowhere/`, { foreseen })
    await page.locator('.still [data-feature="salt-harbour"]:visible').first().click()
    await expect.poll(() => cardName(page)).toBe(featureOf('salt-harbour').name)
    await page.goBack()
    await expect.poll(() => page.locator('main').getByRole('status').first().innerText()).toContain('“nowhere”')
  })
})
