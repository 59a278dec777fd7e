/** Begins a translation of a dossier, and keeps it in step: what is to be translated has its place there, and nothing else has. */
import { printable, show } from '../check/check.ts'
import {
  dossierFileName,
  languageTag,
  layerFileName,
  ownLanguageOf,
  passagesFileName,
  translationFileName,
} from '../format/format.ts'
import { ownWordsIn } from '../format/own-words.ts'
import { type Draft, drafts, type Filled, isDraft } from './draft.ts'
import { jsonText } from './json-text.ts'

/** The own words of a dossier in the order in which an editor thinks of them: those of the whole, then layer by layer. */
function ownTexts(read: ReadonlyMap<string, Draft>): string[] {
  const layers = drafts(read.get(dossierFileName)?.groups).flatMap(({ layers }) => drafts(layers))
  const listed = [dossierFileName, ...layers.map(({ id }) => layerFileName(String(id)))]
  const inOrder = new Set([...listed, ...read.keys()])
  const texts = [...inOrder].flatMap((name) => ownWordsIn(name, read.get(name)).map(({ text }) => text))
  return [...new Set(texts)].filter((text) => text !== '')
}

interface Carried {
  values: Draft
  added: number
  /** What is there no more, with what stood for it. */
  dropped: [key: string, was: string][]
}

/** The translations that are there, each at a key that is wanted; what has none yet is empty. */
function carryOver(given: unknown, wanted: readonly string[]): Carried {
  const known = new Map(Object.entries(isDraft(given) ? given : {}))
  const names = new Set(wanted)
  const dropped = [...known].filter(([key]) => !names.has(key))
  return {
    values: Object.fromEntries(wanted.map((key) => [key, known.get(key) ?? ''])),
    added: wanted.filter((key) => !known.has(key)).length,
    dropped: dropped.map(([key, was]) => [key, String(was)]),
  }
}

const toldOf = (name: string, { added, dropped }: Carried) => [
  ...(added > 0 ? [`${name}: ${added} added, to be translated`] : []),
  // What was written by hand is not lost without a word.
  ...dropped.map(([key, was]) => `${name}: dropped ${printable(`“${key}”`)}, which was ${printable(`“${was}”`)}`),
]

function checkTag(language: string, own: string) {
  const { error } = languageTag.safeParse(language)
  if (error) throw new RangeError(`found the language ${show(language)}; expected ${error.issues[0]?.message}`)
  if (language === own) throw new RangeError(`found the dossier’s own language, ${own}; expected another`)
}

/**
 * @param files the text of each file of the dossier, by its name
 * @returns the files with that of the translation, what was added and dropped there, and how much is still to be translated
 * @throws RangeError where a dossier cannot be translated into that
 * @throws SyntaxError where a file is not JSON: the check says more of that
 */
export function fillTranslation(files: ReadonlyMap<string, string>, language: string): Filled {
  const read = new Map([...files].map(([name, text]): [string, Draft] => [name, JSON.parse(text)]))
  const { language: stated } = read.get(dossierFileName) ?? {}
  checkTag(language, ownLanguageOf({ language: typeof stated === 'string' ? stated : undefined }))
  const name = translationFileName(language)
  const before = read.get(name) ?? { $schema: '../schema/translation.schema.json' }
  const ids = drafts(read.get(passagesFileName)?.passages).map(({ id }) => String(id))
  const [texts, passages] = [carryOver(before.texts, ownTexts(read)), carryOver(before.passages, ids)]
  const after = { ...before, texts: texts.values, passages: passages.values }
  const isSame = JSON.stringify(after) === JSON.stringify(read.get(name))
  const left = Object.values(texts.values).filter((text) => text === '').length
  return {
    files: isSame ? files : new Map([...files, [name, jsonText(after)]]),
    told: [...toldOf(`${name} · texts`, texts), ...toldOf(`${name} · passages`, passages)],
    refused: left > 0 ? [`${name} · texts: ${left} without a translation`] : [],
  }
}
