/**
 * Messages as their files have them: one file per language, nested by subject, in the MessageFormat of ICU. The key of a message
 * ends with the names of its arguments, `superseded(date)`, so that the code which uses it is checked by the compiler.
 *
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
import type MessageFormat from '@messageformat/core'
import { parse, type Token } from '@messageformat/parser'

export type MessageFile = { [key: string]: string | MessageFile }

/** `superseded(date)`: what a message is called, and what it is handed. */
export function readKey(key: string): { name: string; expected: readonly string[] } {
  const [, name = key, list] = /^(.+)\((.+)\)$/.exec(key) ?? []
  return { name, expected: list?.split(', ') ?? [] }
}

/** Every token of a message, also those within its cases. @throws Error where it cannot be read */
export function tokensOf(text: string, { plurals: [rules] }: MessageFormat): Token[] {
  const all = parse(text, { cardinal: rules?.cardinals ?? [], ordinal: rules?.ordinals ?? [] }).flatMap(withCases)
  // The parser takes a brace that stands alone for text, and no message needs one.
  if (all.some((token) => token.type === 'content' && /[{}]/.test(token.value)))
    throw new SyntaxError('found a brace that neither begins nor ends an argument')
  return all
}

const withCases = (token: Token): Token[] =>
  'cases' in token ? [token, ...token.cases.flatMap(({ tokens }) => tokens.flatMap(withCases))] : [token]

/** The names of the arguments in a message, each once. */
export const argumentsIn = (tokens: readonly Token[]): string[] => [
  ...new Set(tokens.flatMap((token) => ('arg' in token ? token.arg : []))),
]
