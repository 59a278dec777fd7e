/** Whether the built site holds together: every link and every file that a page asks for. */
import { beforeAll, describe, expect, inject, test } from 'vitest'
import {
  aliasFiles,
  type BuiltPage,
  crawl,
  editionsOfSite,
  fileOf,
  filesIn,
  isInstead,
  pageFiles,
  plainFiles,
  readPages,
  sitemapIn,
  startFiles,
} from './built.ts'
import { site } from './site.ts'

const folder = inject('folder')

let files: string[]
let pages: BuiltPage[]
beforeAll(async () => {
  files = await filesIn(folder)
  pages = await readPages(folder)
})

describe('every link within the site resolves', () => {
  test('from the site’s own address, and the way from there leads to every feature and passage', async () => {
    const { broken, reached } = await crawl(site, [site])
    expect(broken).toEqual([])
    // A language begins at the page of its first dossier as well.
    expect(pageFiles.filter((file) => !reached.has(file) && !startFiles.includes(file))).toEqual([])
    const inAll = editionsOfSite.flatMap(({ dossier: { features, passages } }) => [...features, ...passages]).length
    expect([...reached].filter((file) => file.endsWith('.html')).length).toBeGreaterThan(inAll)
  })

  test('from every page in the sitemap, at a past slug, and for the lost', async () => {
    const past = aliasFiles.map(({ file }) => file.replace(/index\.html$/, ''))
    const starts = [...(await sitemapIn(folder)), ...past, '404.html'].map((path) => new URL(path, site).href)
    const { broken, reached } = await crawl(site, starts)
    expect(broken).toEqual([])
    expect(starts.map((start) => fileOf(start, site)).filter((file) => !reached.has(file))).toEqual([])
  })

  test('whatever a page leads to or asks for is a file of the site, pictures in the still map too', () => {
    for (const { file, addresses } of pages) {
      const own = addresses.filter((address) => !/^(https?|geo):/.test(address))
      expect(own.length, file).toBeGreaterThan(0)
      const address = new URL(file, site).href
      expect(own.filter((path) => !files.includes(fileOf(new URL(path, address).href, site)))).toEqual([])
    }
  })
})

test('the sitemap lists every page once, and each is a file', async () => {
  const listed = (await sitemapIn(folder)).map((address) => fileOf(address, site))
  const expected = [...pageFiles, ...plainFiles].filter((file) => !startFiles.includes(file) && !isInstead(file))
  expect(listed.sort()).toEqual(expected.sort())
  expect(listed.filter((file) => !files.includes(file))).toEqual([])
})
