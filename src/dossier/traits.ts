/**
 * What a view can be narrowed down by: the kind of a feature, how its place or path is known, how a claim of it stands, and who
 * makes that claim. Each trait is written as an address has it: `kind:embassy`, `source:lababidi`.
 */

/** In the order in which a reader is asked. */
export const facets = ['kind', 'status', 'basis', 'source'] as const
export type Facet = (typeof facets)[number]

export const traitOf = (facet: Facet, value: string): string => `${facet}:${value}`

const facetOf = (trait: string) => trait.split(':')[0]

/** The facet of a trait, and what it says there. */
export const readTrait = (trait: string): readonly [facet: Facet | undefined, value: string] => [
  facets.find((facet) => facet === facetOf(trait)),
  trait.slice(trait.indexOf(':') + 1),
]

/**
 * All traits of a feature in one text, so that a mark can bear them: its own, and after a semicolon each those of one claim.
 * Spaces stand between traits.
 */
export const writeTraits = (own: readonly string[], claims: readonly (readonly string[])[]): string =>
  [own, ...claims].map((traits) => traits.join(' ')).join(';')

/** For each claim of a feature: its traits, and those of the feature. */
export function readTraits(text: string): string[][] {
  const [own, ...claims] = text.split(';')
  return claims.map((claim) => `${own} ${claim}`.split(' '))
}

/**
 * Whether a feature is among those that a view is narrowed down to: in each facet in which something is asked for, it has one
 * of what is. Status and source are those of one and the same claim.
 *
 * @param text nothing, of what is no feature’s, such as the name of a country: that is always among them
 * @param only nothing asks for everything
 */
export const meets = (text: string, only: readonly string[]): boolean =>
  text === '' ||
  only.length === 0 ||
  readTraits(text).some((traits) => {
    const facetsMet = only.filter((trait) => traits.includes(trait)).map(facetOf)
    return only.every((trait) => facetsMet.includes(facetOf(trait)))
  })
