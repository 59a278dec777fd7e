/** The words of all languages, for the build, which says more than the page. */
import type { Messages } from './language.ts'
import { metadataIn } from './metadata.ts'
import { languageFrom, wordsFrom } from './words.ts'

const files = import.meta.glob<Messages>('./messages/*.json', { import: 'default', eager: true })

function allWordsFrom(messages: Messages) {
  const language = languageFrom(messages)
  return { ...wordsFrom(language), ...metadataIn(language) }
}

/** What the page says, and what is said of it elsewhere. */
export type AllWords = ReturnType<typeof allWordsFrom>

const languages: ReadonlyMap<string, AllWords> = new Map(
  Object.values(files).map((messages) => [messages.language, allWordsFrom(messages)]),
)

/** @param language as HTML's `lang` names it @throws RangeError where there is none of that name */
export function wordsFor(language: string): AllWords {
  const words = languages.get(language)
  if (!words)
    throw new RangeError(`found the language ${language}; expected one of ${[...languages.keys()].join(', ')}`)
  return words
}
