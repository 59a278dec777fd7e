/** What a page says, for machines: the article, the passages quoted from it, and what they are about. */
import type { Graph, NewsArticle, Quotation, WebPage } from 'schema-dts'
import type { App } from '../app.svelte.ts'
import { type Dossier, findFeature, type Passage } from '../dossier/dossier.ts'
import { ofPassage } from '../view/selection.ts'
import { dossierAddress, pageAddress } from './address.ts'
import { subjectOf } from './subject.ts'
import { thingId, thingOf } from './things.ts'

/** A link to a node by its id. */
const link = (id: string) => ({ '@id': id })

const quotationId = (app: App, { id }: Passage) => `${pageAddress(app, ofPassage(id))}#quotation`

const quotation = (app: App, passage: Passage): Quotation => ({
  '@type': 'Quotation',
  '@id': quotationId(app, passage),
  text: passage.exact,
  url: passage.url,
  inLanguage: app.dossier.article.language,
  position: `Paragraph ${passage.paragraph}`,
  isPartOf: link(app.dossier.article.url),
  about: passage.features.flatMap((slug) => {
    const feature = findFeature(app.dossier, slug)
    return feature ? [link(thingId(app, feature))] : []
  }),
})

function articleOf({ article, attribution }: Dossier): NewsArticle {
  const { basis, earliest, latest } = article.date
  // An inferred date is a guess of ours: published here, it would be repeated as the publisher's word.
  const isKnown = basis === 'stated' && earliest !== null && earliest === latest
  const reported = attribution.filter(({ name }) => name !== article.publisher)
  return {
    '@type': 'NewsArticle',
    '@id': article.url,
    headline: article.headline,
    url: article.url,
    publisher: { '@type': 'Organization', name: article.publisher },
    inLanguage: article.language,
    datePublished: isKnown ? earliest : undefined,
    citation: reported.map(({ name, role }) => (role ? `${name}, ${role}` : name)),
  }
}

/** What the page shows: one feature with its passages, one passage with its features, or all. */
function shownBy({ dossier, selected, quoted }: App) {
  const { features, passages } = dossier
  if (selected)
    return { features: [selected], passages: passages.filter((one) => one.features.includes(selected.slug)) }
  if (quoted) return { features: features.filter(({ slug }) => quoted.features.includes(slug)), passages: [quoted] }
  return { features, passages }
}

/** The JSON text of one graph. Where it goes into a script element, that is the place to escape it. */
export function jsonLdOf(app: App): string {
  const { selected, quoted, dossier } = app
  const { features, passages } = shownBy(app)
  const { title, description } = subjectOf(app)
  const main = (selected && thingId(app, selected)) ?? (quoted && quotationId(app, quoted))
  const page: WebPage = {
    '@type': 'WebPage',
    '@id': app.canonical,
    url: app.canonical,
    name: title,
    description,
    inLanguage: 'en',
    isPartOf: main ? { '@type': 'WebPage', '@id': dossierAddress(app), name: dossier.title } : undefined,
    mainEntity: main ? link(main) : undefined,
    about: selected ? undefined : features.map((feature) => link(thingId(app, feature))),
    citation: passages.map((passage) => link(quotationId(app, passage))),
  }
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [
      page,
      articleOf(dossier),
      ...passages.map((passage) => quotation(app, passage)),
      ...features.map((feature) => thingOf(app, feature)),
    ],
  }
  return JSON.stringify(graph)
}
