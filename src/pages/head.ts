/** The metadata of a page: for chats, search engines and feed readers. */
import { escapeMarkup, escapeScript } from '../markup/escape.ts'
import { jsonLdOf } from './json-ld.ts'
import type { PageFacts } from './page-facts.ts'
import { pictureCardSize } from './picture-card.ts'
import { subjectOf } from './subject.ts'

const attributes = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('')

/** Open Graph uses `property` instead of `name`. */
const openGraph = (values: Record<string, string>) =>
  Object.entries(values).map(([name, content]) => `<meta${attributes({ property: `og:${name}`, content })}>`)

const twitter = (values: Record<string, string>) =>
  Object.entries(values).map(([name, content]) => `<meta${attributes({ name: `twitter:${name}`, content })}>`)

/** `en_GB`: without what else `Intl` may be told, such as which digits to write. */
function openGraphLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize()
  return `${language}_${region}`
}

/** The same page in other languages: https://developers.google.com/search/docs/specialty/international/localized-versions. */
export function hreflangs(pages: readonly { language: string; address: string }[]): string[] {
  const [first] = pages
  if (!first || pages.length < 2) return []
  return [...pages, { ...first, language: 'x-default' }].map(
    ({ language, address: href }) => `<link${attributes({ rel: 'alternate', hreflang: language, href })}>`,
  )
}

/** Everything in the head but the title and the canonical address, which the page itself writes. */
export function headOf(facts: PageFacts): string {
  const { words, address } = facts
  const { title, description, line } = subjectOf(facts)
  const picture = words.pictureAlt(title, line)
  return [
    `<meta${attributes({ name: 'description', content: description })}>`,
    ...openGraph({
      type: facts.selected || facts.quoted ? 'article' : 'website',
      site_name: words.site,
      title,
      description,
      url: address.canonical,
      locale: openGraphLocale(words.locale),
      image: address.card,
      'image:type': 'image/png',
      'image:width': String(pictureCardSize.width),
      'image:height': String(pictureCardSize.height),
      'image:alt': picture,
    }),
    ...twitter({ card: 'summary_large_image', title, description, image: address.card, 'image:alt': picture }),
    ...hreflangs(address.inLanguages),
    `<link${attributes({ rel: 'alternate', type: 'application/json+oembed', href: address.oembed, title })}>`,
    `<link${attributes({ rel: 'alternate', type: 'application/atom+xml', href: address.feed, title: words.corrections.feedOf(facts.dossier.title) })}>`,
  ].join('\n')
}

/** What stands at the end of the page, so that it delays nothing: for search engines alone. */
export const structuredData = (facts: PageFacts): string =>
  `<script type="application/ld+json">${escapeScript(jsonLdOf(facts))}</script>`
