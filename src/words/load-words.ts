/** The words of one language, fetched when a page needs them: no page carries those of another. */
import type { Messages } from './language.ts'
import { languageFrom, type Words, wordsFrom } from './words.ts'

const files = import.meta.glob<Messages>('./messages/*.json', { import: 'default' })

/** @param language as HTML's `lang` names it; English stands in for one that there is not */
export async function loadWords(language: string): Promise<Words> {
  const load = files[`./messages/${language}.json`] ?? files['./messages/en.json']
  if (!load) throw new Error(`loadWords: there are no messages in ${language}, nor in English`)
  return wordsFrom(languageFrom(await load()))
}
