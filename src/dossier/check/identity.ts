/** Ids and aliases are addresses: each leads to one thing, and each reference leads to something. */
import { passagesSegment } from '../dossier.ts'
import { inside, oneOf, type Place, type Problem, pathInWords, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'

interface Name {
  name: string
  place: Place
}

const named = (name: string | undefined, place: Place): Name[] => (name === undefined ? [] : [{ name, place }])

const inWords = ({ document, path }: Place) => `${document.file} ${pathInWords(path)}`

function repeats(names: readonly Name[], expected: string): Problem[] {
  const first = new Map<string, Place>()
  return names.flatMap(({ name, place }) => {
    const earlier = first.get(name)
    if (!earlier) first.set(name, place)
    return earlier ? [problemAt(place, `${name}, which stands already in ${inWords(earlier)}`, expected)] : []
  })
}

const unknown = (names: readonly Name[], known: ReadonlySet<string>, thing: string): Problem[] =>
  names
    .filter(({ name }) => !known.has(name))
    .map(({ name, place }) => problemAt(place, `the unknown ${thing} ${name}`, oneOf(known)))

const idsOf = (things: readonly ({ id?: string | undefined } | undefined)[], list: Place) =>
  things.flatMap((thing, index) => named(thing?.id, inside(list, index, 'id')))

export function checkNames({ dossier, passages, features }: Reading): Problem[] {
  const featureIds = features.flatMap(({ id, place }) => named(id, inside(place, 'id')))
  const aliases = features.flatMap(({ properties, place }) =>
    properties.aliases.flatMap((alias, index) => named(alias, inside(place, 'properties', 'aliases', index))),
  )
  const passageIds = passages.flatMap(({ id, place }) => named(id, inside(place, 'id')))
  return [
    // Ids first, so that it is the alias that is reported where the two meet.
    ...repeats([...featureIds, ...aliases], 'an id or alias of its own, unique in the dossier'),
    ...[...featureIds, ...aliases]
      .filter(({ name }) => name === passagesSegment)
      .map(({ name, place }) => problemAt(place, name, 'another slug: the pages of the passages stand at this one')),
    ...repeats(passageIds, 'an id of its own among the passages'),
    ...repeats(idsOf(dossier.sources, inside(dossier.place, 'sources')), 'an id of its own among the sources'),
    ...repeats(idsOf(dossier.groups, inside(dossier.place, 'groups')), 'an id of its own among the groups'),
  ]
}

export function checkReferences({ dossier, features, complete }: Reading): Problem[] {
  if (!complete) return []
  const sites = new Set(features.flatMap(({ id, properties }) => (id && properties.type === 'site' ? id : [])))
  const siteReferences = features.flatMap(({ properties: { site, from, to }, place }) => [
    ...named(site, inside(place, 'properties', 'site')),
    ...named(from?.site, inside(place, 'properties', 'from', 'site')),
    ...named(to?.site, inside(place, 'properties', 'to', 'site')),
  ])
  const attributed = (chain: readonly (string | undefined)[], list: Place) =>
    chain.flatMap((source, index) => named(source, inside(list, index)))
  const attributions = features.flatMap(({ properties, place }) =>
    properties.claims.flatMap((claim, index) =>
      attributed(claim?.attribution ?? [], inside(place, 'properties', 'claims', index, 'attribution')),
    ),
  )
  const sources = new Set(dossier.sources.flatMap((source) => source?.id ?? []))
  return [
    ...unknown(siteReferences, sites, 'site'),
    ...unknown(attributed(dossier.attribution, inside(dossier.place, 'attribution')), sources, 'source'),
    ...unknown(attributions, sources, 'source'),
  ]
}
