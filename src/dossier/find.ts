/** Finds what is in a dossier. */
import type { Annotation, Article, Citation, Claim, Dossier, Feature, Passage } from './dossier.ts'
import { groupBy } from './group-by.ts'
import { featureTypes } from './kinds.ts'
import { madeOnce } from './made-once.ts'
import { facets, readTrait, readTraits } from './traits.ts'

export const layersOf = (dossier: Pick<Dossier, 'groups'>) => dossier.groups.flatMap((group) => group.layers)

export const featureCount = ({ counts }: Pick<Dossier, 'counts'>): number =>
  featureTypes.reduce((sum, type) => sum + counts[type], 0)

/** The traits that a view can be narrowed down by, facet by facet, each in the order in which the dossier has them. */
export const knownTraits: (sets: Dossier['traitSets']) => readonly string[] = madeOnce((sets) => {
  const traits = [...new Set(sets.flatMap((set) => readTraits(set.traits).flat()))]
  return facets.flatMap((facet) => traits.filter((trait) => readTrait(trait)[0] === facet))
})

/** Whether a dossier is all there, and no excerpt. */
export const isWhole = ({ tiles }: Pick<Dossier, 'tiles'>): boolean => tiles === undefined

const byName = madeOnce(
  (features: readonly Feature[]) =>
    new Map(features.flatMap((feature) => [feature.slug, ...feature.aliases].map((name) => [name, feature]))),
)
const byId = madeOnce((passages: readonly Passage[]) => new Map(passages.map((passage) => [passage.id, passage])))
const bySlug = madeOnce((marks: Dossier['marks']['features']) => groupBy(marks, ({ properties }) => properties.slug))
const indexOfFeature = madeOnce(
  (features: readonly Feature[]) => new Map(features.map((feature, index) => [feature, index])),
)

/** @param slug of today, or one of the past */
export const findFeature = ({ features }: Pick<Dossier, 'features'>, slug: string | null): Feature | undefined =>
  slug === null ? undefined : byName(features).get(slug)

export const findPassage = ({ passages }: Pick<Dossier, 'passages'>, id: string | null): Passage | undefined =>
  id === null ? undefined : byId(passages).get(id)

/** Features in the order in which a reader finds them listed: by their types. */
export const inListOrder = (features: readonly Feature[]): Feature[] =>
  featureTypes.flatMap((type) => features.filter((feature) => feature.type === type))

/** By which the map tells an annotation from all else that stands at its feature. */
export const annotationKey = ({ feature, id }: Pick<Annotation, 'feature' | 'id'>): string => `${feature} ${id}`

/** The article that a passage is from. */
export const articleOf = (
  { article, furtherArticles }: Pick<Dossier, 'article' | 'furtherArticles'>,
  passage: Pick<Passage, 'article'>,
): Article => furtherArticles.find(({ id }) => id === passage.article) ?? article

/** Of the words of a claim, and of all that it says beside. */
export const citationsIn = ({ citations, figures, confidence }: Claim): Citation[] => [
  ...citations,
  ...figures.flatMap((figure) => figure.citations),
  ...(confidence?.citations ?? []),
]

/** The feature before (−1) or after (+1) another in a list; none before the first and after the last. */
export const neighbour = (features: readonly Feature[], feature: Feature, step: 1 | -1): Feature | undefined =>
  features[(indexOfFeature(features).get(feature) ?? 0) + step]

const toldIn = madeOnce((dossier: Dossier) => {
  const told = dossier.passages.flatMap(({ citations }) =>
    citations.flatMap(({ feature }) => findFeature(dossier, feature) ?? []),
  )
  return [...new Set([...told, ...dossier.features])]
})

/** All features in the order in which the article tells of them; those of an excerpt as they stand, which is in that order. */
export const inOrderTold = (dossier: Dossier): readonly Feature[] =>
  isWhole(dossier) ? toldIn(dossier) : dossier.features

export const marksOf = ({ marks }: Pick<Dossier, 'marks'>, slug: string): Dossier['marks']['features'] =>
  bySlug(marks.features).get(slug) ?? []
