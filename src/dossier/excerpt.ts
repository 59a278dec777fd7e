/**
 * The part of a large dossier that one page carries. A dossier of ordinary size is carried whole by each of its pages; of a
 * larger one the map draws the rest from tiles, and its text edition has everything.
 */
import type { Dossier, Feature } from './dossier.ts'
import { citationsIn, findFeature, findPassage, inOrderTold, marksOf, neighbour } from './find.ts'

/** A dossier of more features than this is not carried whole: no screen has room for the names of more. */
export const mostWhole = 60
/** The features in a part of the text edition. */
export const textPartSize = 200

/** So many features at most stand on the page of a dossier in excerpt, and so many of those that share a passage on that of a feature. */
const [mostListed, mostTogether] = [100, 20]

/** The features of a page, in an order in which those before and after the selected one are its neighbours. */
function featuresFor(dossier: Dossier, feature: string | null, passage: string | null): readonly Feature[] {
  const selected = findFeature(dossier, feature)
  const quoted = findPassage(dossier, passage)
  const named = (slugs: readonly string[]) =>
    slugs.slice(0, mostTogether).flatMap((slug) => findFeature(dossier, slug) ?? [])
  // All of them: what is selected is left out of the tiles.
  if (quoted) return quoted.features.flatMap((slug) => findFeature(dossier, slug) ?? [])
  if (!selected) return dossier.features.slice(0, mostListed)
  const told = inOrderTold(dossier)
  const around = [neighbour(told, selected, -1), selected, neighbour(told, selected, 1)]
  const passages = selected.claims.flatMap((claim) =>
    citationsIn(claim).flatMap(({ passage: id }) => findPassage(dossier, id) ?? []),
  )
  return [...around.flatMap((one) => one ?? []), ...named(passages.flatMap(({ features }) => features))]
}

/** Some features of a dossier and some passages; and the marks and annotations of those that are marked. */
function partOf(
  dossier: Dossier,
  features: readonly Feature[],
  passageIds: Iterable<string>,
  marked: readonly Feature[] = [],
): Dossier {
  const slugs = new Set(marked.map(({ slug }) => slug))
  const passages = [...new Set(passageIds)].flatMap((id) => findPassage(dossier, id) ?? [])
  return {
    ...dossier,
    traitSets: [],
    features: [...features],
    passages: passages.sort((one, other) => one.number - other.number),
    annotations: dossier.annotations.filter(({ feature }) => slugs.has(feature)),
    marks: { ...dossier.marks, features: marked.flatMap(({ slug }) => marksOf(dossier, slug)) },
  }
}

const citedIn = (features: readonly Feature[]) =>
  features.flatMap(({ claims }) =>
    claims.flatMap((claim) =>
      [...citationsIn(claim), ...claim.contradictions.flatMap(({ citations }) => citations)].map(
        ({ passage }) => passage,
      ),
    ),
  )

/** What the page of a selection carries: of a dossier that is larger than pages are, a part. */
export function excerptOf(
  dossier: Dossier,
  { feature, passage }: { feature: string | null; passage: string | null },
): Dossier {
  const features = [...new Set(featuresFor(dossier, feature, passage))]
  const selected = features.filter(({ slug }) => slug === feature)
  // The tiles have the sites of all others.
  if (feature !== null) return partOf(dossier, features, citedIn(selected), selected)
  return passage === null
    ? partOf(dossier, features, citedIn(features))
    : partOf(dossier, features, [passage], features)
}

/** A dossier in the parts of its text edition. */
export const textPartsOf = (dossier: Dossier): Dossier[] =>
  Array.from({ length: Math.ceil(dossier.features.length / textPartSize) }, (_, index) => {
    const features = dossier.features.slice(index * textPartSize, (index + 1) * textPartSize)
    return features.length === dossier.features.length ? dossier : partOf(dossier, features, citedIn(features))
  })
