/** The words that the tests are written for. */
import { wordsFor } from '../src/words/all-words.ts'

export const en = wordsFor('en')
