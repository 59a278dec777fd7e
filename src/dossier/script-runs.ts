/**
 * Parts a text where its script changes between Arabic and others, so that each part can say its language: every second
 * part, from index 1, is Arabic, with the spaces and the punctuation within it.
 */
export const scriptRuns = (text: string): string[] =>
  text.split(/(\p{Script=Arabic}+(?:[\s\p{P}\p{M}]+\p{Script=Arabic}+)*)/u)
