/** Text for readers is plain: no markup, and no invisible characters, which could make one text look like another. */
import { passagesFileName } from '../format/format.ts'
import { unseen } from '../unseen.ts'
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
/** What says of two letters whether they join, where that is written so: between letters of such scripts, and in a sign of several. */
const joiner =
  /(?<=[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{Extended_Pictographic}]|\ufe0f)[\u200c\u200d](?=[\p{L}\p{Extended_Pictographic}])/gu
const whiteSpace = /[\t\n\r]/

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function checkText(text: string, spot: Spot): Problem[] {
  const key = spot.held?.key
  // The context of a passage is compared, not shown: it may contain the breaks between paragraphs.
  const isContext = spot.document.file === passagesFileName && (key === 'prefix' || key === 'suffix')
  const character = text
    .replace(joiner, '')
    .match(unseen)
    ?.find((found) => !(isContext && whiteSpace.test(found)))
  const found = [
    ...markup.flatMap(({ pattern, name }) => (pattern.test(text) ? `${name} in ${show(text)}` : [])),
    ...(character ? [`the character ${codePoint(character)} in ${show(text)}`] : []),
    ...(!isContext && text !== '' && text.trim() === '' ? ['nothing but white space'] : []),
  ]
  return found.map((what) => problemAt(spot, what, 'plain text, without markup or invisible characters'))
}

export const checkTexts = ({ documents }: Reading): Problem[] =>
  [...documents.values()].flatMap((document) =>
    [...textsIn(document)].flatMap(({ text, spot }) => checkText(text, spot)),
  )
