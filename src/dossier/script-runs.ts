import { isInArabicScript } from './script.ts'

const [arabic, latin] = [
  /(\p{Script=Arabic}+(?:[\s\p{P}\p{M}]+\p{Script=Arabic}+)*)/u,
  /(\p{Script=Latin}+(?:[\s\p{P}\p{M}\p{N}]+\p{Script=Latin}+)*)/u,
]

/**
 * Parts a text where its script changes between Arabic and another, so that each part can say its language: every second part,
 * from index 1, is not in the script of the text itself, with the spaces and the punctuation within it.
 *
 * @param language of the text
 */
export const scriptRuns = (text: string, language: string): string[] =>
  text.split(isInArabicScript(language) ? latin : arabic)
