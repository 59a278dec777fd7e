/** The script that a language is written in, and which way it runs. */

/** By its ISO 15924 name, `Latn` or `Arab`: the one that the language is mostly written in, where it names none itself. */
const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? ''

/** Not every browser tells by itself which way a language runs. */
const runsToTheLeft = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/

/** @param language as HTML’s `lang` names it */
export const isRightToLeft = (language: string): boolean => runsToTheLeft.test(scriptOf(language))

/** @param language as HTML’s `lang` names it */
export const isInArabicScript = (language: string): boolean => /^Arab$/.test(scriptOf(language))
