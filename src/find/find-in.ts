/** Finds in a dossier, and on the ground beneath it, what somebody writes: in any spelling, either script, or as coordinates. */
import type { FeatureCollection } from 'geojson'
import type { Dossier, Feature, Passage } from '../dossier/dossier.ts'
import { type Coordinates, readSpot } from './coordinates.ts'
import { foldLetters } from './fold.ts'
import { matchOf } from './match.ts'

interface GroundTown extends Coordinates {
  name: string
}

export type Finding =
  | { is: 'spot'; spot: Coordinates }
  | { is: 'feature'; feature: Feature }
  | { is: 'passage'; passage: Passage }
  | { is: 'town'; town: GroundTown }

/** So many of each sort at most. */
const mostOfEach = 6

function bestOf<One>(
  all: readonly One[],
  written: string,
  textsOf: (one: One) => readonly (string | undefined)[],
): One[] {
  const ranked = all.flatMap((one) => {
    const ranks = textsOf(one).flatMap((text) => (text ? (matchOf(written, foldLetters(text)) ?? []) : []))
    return ranks.length > 0 ? [{ one, rank: Math.min(...ranks) }] : []
  })
  return ranked
    .toSorted((first, second) => first.rank - second.rank)
    .slice(0, mostOfEach)
    .map(({ one }) => one)
}

interface NamedTown extends GroundTown {
  names: readonly string[]
}

/** @param places the names of the ground */
export function groundTowns(places: FeatureCollection): NamedTown[] {
  return places.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point' || properties?.kind !== 'town') return []
    const [longitude = 0, latitude = 0] = geometry.coordinates
    const names = [properties.name, properties.ar].filter((name) => typeof name === 'string')
    return names[0] ? [{ name: names[0], names, longitude, latitude }] : []
  })
}

/** What answers to a text, the sorts one after the other, the best of each first. */
export function findIn(
  { features, passages }: Pick<Dossier, 'features' | 'passages'>,
  towns: readonly NamedTown[],
  given: string,
): Finding[] {
  const spot = readSpot(given)
  const written = foldLetters(given)
  const own = bestOf(features, written, ({ name, label, otherName, spellings, slug, aliases }) => [
    name,
    label,
    otherName,
    ...spellings,
    slug,
    ...aliases,
  ])
  const quoted = bestOf(passages, written, ({ exact, translation }) => [exact, translation])
  const near = bestOf(towns, written, ({ names }) => names)
  return [
    ...(spot ? [{ is: 'spot' as const, spot }] : []),
    ...own.map((feature) => ({ is: 'feature' as const, feature })),
    ...quoted.map((passage) => ({ is: 'passage' as const, passage })),
    ...near.map((town) => ({ is: 'town' as const, town })),
  ]
}
