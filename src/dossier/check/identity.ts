/** Ids and aliases are addresses: each belongs to one thing, and each reference is to something that exists. */
import { passagesSegment, textSegment } from '../published.ts'
import { type Problem, problemAt } from './problem.ts'
import { endsOf, type Reading } from './reading.ts'
import { oneOf } from './show.ts'
import { inside, type Spot, spotInWords } from './spot.ts'

interface Name {
  name: string
  spot: Spot
}

const named = (name: string | undefined, spot: Spot): Name[] => (name === undefined ? [] : [{ name, spot }])

function repeats(names: readonly Name[], expected: string): Problem[] {
  const first = new Map<string, Spot>()
  return names.flatMap(({ name, spot }) => {
    const earlier = first.get(name)
    if (!earlier) first.set(name, spot)
    return earlier ? [problemAt(spot, `${name}, which stands already in ${spotInWords(earlier)}`, expected)] : []
  })
}

const unknown = (names: readonly Name[], known: ReadonlySet<string>, kind: string): Problem[] =>
  names
    .filter(({ name }) => !known.has(name))
    .map(({ name, spot }) => problemAt(spot, `the unknown ${kind} ${name}`, oneOf(known)))

const idsOf = (entries: readonly ({ id?: string | undefined } | undefined)[] | undefined, list: Spot) =>
  (entries ?? []).flatMap((entry, index) => named(entry?.id, inside(list, index, 'id')))

/** Slugs in the folder of a dossier that are no feature’s. */
const taken = new Map([
  [passagesSegment, 'the pages of the passages stand'],
  [textSegment, 'the text edition stands'],
])

export function checkNames({ dossier, passages, features }: Reading): Problem[] {
  const featureIds = features.flatMap(({ id, spot }) => named(id, inside(spot, 'id')))
  const aliases = features.flatMap(({ properties, spot }) =>
    (properties.aliases ?? []).flatMap((alias, index) => named(alias, inside(spot, 'properties', 'aliases', index))),
  )
  const passageIds = passages.flatMap(({ id, spot }) => named(id, inside(spot, 'id')))
  return [
    // Ids first, so that it is the alias that is reported where the two meet.
    ...repeats([...featureIds, ...aliases], 'an id or alias of its own, unique in the dossier'),
    ...[...featureIds, ...aliases].flatMap(({ name, spot }) => {
      const purpose = taken.get(name)
      return purpose ? [problemAt(spot, name, `another slug: ${purpose} at this one`)] : []
    }),
    ...repeats(passageIds, 'an id of its own among the passages'),
    ...repeats(idsOf(dossier.sources, inside(dossier.spot, 'sources')), 'an id of its own among the sources'),
    ...repeats(
      idsOf(dossier.annotations, inside(dossier.spot, 'annotations')),
      'an id of its own among the annotations',
    ),
    ...repeats(
      idsOf(dossier.furtherArticles, inside(dossier.spot, 'furtherArticles')),
      'an id of its own among the articles',
    ),
    ...repeats(idsOf(dossier.groups, inside(dossier.spot, 'groups')), 'an id of its own among the groups'),
  ]
}

export function checkReferences({ dossier, passages, features, complete }: Reading): Problem[] {
  if (!complete) return []
  const sites = new Set(features.flatMap(({ id, properties }) => (id && properties.type === 'site' ? id : [])))
  const siteReferences = features.flatMap((feature) => [
    ...named(feature.properties.site, inside(feature.spot, 'properties', 'site')),
    ...endsOf(feature).flatMap(({ end, spot }) => named(end.site, inside(spot, 'site'))),
  ])
  const attributed = (chain: readonly (string | undefined)[] | undefined, list: Spot) =>
    (chain ?? []).flatMap((source, index) => named(source, inside(list, index)))
  const attributions = features.flatMap(({ properties, spot }) =>
    (properties.claims ?? []).flatMap((claim, index) =>
      attributed(claim?.attribution, inside(spot, 'properties', 'claims', index, 'attribution')),
    ),
  )
  const articles = new Set((dossier.furtherArticles ?? []).flatMap((article) => article?.id ?? []))
  const featureIds = new Set(features.flatMap(({ id }) => id ?? []))
  const corrected = (dossier.corrections ?? []).flatMap((one, index) =>
    named(one?.feature, inside(dossier.spot, 'corrections', index, 'feature')),
  )
  const origins = passages.flatMap(({ article, spot }) => named(article, inside(spot, 'article')))
  const sources = new Set((dossier.sources ?? []).flatMap((source) => source?.id ?? []))
  return [
    ...unknown(siteReferences, sites, 'site'),
    ...unknown(origins, articles, 'article'),
    ...unknown(corrected, featureIds, 'feature'),
    ...unknown(attributed(dossier.attribution, inside(dossier.spot, 'attribution')), sources, 'source'),
    ...unknown(attributions, sources, 'source'),
  ]
}
