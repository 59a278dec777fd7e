/**
 * A site as another operator has it: under a path of its host, with an archive of its own, and with the dossiers in `geo/`,
 * whichever they are, beside one of the tests. To build a site takes long: this one serves all of these claims.
 */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDossiers } from '../../scripts/geo/read.ts'
import { serveSite } from '../../scripts/site/serve.ts'
import { isInArabicScript } from '../../src/dossier/script.ts'
import { siteLanguages } from '../../src/words/languages.ts'
import {
  type BuiltPage,
  crawl,
  fileOf,
  filesIn,
  flawsIn,
  frameIn,
  isInstead,
  isPlain,
  readPages,
  sitemapIn,
} from './built.ts'
import { otherDossier } from './circus.ts'
import { keptLine } from './offline-reader.ts'
import { archiveClaims, withArchive } from './own-archive.ts'
import { base, openOwn, origin, ownDossier } from './own-page.ts'
import { address, cardName, settled, wordsInArticle } from './site.ts'

let site: Awaited<ReturnType<typeof serveSite>> | undefined
let geo: string
beforeAll(async () => {
  geo = await mkdtemp(join(tmpdir(), 'passage-geo-'))
  await cp('geo', geo, { recursive: true })
  await cp(join('tests/fixture/geo', otherDossier.slug), join(geo, otherDossier.slug), { recursive: true })
  site = await serveSite({ geo, base, origin, plugins: [withArchive] })
})
afterAll(async () => {
  await site?.close()
  await rm(geo, { recursive: true })
})
const own = () => {
  if (!site) throw new Error('the site of these tests was not built')
  return site
}

const root = `${origin}${base}`

/**
 * What a page may cost a reader until its live map stands: MapLibre, and 200 kB. The fonts have the letters of all dossiers. A page in
 * another script has its letters besides those of the article.
 */
const mostBytes = (language: string) => (isInArabicScript(language) ? 660_000 : 640_000)
/** Of files that are not packed already, a server sends gzip. */
const bytesSent = async (file: string) => {
  const content = await readFile(file)
  return /\.(webp|woff2)$/.test(file) ? content.length : gzipSync(content).length
}
const harbour = 'Salt Harbour'

describe('under a path, the site', () => {
  test('shows the live map, and a choice and a reload stay under the path', async () => {
    const { page, outside, failed, status } = await openOwn(own(), ownDossier)
    expect(status).toBe(200)
    await wordsInArticle(page, 'the basin of Salt Harbour').click()
    await expect.poll(() => address(page)).toMatchObject({ path: `${ownDossier}salt-harbour/` })
    expect(await cardName(page)).toBe(harbour)
    await settled(page)
    await page.reload()
    await settled(page)
    expect(await address(page)).toMatchObject({ path: `${ownDossier}salt-harbour/` })
    expect(await cardName(page)).toBe(harbour)
    expect([...outside, ...failed()]).toEqual([])
  })

  test('is kept on a device for that path alone, and opens there without a connection', async () => {
    const { page } = await openOwn(own(), ownDossier)
    await keptLine(page).waitFor()
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(own().address)
    expect(await page.evaluate(() => caches.keys())).toEqual(
      expect.arrayContaining([expect.stringMatching(`^passage:${base}:`)]),
    )
    await page.context().setOffline(true)
    await page.goto(new URL(`${ownDossier}salt-harbour/`, own().address).href)
    await settled(page)
    expect(await cardName(page)).toBe(harbour)
  })

  test('leads on from a past slug, with the query and the hash', async () => {
    const past = `${ownDossier}salt-basin/?base=dark&hide=barges#map=12/34.4/35.8`
    const { page, outside, failed, status } = await openOwn(own(), past)
    expect(status).toBe(200)
    expect(await address(page)).toEqual({
      path: `${ownDossier}salt-harbour/`,
      query: '?base=dark&hide=barges',
      hash: '#map=12/34.4/35.8',
    })
    expect(await cardName(page)).toBe(harbour)
    expect([...outside, ...failed()]).toEqual([])
  })

  test('answers 404 at an unknown address, and names the nearest place as a link that works', async () => {
    const { page, outside, failed, status } = await openOwn(own(), `${ownDossier}salt-harbuor/`)
    expect(status).toBe(404)
    const notice = page.locator('main').getByRole('status').first()
    expect(await notice.innerText()).toContain('“salt-harbuor”')
    await notice.getByRole('link', { name: harbour }).click()
    await expect.poll(() => cardName(page)).toBe(harbour)
    expect(await address(page)).toMatchObject({ path: `${ownDossier}salt-harbour/` })
    await settled(page)
    expect([...outside, ...failed()]).toEqual([])
  })
})

describe('in the files of a site with an origin and a path', () => {
  let files: string[]
  let pages: BuiltPage[]
  beforeAll(async () => {
    files = await filesIn(own().folder)
    pages = await readPages(own().folder)
  })
  /** The addresses that are not whole, or not within the site, or of no file of it. */
  const wrong = (addresses: string[]) =>
    addresses.filter((address) => !address.startsWith(root) || !files.includes(fileOf(address, root)))

  test('every address in the sitemap is whole and has its file', async () => {
    const listed = await sitemapIn(own().folder)
    const whole = pages.filter(({ file }) => !isInstead(file)).map(({ canonical }) => canonical)
    expect(new Set(listed)).toEqual(new Set(whole))
    expect(listed).toHaveLength(new Set(listed).size)
    expect(wrong(listed)).toEqual([])
  })

  test('so is every canonical address, every card, every oEmbed document and what that shows', async () => {
    const unfurling = pages.filter(({ file }) => !isPlain(file))
    expect(unfurling).not.toEqual([])
    for (const { file, canonical, unfurled, oembed } of unfurling) {
      const { 'og:url': url = '', 'og:image': image = '', 'twitter:image': picture = '' } = unfurled
      expect(wrong([canonical, url, image, picture, oembed]), file).toEqual([])
      const text = await readFile(join(own().folder, fileOf(oembed, root)), 'utf8')
      const { thumbnail_url: thumbnail, provider_url: provider }: Record<string, string> = JSON.parse(text)
      expect(wrong([frameIn(text), thumbnail ?? '', provider ?? '']), file).toEqual([])
    }
  })

  test('no page leads to or asks for anything of this host that is not under the path', () => {
    for (const { file, html, addresses } of pages) {
      const ours = addresses.filter((address) => !/^(#|geo:|https?:)/.test(address) || address.startsWith(origin))
      expect(ours.length, file).toBeGreaterThan(0)
      const astray = ours.filter((address) => !address.startsWith(base) && !address.startsWith(root))
      expect(astray, file).toEqual([])
      expect(
        ours.filter((address) => !files.includes(fileOf(address, root))),
        file,
      ).toEqual([])
      expect(html, file).not.toMatch(/https:\/\/maps\.example(?!\/maps\/)/)
    }
  })
})

describe('of the dossiers in geo/', () => {
  let slugs: string[]
  let files: string[]
  beforeAll(async () => {
    slugs = await listDossiers('geo')
    files = (await filesIn(own().folder)).filter((file) => file.endsWith('.html'))
  })

  test('every one has its page', () => {
    expect(files).toEqual(expect.arrayContaining(slugs.map((slug) => `${slug}/index.html`)))
  })

  test('each takes no more bytes, as they are sent, until its live map stands', async () => {
    const pages = siteLanguages.flatMap(({ language, folder }) =>
      slugs.map((slug) => ({ language, path: folder + slug })),
    )
    for (const { language, path } of pages.filter(({ path }) => files.includes(`${path}/index.html`))) {
      const { asked } = await openOwn(own(), `${base}${path}/`)
      const sent = [...new Set(asked.map(({ path }) => fileOf(path, `${origin}${base}`)))]
      const sizes = await Promise.all(sent.map((file) => bytesSent(join(own().folder, file))))
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        `${path}: ${sent.join(', ')}`,
      ).toBeLessThanOrEqual(mostBytes(language))
    }
  })

  test('every page is valid HTML', async () => {
    for (const file of files.filter((file) => slugs.some((slug) => `/${file}`.includes(`/${slug}/`)))) {
      expect(await flawsIn(await readFile(join(own().folder, file), 'utf8'), file)).toEqual([])
    }
  })

  test('every link within the site resolves', async () => {
    const { broken } = await crawl(
      own().address,
      files.map((file) => new URL(file.replace(/index\.html$/, ''), own().address).href),
    )
    expect(broken).toEqual([])
  })
})

archiveClaims(own)
