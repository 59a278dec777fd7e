/** Translations: each is whole, has nothing that the dossier does not say, and fits in all places where it is to stand. */

import { memberOf } from '../format/chosen-option.ts'
import { languageTag, ownLanguageOf, translatedInto } from '../format/format.ts'
import { ownWordsIn } from '../format/own-words.ts'
import { type Problem, problemAt, problemOfFile } from './problem.ts'
import type { Reading } from './reading.ts'
import { oneOf, show } from './show.ts'
import { inside, type JsonDocument, type Spot, spotInWords } from './spot.ts'

/** Where a text of the dossier stands: of several places, that which has the least room. */
interface TextPlace {
  limit: number
  spot: Spot
}

function textsStanding({ documents }: Reading): ReadonlyMap<string, TextPlace> {
  const texts = new Map<string, TextPlace>()
  for (const document of documents.values()) {
    for (const { text, limit, path } of ownWordsIn(document.file, document.value)) {
      const known = texts.get(text)
      // An empty text is reported where it stands.
      if (text !== '' && !(known && known.limit <= limit))
        texts.set(text, { limit, spot: inside({ document }, ...path) })
    }
  }
  return texts
}

function checkLanguage(file: string, language: string, own: string): Problem[] {
  const { error } = languageTag.safeParse(language)
  if (error) return [problemOfFile(file, `a translation into ${show(language)}`, `${error.issues[0]?.message}`)]
  return language === own
    ? [problemOfFile(file, `a translation into ${language}`, `another language: the dossier’s own is ${own}`)]
    : []
}

const membersIn = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []

function checkTranslated(
  document: JsonDocument,
  standing: ReadonlyMap<string, TextPlace>,
  isSound: boolean,
): Problem[] {
  const list = inside({ document }, 'texts')
  const given = new Map(membersIn(memberOf(document.value, 'texts')))
  const missing = [...standing].flatMap(([text, { spot }]) =>
    given.has(text)
      ? []
      : [problemAt(inside(list, text), 'nothing', `a translation of this text, which stands in ${spotInWords(spot)}`)],
  )
  const others = [...given].flatMap(([text, translation]) => {
    const there = standing.get(text)
    const spot = inside(list, text)
    if (!there)
      return isSound ? [problemAt(spot, 'a text that the dossier does not have', 'the texts that stand in it')] : []
    if (typeof translation !== 'string' || translation.length <= there.limit) return []
    const expected = `text of at most ${there.limit} characters, as in ${spotInWords(there.spot)}`
    return [problemAt(spot, show(translation), expected)]
  })
  return [...missing, ...others]
}

function checkQuotations(document: JsonDocument, { passages }: Reading): Problem[] {
  const ids = new Set(passages.flatMap(({ id }) => id ?? []))
  const list = inside({ document }, 'passages')
  return membersIn(memberOf(document.value, 'passages')).flatMap(([id]) =>
    ids.has(id) ? [] : [problemAt(inside(list, id), `the unknown passage ${show(id)}`, oneOf(ids))],
  )
}

/** @param isSound whether the dossier has the form of one: else it may well have a text that is not found */
export function checkTranslations(reading: Reading, isSound: boolean): Problem[] {
  const files = [...reading.files].flatMap((file) => {
    const language = translatedInto(file)
    return language === undefined ? [] : [{ file, language }]
  })
  if (files.length === 0) return []
  const own = ownLanguageOf(reading.dossier)
  const standing = textsStanding(reading)
  return files.flatMap(({ file, language }) => {
    const document = reading.documents.get(file)
    return [
      ...checkLanguage(file, language, own),
      ...(document ? checkTranslated(document, standing, isSound) : []),
      ...(document && isSound ? checkQuotations(document, reading) : []),
    ]
  })
}
