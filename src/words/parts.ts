/** Sentences with pieces that are more than text. */

/**
 * A sentence in pieces, in the order of its language: plain text, and pieces with a name, which the page shows as a link, in
 * bold or the like. `ui/Sentence.svelte` renders it.
 */
export type Parts<Name extends string> = readonly (string | { as: Name; text: string })[]

/** A list with the conjunctions of a language, whose members are pieces of their own. */
export const listed = <Name extends string>(format: Intl.ListFormat, as: Name, texts: readonly string[]): Parts<Name> =>
  format.formatToParts(texts).map(({ type, value }) => (type === 'element' ? { as, text: value } : value))

/** A headline, whose ending after the last “ - ” is a piece of its own. */
export function withEnding(headline: string): Parts<'ending'> {
  const [, beginning, ending] = /^(.+ )(- .+?)$/.exec(headline) ?? []
  return beginning && ending ? [beginning, { as: 'ending', text: ending }] : [headline]
}
