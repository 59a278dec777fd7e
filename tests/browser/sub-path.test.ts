/** A site of its own: built to stand at https://maps.example/maps/, and served under that path from here. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSite } from '../../scripts/site/serve.ts'
import { type BuiltPage, fileOf, filesIn, frameIn, pageFiles, readPages, sitemapIn } from './built.ts'
import { circus, featureOf } from './circus.ts'
import { address, cardName, newPage, settled, wordsInArticle } from './site.ts'

const base = '/maps/'
const origin = 'https://maps.example'
const root = `${origin}${base}`
const dossier = `${base}${circus.slug}/`

let own: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  own = await serveSite({ geo: 'tests/fixture/geo', base, origin })
})
afterAll(() => own?.close())

const harbour = featureOf('salt-harbour').name

/** A page that opens an address under the path; `failed` lists what then does not come, or is asked for outside the path. */
async function ownPage(path: string) {
  const failed: string[] = []
  const page = await newPage({ hosts: [new URL(own.address).host] })
  const { href } = new URL(path, own.address)
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(own.address) || /^(data|blob):/.test(request.url())
    if (!isOurs) failed.push(`outside the path: ${request.url()}`)
  })
  page.on('requestfailed', (request) => failed.push(`${request.failure()?.errorText} ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== href) failed.push(`${response.status()} ${response.url()}`)
  })
  return { page, failed, href }
}

describe('under a path, the site', () => {
  test('shows the live map, and a choice and a reload stay under the path', async () => {
    const { page, failed, href } = await ownPage('')
    expect((await page.goto(href))?.status()).toBe(200)
    await settled(page)
    await wordsInArticle(page, "the circus's moorings in Salt Harbour").click()
    await expect.poll(() => address(page).path).toBe(`${dossier}salt-harbour/`)
    expect(await cardName(page)).toBe(harbour)
    await settled(page)
    await page.reload()
    await settled(page)
    expect(address(page).path).toBe(`${dossier}salt-harbour/`)
    expect(await cardName(page)).toBe(harbour)
    expect(failed).toEqual([])
  })

  test('leads on from a past slug, with the query and the hash', async () => {
    const { page, failed, href } = await ownPage(`${circus.slug}/gul-field/?base=dark&hide=flight#map=12/34.58/36.04`)
    expect((await page.goto(href, { waitUntil: 'commit' }))?.status()).toBe(200)
    await page.waitForURL(/gull-field/)
    await settled(page)
    expect(address(page)).toEqual({
      path: `${dossier}gull-field/`,
      query: '?base=dark&hide=flight',
      hash: '#map=12/34.58/36.04',
    })
    expect(await cardName(page)).toBe('Gull Field')
    // Who is led away from a page that is still being read breaks its reading off: that is no failure.
    const brokenOff = `net::ERR_ABORTED ${href.replace(/#.*/, '')}`
    expect(failed.filter((failure) => failure !== brokenOff)).toEqual([])
  })

  test('answers 404 at an unknown address, and names the nearest place as a link that works', async () => {
    const { page, failed, href } = await ownPage(`${circus.slug}/salt-harbuor/`)
    expect((await page.goto(href))?.status()).toBe(404)
    await settled(page)
    const notice = page.locator('main').getByRole('status').first()
    expect(await notice.innerText()).toContain('“salt-harbuor”')
    await notice.getByRole('link', { name: harbour }).click()
    await expect.poll(() => cardName(page)).toBe(harbour)
    expect(address(page).path).toBe(`${dossier}salt-harbour/`)
    await settled(page)
    expect(failed).toEqual([])
  })
})

describe('in the files of a site with an origin and a path', () => {
  let files: string[]
  let pages: BuiltPage[]
  beforeAll(async () => {
    files = await filesIn(own.folder)
    pages = await readPages(own.folder)
  })
  /** The addresses that are not whole, or not within the site, or of no file of it. */
  const wrong = (addresses: string[]) =>
    addresses.filter((address) => !address.startsWith(root) || !files.includes(fileOf(address, root)))

  test('every address in the sitemap is whole and has its file', async () => {
    const listed = await sitemapIn(own.folder)
    expect(listed).toHaveLength(pageFiles.length - 1) // the site's own page is the dossier's
    expect(wrong(listed)).toEqual([])
  })

  test('so is every canonical address, every card, every oEmbed document and what that shows', async () => {
    const unfurling = pages.filter(({ file }) => file !== '404.html')
    expect(unfurling.length).toBeGreaterThanOrEqual(pageFiles.length)
    for (const { file, canonical, unfurled, oembed } of unfurling) {
      const { 'og:url': url = '', 'og:image': image = '', 'twitter:image': picture = '' } = unfurled
      expect(wrong([canonical, url, image, picture, oembed]), file).toEqual([])
      const text = await readFile(join(own.folder, fileOf(oembed, root)), 'utf8')
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
