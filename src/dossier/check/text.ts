/** Text for readers is plain: no markup, and no invisible characters, which could make one text look like another. */
import { type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'
import { show } from './show.ts'
import { inside, type JsonDocument, type Spot } from './spot.ts'

/** Every text in a document, each with its spot. Not recursive, because JSON can be nested more deeply than the call stack allows. */
export function* textsIn(document: JsonDocument): Generator<{ text: string; spot: Spot }> {
  const waiting: { value: unknown; spot: Spot }[] = [{ value: document.value, spot: { document } }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, spot } = next
    if (typeof value === 'string') yield { text: value, spot }
    if (typeof value !== 'object' || value === null) continue
    const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
    // A stack: reversed, so that the texts come in the order of the file. Most of a file are numbers.
    for (const [key, inner] of entries.reverse())
      if (typeof inner !== 'number') waiting.push({ value: inner, spot: inside(spot, key) })
  }
}

const markup = [
  { pattern: /[<>]/, name: 'a tag' },
  { pattern: /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/i, name: 'an HTML entity' },
  { pattern: /\[[^\]]*\]\([^)]*\)/, name: 'a Markdown link' },
]
/** Control characters, halves of a character, line breaks of Unicode, and the marks that turn the direction of text. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const whiteSpace = /[\t\n\r]/

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function checkText(text: string, spot: Spot): Problem[] {
  const key = spot.held?.key
  // The context of a passage is compared, not shown: it may contain the breaks between paragraphs.
  const isContext = key === 'prefix' || key === 'suffix'
  const character = text.match(unseen)?.find((found) => !(isContext && whiteSpace.test(found)))
  const found = [
    ...markup.flatMap(({ pattern, name }) => (pattern.test(text) ? `${name} in ${show(text)}` : [])),
    ...(character ? [`the character ${codePoint(character)} in ${show(text)}`] : []),
    ...(!isContext && text !== '' && text.trim() === '' ? ['nothing but white space'] : []),
  ]
  return found.map((what) => problemAt(spot, what, 'plain text, without markup or control characters'))
}

export const checkTexts = ({ documents }: Reading): Problem[] =>
  [...documents.values()].flatMap((document) =>
    [...textsIn(document)].flatMap(({ text, spot }) => checkText(text, spot)),
  )
