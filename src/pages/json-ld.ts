/** A page as JSON-LD: the article, the passages quoted from it, and the features that they support. */
import type { Graph, NewsArticle, Quotation, WebPage } from 'schema-dts'
import type { Article, Passage } from '../dossier/dossier.ts'
import { articleOf, findFeature } from '../dossier/find.ts'
import { citedBy, noSelection, ofFeature, ofPassage } from '../view/selection.ts'
import type { PageFacts } from './page-facts.ts'
import { nodeId, nodeOf } from './schema-org.ts'
import { subjectOf } from './subject.ts'

/** A link to a node by its id. */
const link = (id: string) => ({ '@id': id })

const quotationId = ({ address }: PageFacts, { id }: Passage) => `${address.of(ofPassage(id))}#quotation`

const quotationNode = (facts: PageFacts, passage: Passage): Quotation => ({
  '@type': 'Quotation',
  '@id': quotationId(facts, passage),
  text: passage.exact,
  url: passage.url,
  inLanguage: articleOf(facts.dossier, passage).language,
  position: facts.words.quotation.paragraph(passage),
  isPartOf: link(articleOf(facts.dossier, passage).url),
  about: passage.features.flatMap((slug) => {
    const feature = findFeature(facts.dossier, slug)
    return feature ? [link(nodeId(facts, feature))] : []
  }),
})

function newsArticleOf({ words, dossier: { attribution } }: PageFacts, article: Article): NewsArticle {
  const { basis, earliest, latest } = article.date
  // An inferred date is our own: published here, it would be repeated as the publisher's.
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
    archivedAt: article.archive,
    citation: reported.map(words.sourceInFull),
  }
}

/** What is told here: one feature with its passages, or one passage with its features. The rest is told on pages of its own. */
function toldBy({ dossier, selected, quoted }: PageFacts) {
  if (selected) return { features: [selected], passages: citedBy(ofFeature(selected.slug), dossier) }
  if (quoted)
    return { features: dossier.features.filter(({ slug }) => quoted.features.includes(slug)), passages: [quoted] }
  return undefined
}

/** One graph as JSON, not yet escaped for a script element. */
export function jsonLdOf(facts: PageFacts): string {
  const { words, selected, quoted, dossier, address } = facts
  const told = toldBy(facts)
  const { features, passages } = told ?? dossier
  const { title, description } = subjectOf(facts)
  const main = (selected && nodeId(facts, selected)) ?? (quoted && quotationId(facts, quoted))
  const page: WebPage = {
    '@type': 'WebPage',
    '@id': address.canonical,
    url: address.canonical,
    name: title,
    description,
    inLanguage: words.language,
    isPartOf: main ? { '@type': 'WebPage', '@id': address.of(noSelection), name: dossier.title } : undefined,
    mainEntity: main ? link(main) : undefined,
    about: selected ? undefined : features.map((feature) => ({ ...link(nodeId(facts, feature)), name: feature.name })),
    citation: passages.map((passage) => link(quotationId(facts, passage))),
  }
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [
      page,
      ...[dossier.article, ...dossier.furtherArticles].map((article) => newsArticleOf(facts, article)),
      ...(told?.passages ?? []).map((passage) => quotationNode(facts, passage)),
      ...(told?.features ?? []).map((feature) => nodeOf(facts, feature)),
    ],
  }
  return JSON.stringify(graph)
}
