/** The site in more than one language: where its pages are, what leads from one to the other, and in which language each text is. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import dossiers, { editions } from '../../src/data.ts'
import { wordsFor } from '../../src/words/all-words.ts'
import { siteLanguages } from '../../src/words/languages.ts'
import { type BuiltPage, isInstead, pageFiles, plainFiles, readPages } from './built.ts'
import { arabic, arabicDossier, circus, dossier, featureOf } from './circus.ts'
import { address, cardName, read, site, visit } from './site.ts'

const folder = inject('folder')
const ar = wordsFor('ar')

let pages: Map<string, BuiltPage>
beforeAll(async () => {
  pages = new Map((await readPages(folder)).map((page) => [page.file, page]))
})
const translated = new Set((editions.ar ?? []).map(({ slug }) => slug))
const isTranslated = (file: string) => file === 'dossiers/index.html' || translated.has(file.split('/')[0] ?? '')

describe('every page that is there in two languages', () => {
  const files = [...pageFiles, ...plainFiles].filter(
    (file) => !file.startsWith('ar/') && !isInstead(file) && isTranslated(file),
  )

  test('names both to search engines, the first as the one for all others', () => {
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const [own, other] = [pages.get(file), pages.get(`ar/${file}`)]
      const expected = [
        ['en', own?.canonical],
        ['ar', other?.canonical],
        ['x-default', own?.canonical],
      ]
      for (const page of [own, other]) expect(page?.alternates, page?.file ?? file).toEqual(expected)
    }
  })

  test('says its language and its direction, and leads to the other', () => {
    for (const file of files) {
      const [own, other] = [pages.get(file), pages.get(`ar/${file}`)]
      expect([own?.language, own?.direction], file).toEqual(['en', ''])
      expect([other?.language, other?.direction], file).toEqual(['ar', 'rtl'])
      const path = file.replace(/index\.html$/, '')
      expect(own?.addresses).toContain(`/ar/${path}`)
      expect(other?.addresses).toContain(`/${path}`)
    }
  })
})

test('what has no translation is not there in Arabic, and leads to nothing of the kind', () => {
  const own = dossiers.filter(({ slug }) => !translated.has(slug))
  expect(own.length).toBeGreaterThan(0)
  for (const { slug } of own) {
    expect(pages.has(`ar/${slug}/index.html`)).toBe(false)
    expect(pages.get(`${slug}/index.html`)?.addresses.filter((one) => one.startsWith('/ar/'))).toEqual([])
  }
})

test('a page has the words of its own language alone', async () => {
  const page = await visit(arabicDossier)
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(scripts.flatMap((name) => /\/assets\/(en|ar)-[\w-]+\.js$/.exec(name)?.[1] ?? [])).toEqual(['ar'])
  expect(await page.locator('.map-list > summary').innerText()).toBe(ar.mapList.title)
})

describe('a reader', () => {
  test('goes to the other language and stays where they are, with what they have set', async () => {
    const page = await visit(`${dossier}?theme=dark`)
    await page.locator('.map-list').waitFor()
    await page.locator('a[data-feature="salt-harbour"]').first().dispatchEvent('click')
    await expect.poll(() => cardName(page)).toBe(featureOf('salt-harbour').name)
    await page.getByRole('link', { name: 'العربية', exact: true }).click()
    await page.waitForURL('**/ar/**')
    expect(await address(page)).toMatchObject({ path: `${arabicDossier}salt-harbour/`, query: '?theme=dark' })
    await expect.poll(() => cardName(page)).toBe(arabic.features.find(({ slug }) => slug === 'salt-harbour')?.name)
  })

  test('is told quietly that a page is there in the language of the browser, and by the address alone gets another', async () => {
    const offer = (language: string) => siteLanguages.find((one) => one.language === language)?.offer ?? ''
    const inEnglish = await visit(dossier, { locale: 'ar-EG' })
    const link = inEnglish.getByRole('link', { name: offer('ar') })
    await link.waitFor()
    expect(await inEnglish.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await link.getAttribute('lang')).toBe('ar')
    const inArabic = await visit(arabicDossier, { locale: 'en-GB' })
    await inArabic.getByRole('link', { name: offer('en') }).waitFor()
    for (const page of [await visit(dossier, { locale: 'fr' }), await visit(arabicDossier, { locale: 'ar' })]) {
      for (const { language } of siteLanguages)
        expect(await page.getByRole('link', { name: offer(language) }).count()).toBe(0)
    }
  })

  test('at an address that is nowhere in Arabic gets the nearest page in Arabic', async () => {
    const page = await visit(`${arabicDossier}no-such-place/`, { foreseen: /404/ })
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ])
    expect(await page.locator('main').innerText()).toContain(
      ar.notice({ kind: 'unknown-feature', given: 'no-such-place', suggestions: [] }),
    )
  })
})

test('quotations stay in the language of the article and say so, and what we have translated says that it is ours', async () => {
  const page = await read(`${arabicDossier}text/`)
  const quoted = await page.locator('main blockquote').evaluateAll((all) =>
    all.map((one) => ({
      lang: one.closest('[lang]')?.getAttribute('lang') ?? '',
      dir: getComputedStyle(one).direction,
      text: one.textContent.trim(),
    })),
  )
  expect(quoted.map(({ text }) => text)).toEqual(circus.passages.map(({ exact }) => exact))
  for (const { lang, dir } of quoted) {
    expect(lang).not.toBe('ar')
    expect(dir).toBe('ltr')
  }
  const ours = arabic.passages.filter(({ translation }) => translation)
  const told = page.locator('.translation')
  expect(await told.count()).toBe(ours.length)
  for (const text of await told.allInnerTexts()) expect(text).toContain(ar.quotation.translation)
})

test('the picture card of each page is there, in its language', async () => {
  for (const { slug } of [...arabic.features].slice(0, 3)) {
    const paths = [`ar/${circus.slug}/${slug}/card.png`, `${circus.slug}/${slug}/card.png`]
    const [own, other] = await Promise.all(paths.map((path) => readFile(join(folder, path))))
    expect(own?.equals(other ?? Buffer.of())).toBe(false)
  }
  expect(pages.get(`ar/${circus.slug}/index.html`)?.unfurled['og:image']).toBe(
    new URL(`ar/${circus.slug}/card.png`, site).href.replace(new URL(site).origin, ''),
  )
})
