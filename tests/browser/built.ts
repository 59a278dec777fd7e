/** The files of a built site, and what a browser reads in its pages without running them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { LinkChecker, LinkState } from 'linkinator'
import type { Page } from 'playwright-core'
import dossiers, { editions } from '../../src/data.ts'
import { siteLanguages } from '../../src/words/languages.ts'
import { newPage } from './pages.ts'

const pageOf = (...path: string[]) => [...path, 'index.html'].join('/')

/** Each dossier in each language that it is in, and the folder of the pages of that. */
export const editionsOfSite = siteLanguages.flatMap(({ language, folder }) =>
  (folder === '' ? dossiers : (editions[language] ?? [])).map((dossier) => ({ folder, dossier })),
)

/** Where the pages of each language begin. */
export const startFiles = siteLanguages.map(({ folder }) => `${folder}index.html`)

/** The pages that there should be, by their files: of every dossier, feature and passage, and those that each language begins with. */
export const pageFiles = [
  ...startFiles,
  ...editionsOfSite.flatMap(({ folder, dossier: { slug, features, passages } }) => [
    pageOf(folder + slug),
    ...features.map((feature) => pageOf(folder + slug, feature.slug)),
    ...passages.map(({ id }) => pageOf(folder + slug, 'passages', id)),
  ]),
]

/** The pages of text alone: the text editions, the lists of all dossiers, one of which answers where there is no page, and those in place of what a device has not kept. */
export const plainFiles = [
  '404.html',
  ...siteLanguages.map(({ folder }) => `${folder}dossiers/index.html`),
  ...editionsOfSite.flatMap(({ folder, dossier: { slug } }) => [
    pageOf(folder + slug, 'text'),
    `${folder}${slug}/offline.html`,
  ]),
]

/** Of any site. */
export const isPlain = (file: string) => /(?:^404|\/offline|(?:^|\/)dossiers\/index|\/text\/index)\.html$/.test(file)

/** Those that stand in the place of others, and have no address of their own. */
export const isInstead = (file: string) => /(?:404|\/offline)\.html$/.test(file)

/** The pages at past addresses, each with the page of the present one. */
export const aliasFiles = editionsOfSite.flatMap(({ folder, dossier: { slug, aliases, features, passages } }) => {
  const tails = [
    { was: [], is: [] },
    { was: ['text'], is: ['text'] },
    ...features.flatMap(({ slug: feature, aliases: former }) =>
      [feature, ...former].map((name) => ({ was: [name], is: [feature] })),
    ),
    ...passages.map(({ id }) => ({ was: ['passages', id], is: ['passages', id] })),
  ]
  const all = [slug, ...aliases].flatMap((former) =>
    tails.map(({ was, is }) => ({ file: pageOf(folder + former, ...was), present: pageOf(folder + slug, ...is) })),
  )
  return all.filter(({ file, present }) => file !== present)
})

/**
 * The file that answers to an address: a folder is answered with its `index.html`.
 *
 * @param root the address of the site, with a slash at its end
 */
export function fileOf(address: string, root: string): string {
  const path = new URL(address, root).pathname.slice(new URL(root).pathname.length)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
}

/** The `<loc>` of every page in the sitemap. */
export async function sitemapIn(folder: string): Promise<string[]> {
  const xml = await readFile(join(folder, 'sitemap.xml'), 'utf8')
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '')
}

/** Where the frame that an oEmbed document gives leads to. */
export function frameIn(oembed: string): string {
  const { html }: { html: string } = JSON.parse(oembed)
  const [, address] = /^<iframe src="([^"]+)"/.exec(html) ?? []
  if (!address) throw new Error(`There is no frame in ${html}`)
  return address
}

const parse = (page: Page, html: string) =>
  page.evaluate((markup) => {
    const found = new DOMParser().parseFromString(markup, 'text/html')
    const attribute = (selector: string, name: string) => found.querySelector(selector)?.getAttribute(name) ?? ''
    return {
      title: found.title,
      /** Elements with an attribute that is a style or a handler. */
      inline: [...found.querySelectorAll('*')]
        .filter((element) => element.getAttributeNames().some((name) => name === 'style' || name.startsWith('on')))
        .map((element) => element.outerHTML),
      language: found.documentElement.lang,
      direction: found.documentElement.dir,
      /** The page in each language, as it names them to search engines. */
      alternates: [...found.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
      /** What heads the card of a feature or a quotation; empty where there is none. */
      cardName: found.querySelector('#card-name')?.textContent?.trim() ?? '',
      description: attribute('meta[name="description"]', 'content'),
      canonical: attribute('link[rel="canonical"]', 'href'),
      oembed: attribute('link[type="application/json+oembed"]', 'href'),
      /** What chats and posts show of it: Open Graph and Twitter. */
      unfurled: Object.fromEntries(
        [...found.querySelectorAll('meta[property^="og:"], meta[name^="twitter:"]')].map((meta) => [
          meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
          meta.getAttribute('content') ?? '',
        ]),
      ),
      jsonLd: [...found.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent),
      quotations: [...found.querySelectorAll('main blockquote')].map(({ textContent }) => textContent.trim()),
      /** All that its panel says. */
      text: found.querySelector('main')?.textContent ?? '',
      /** Every address that it leads to or asks for, as it is written. */
      addresses: [...found.querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      ),
      /** The marks of its still map: the address of each by its slug. */
      marks: Object.fromEntries(
        [...found.querySelectorAll('.still > svg.still-map a[data-feature]')].map((mark) => [
          mark.getAttribute('data-feature') ?? '',
          mark.getAttribute('href') ?? '',
        ]),
      ),
    }
  }, html)

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off', // upper or lower case is the same to HTML; Biome writes it in lower case
    'void-style': 'off', // Svelte writes <input/>, where the slash means nothing
    'attribute-boolean-style': 'off', // Svelte writes disabled="", which is the same as disabled
    'no-implicit-input-type': 'off', // an input without a type is a text field, and meant to be
    'no-inline-style': 'off', // the still map of each page has its own shape, and the style says it
    'long-title': 'off', // not of HTML: how much of a title search engines show
  },
})

/** What is wrong with the HTML of a page, each with its place. */
export async function flawsIn(html: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${message} (${ruleId})`),
  )
}

export interface BuiltPage extends Awaited<ReturnType<typeof parse>> {
  file: string
  html: string
}

/** Every HTML file of a built site, as Chromium parses it. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const page = await newPage()
  const pages: BuiltPage[] = []
  for (const file of (await filesIn(folder)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8')
    pages.push({ file, html, ...(await parse(page, html)) })
  }
  return pages
}

/**
 * Follows every link within a site, fragments and style sheets too.
 *
 * @returns what is broken, and the files that the way leads to
 */
export async function crawl(root: string, path: string[]): Promise<{ broken: string[]; reached: Set<string> }> {
  const { links } = await new LinkChecker().check({
    path,
    recurse: true,
    checkFragments: true,
    checkCss: true,
    linksToSkip: async (address) => !address.startsWith(root),
  })
  const broken = links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${url} on ${parent}`)
  const reached = links.filter(({ state }) => state === LinkState.OK).map(({ url }) => fileOf(url, root))
  return { broken, reached: new Set(reached) }
}
