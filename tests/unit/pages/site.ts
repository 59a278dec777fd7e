/** The pages as these tests stand them up: under a path, so that a forgotten base shows. */
import dossiers from '../../../src/data.ts'
import type { Dossier, Feature } from '../../../src/dossier/dossier.ts'
import { findFeature, findPassage } from '../../../src/dossier/find.ts'
import { passagesSegment } from '../../../src/dossier/published.ts'
import type { PageFacts } from '../../../src/pages/page-facts.ts'
import { noSelection, ofFeature, ofPassage, type Selection } from '../../../src/view/selection.ts'
import { en } from '../../english.ts'

const [first] = dossiers
if (!first) throw new Error('there is no dossier to test with')
export const dossier: Dossier = first

export const base = 'https://maps.example/maps/'

const pathOf = ({ slug }: Dossier, { feature, passage }: Selection) =>
  `${slug}/${passage === null ? (feature === null ? '' : `${feature}/`) : `${passagesSegment}/${passage}/`}`

export function factsOf(selection: Selection, dossier: Dossier): PageFacts {
  const canonical = base + pathOf(dossier, selection)
  return {
    words: en,
    dossier,
    selected: findFeature(dossier, selection.feature),
    quoted: findPassage(dossier, selection.passage),
    address: {
      canonical,
      of: (other) => base + pathOf(dossier, other),
      embed: `${canonical}?embed`,
      inLanguages: [{ language: 'en', address: canonical }],
      card: `${canonical}card.png`,
      feed: '/feed.xml',
      oembed: `${canonical}oembed.json`,
    },
  }
}

const selections: Selection[] = [
  noSelection,
  ...dossier.features.map(({ slug }) => ofFeature(slug)),
  ...dossier.passages.map(({ id }) => ofPassage(id)),
]
export const everyPage = selections.map((selection) => factsOf(selection, dossier))
export const dossierPage = factsOf(noSelection, dossier)
export const featurePages = everyPage.filter(({ selected }) => selected)
export const passagePages = everyPage.filter(({ quoted }) => quoted)

/** The page of a feature. */
export const featurePage = (slug: string) => factsOf(ofFeature(slug), dossier)

/** The page of the dossier, of which something is otherwise. */
export const pageWith = (change: Partial<Dossier>) => factsOf(noSelection, { ...dossier, ...change })

/** The page of a feature of which something is otherwise. */
export function featurePageWith(slug: string, change: Partial<Feature>, dossierChange: Partial<Dossier> = {}) {
  const features = dossier.features.map((feature) => (feature.slug === slug ? { ...feature, ...change } : feature))
  return factsOf(ofFeature(slug), { ...dossier, ...dossierChange, features })
}

const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** What a browser reads where markup has this text. */
export const unescaped = (markup: string) => markup.replace(/&[^;]+;/g, (entity) => characters[entity] ?? entity)
