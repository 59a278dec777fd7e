/** The traits by which a view can be narrowed down, from the files of the features. */
import type { Feature, Mark, TraitSet } from '../dossier.ts'
import type { FeatureFile } from '../format/format.ts'
import { groupBy } from '../group-by.ts'
import { traitOf, writeTraits } from '../traits.ts'
import type { Located } from './located.ts'

/** A claim in whose place another stands counts no more. */
function traitsIn({ file: { properties }, where }: Located, superseded: ReadonlySet<string>): string {
  if (properties.type === 'footprint') return ''
  const { kind, claims } = properties
  const basis = where?.basis ?? ('path' in properties ? properties.path?.basis : undefined)
  const standing = claims.filter(({ id = '' }) => !superseded.has(id))
  return writeTraits(
    [traitOf('kind', kind), ...(basis ? [traitOf('basis', basis)] : [])],
    (standing.length > 0 ? standing : claims).map(({ status, attribution }) => [
      traitOf('status', status),
      ...attribution.map((source) => traitOf('source', source)),
    ]),
  )
}

/** @returns the traits of a feature as its file has it; the extent of a site has those of the site */
export function traitsOf(located: readonly Located[]): (file: FeatureFile) => string {
  const claims = located.flatMap(({ file: { properties } }) => ('claims' in properties ? properties.claims : []))
  const superseded = new Set(claims.flatMap(({ supersedes }) => supersedes ?? []))
  const traits = new Map(located.map((entry) => [entry.file.id, traitsIn(entry, superseded)]))
  return ({ id, properties }) => traits.get(properties.type === 'footprint' ? properties.site : id) ?? ''
}

/** What features and marks there are, told apart by nothing but their layer and their traits. */
export function traitSetsOf(features: readonly Feature[], marks: readonly Mark[]): TraitSet[] {
  const alike = groupBy([...features, ...marks], ({ layer, traits }) => JSON.stringify([layer, traits]))
  return [...alike.values()].flatMap((group) => {
    const [{ layer, traits } = { layer: '', traits: '' }] = group
    const counted = group.flatMap((one) => ('claims' in one ? one : []))
    const placed = counted.filter(({ bounds }) => bounds !== null)
    return { layer, traits, features: counted.length, placed: placed.length }
  })
}
