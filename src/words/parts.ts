/** Sentences with pieces that are more than text. */

interface Piece<Name extends string> {
  as: Name
  text: string
}

/**
 * A sentence in pieces, in the order of its language: plain text, and pieces with a name, which the page shows as a link, in
 * bold or the like. `ui/Sentence.svelte` renders it.
 */
export type Parts<Name extends string> = readonly (string | Piece<Name>)[]

/** Unicode has made these no characters, and no text has them: the check refuses them, and so does who reads an address. */
const firstMark = 0xfdd0
const anyMark = /([\ufdd0-\ufdef])/

/**
 * A sentence some arguments of which are pieces, wherever its language puts them.
 *
 * @param sentence is given what stands for each piece, in the order of the pieces
 */
export function withPieces<Name extends string>(
  pieces: readonly Piece<Name>[],
  sentence: (...marks: string[]) => string,
): Parts<Name> {
  const marked = new Map(pieces.map((piece, index) => [String.fromCharCode(firstMark + index), piece]))
  return sentence(...marked.keys())
    .split(anyMark)
    .filter((part) => part !== '')
    .map((part) => marked.get(part) ?? part)
}

/** A headline, whose ending after the last “ - ” is a piece of its own. */
export function withEnding(headline: string): Parts<'ending'> {
  const [, beginning, ending] = /^(.+ )(- .+?)$/.exec(headline) ?? []
  return beginning && ending ? [beginning, { as: 'ending', text: ending }] : [headline]
}
