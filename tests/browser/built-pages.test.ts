/** Over the files of the built site: what a file server hands out, before any script runs. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import type { Passage } from '../../src/dossier/dossier.ts'
import {
  aliasFiles,
  type BuiltPage,
  editionsOfSite,
  fileOf,
  filesIn,
  flawsIn,
  frameIn,
  isPlain,
  pageFiles,
  plainFiles,
  readPages,
  startFiles,
} from './built.ts'
import { site } from './site.ts'

const folder = inject('folder')
const built = (address: string) => readFile(join(folder, fileOf(address, site)))

let files: string[]
let pages: Map<string, BuiltPage>
beforeAll(async () => {
  files = await filesIn(folder)
  pages = new Map((await readPages(folder)).map((page) => [page.file, page]))
})

function pageOf(file: string): BuiltPage {
  const page = pages.get(file)
  if (!page) throw new Error(`There is no page ${file}`)
  return page
}
const ownPages = () => pageFiles.map(pageOf)
const repeated = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)

test('there is a page for the site, every dossier, feature, passage and past slug, and no other but those of text alone', () => {
  const expected = [...pageFiles, ...aliasFiles.map(({ file }) => file), ...plainFiles]
  expect(files.filter((file) => file.endsWith('.html')).sort()).toEqual(expected.sort())
})

test('every page is valid HTML', async () => {
  for (const { file, html } of pages.values()) expect(await flawsIn(html, file)).toEqual([])
})

test('every page says what it may do before all else, and has no attribute that this would have to let pass', () => {
  for (const { file, html, inline } of pages.values()) {
    expect(html, file).toMatch(/<head>\s*<meta charset="utf-8"\s*\/?>\s*<meta http-equiv="Content-Security-Policy"/)
    expect(inline, file).toEqual([])
  }
})

test('the page of every feature has its card open', () => {
  for (const { folder, dossier } of editionsOfSite) {
    for (const { slug: feature, name } of dossier.features) {
      expect(pageOf(`${folder}${dossier.slug}/${feature}/index.html`).cardName).toBe(name)
    }
  }
})

test('every page has its own quotations in the article’s order, that of the dossier all, and none stands on it twice', () => {
  for (const { folder, dossier } of editionsOfSite) {
    const { features, passages } = dossier
    const at = folder + dossier.slug
    const textOf = (ids: (passage: Passage) => boolean) => passages.filter(ids).map(({ exact }) => exact)
    const expected = new Map([
      [`${at}/index.html`, textOf(() => true)],
      ...features.map(
        (one) => [`${at}/${one.slug}/index.html`, textOf((passage) => passage.features.includes(one.slug))] as const,
      ),
      ...passages.map(({ id }) => [`${at}/passages/${id}/index.html`, textOf((passage) => passage.id === id)] as const),
    ])
    for (const [file, quotations] of expected) {
      const page = pageOf(file)
      expect(page.quotations, file).toEqual(quotations)
      for (const { exact } of passages) {
        expect(page.text.split(exact).length - 1, `${file}: ${exact}`).toBe(quotations.includes(exact) ? 1 : 0)
      }
    }
  }
})

describe('for those who do not read its body, every page', () => {
  test('has a title, a description and an address of its own; only the site’s and the dossier’s page are one', () => {
    for (const { file, title, description, canonical } of ownPages()) {
      expect([title, description, canonical], file).not.toContain('')
      if (!startFiles.includes(file)) expect(fileOf(canonical, site)).toBe(file)
    }
    const others = ownPages().filter(({ file }) => !startFiles.includes(file))
    for (const start of startFiles.map(pageOf)) {
      const place = start.file.replace('index.html', '')
      const dossier = others.find(({ file }) => file.startsWith(place))
      expect(start.canonical).toBe(dossier?.canonical)
    }
    expect(repeated(others.map(({ canonical }) => canonical))).toEqual([])
    expect(repeated(others.map(({ description }) => description))).toEqual([])
    expect(repeated(others.map(({ title }) => title))).toEqual([])
  })

  test('has JSON-LD, and what that quotes is in the page word for word: something, unless it is the page of a dossier', () => {
    for (const { file, jsonLd, quotations } of ownPages()) {
      expect(jsonLd, file).toHaveLength(1)
      const { '@graph': graph }: { '@graph': { '@type': string; isPartOf?: object; text?: string }[] } = JSON.parse(
        jsonLd[0] ?? '',
      )
      const quoted = graph.filter((node) => node['@type'] === 'Quotation').map(({ text }) => text)
      expect(quoted.length > 0, file).toBe(graph[0]?.isPartOf !== undefined)
      expect(quotations, file).toEqual(expect.arrayContaining(quoted))
    }
  })

  test('has a card, a PNG of 1200 × 630', async () => {
    for (const { file, unfurled } of ownPages()) {
      const png = await built(unfurled['og:image'] ?? '')
      expect(png.subarray(0, 8), file).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1200, 630])
    }
  })

  test('can be embedded: its oEmbed document gives a frame that shows a page of the site', async () => {
    for (const { file, oembed, canonical } of ownPages()) {
      const frame = new URL(frameIn((await built(oembed)).toString()), site)
      expect(frame.search, file).toBe('?embed')
      expect(files).toContain(fileOf(frame.href, site))
      expect(fileOf(frame.href, site)).toBe(fileOf(canonical, site))
    }
  })
})

test('every past slug has a page that leads to the present one, and unfurls the same', () => {
  expect(aliasFiles.length).toBeGreaterThan(0)
  for (const { file, present } of aliasFiles) {
    const { canonical, unfurled, addresses } = pageOf(file)
    expect(unfurled['og:title'] === undefined).toBe(isPlain(present))
    expect(unfurled).toEqual(pageOf(present).unfurled)
    expect(canonical).toBe(pageOf(present).canonical)
    expect(addresses.map((address) => fileOf(address, site))).toContain(present)
  }
})

test('the page of a dossier lists its features, the others lead there', () => {
  for (const { folder, dossier } of editionsOfSite) {
    const at = folder + dossier.slug
    const listedOn = (file: string) => pageOf(file).html.split('id="list-').length - 1
    expect(listedOn(`${at}/index.html`)).toBe(dossier.features.length)
    for (const { file, addresses } of ownPages()) {
      if (!file.startsWith(`${at}/`) || file === `${at}/index.html`) continue
      expect(listedOn(file), file).toBe(0)
      expect(addresses, file).toContain(`/${at}/#list`)
    }
  }
})

describe('the map before the map', () => {
  test('weighs at most 25 kB in any page', () => {
    for (const { file, html } of ownPages()) {
      const [drawing] = /<svg class="still-map".*?<\/svg>(?=<script>)/s.exec(html) ?? ['']
      expect(drawing, file).not.toBe('')
      expect(gzipSync(drawing, { level: 9 }).length, file).toBeLessThanOrEqual(25_000)
    }
  })

  test('holds a link to every site that has a place', () => {
    for (const { folder, dossier } of editionsOfSite) {
      const at = folder + dossier.slug
      const sites = dossier.features.filter(({ type, where }) => type === 'site' && where)
      expect(sites.length).toBeGreaterThan(0)
      for (const { file, marks } of ownPages().filter(({ file }) => file.startsWith(`${at}/`))) {
        for (const { slug: mark } of sites) expect(marks[mark], file).toBe(`/${at}/${mark}/`)
      }
    }
  })
})
