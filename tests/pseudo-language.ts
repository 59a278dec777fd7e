/**
 * A language that only tests speak: every message of another one in accented letters, longer by 40 %, and in brackets. A text
 * that is cut off, has no room, or is in no file of messages, is seen at once.
 */
import { parse, type Token } from '@messageformat/parser'
import type { MessageFile } from '../scripts/site/read-message.ts'

const accents = new Map([...'AEIOUYaeiouycn'].map((letter, index) => [letter, [...'ÅÉÎÖÛÝåéîöûýçñ'][index] ?? letter]))
const accented = (text: string) => text.replace(/[a-z]/gi, (letter) => accents.get(letter) ?? letter)

/** What MessageFormat would take for an argument or a number; all else in these texts is no sign of it. */
const escaped = (text: string) => text.replace(/[{}#]/g, "'$&'")

function written(token: Token): string {
  switch (token.type) {
    case 'content':
      return escaped(accented(token.value))
    case 'octothorpe':
      return '#'
    case 'argument':
      return `{${token.arg}}`
    case 'function':
      return `{${token.arg}, ${token.key}}`
    default: {
      const cases = token.cases.map(({ key, tokens }) => `${key} {${tokens.map(written).join('')}}`)
      return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`
    }
  }
}

/** In words, as longer texts are. */
const padding = (text: string) => ' ~~~~~'.repeat(Math.ceil((text.length * 0.4) / 6))

const pseudoMessage = (text: string) => `⟦${parse(text).map(written).join('')}${padding(text)}⟧`

/** What a language says of itself, which machines read. */
const facts: ReadonlySet<string> = new Set(['language', 'locale', 'dir'])

export const pseudoLanguage = (file: MessageFile): MessageFile =>
  Object.fromEntries(
    Object.entries(file).map(([key, value]) => {
      if (typeof value !== 'string') return [key, pseudoLanguage(value)]
      return [key, facts.has(key) ? value : pseudoMessage(value)]
    }),
  )
