/** Letters that people write in more than one way, or leave the marks of out, as one. */

/**
 * What Unicode does not take apart: o and d with a stroke, eth, l with a stroke, dotless i, ligatures, sharp s, thorn; alef maksura,
 * ta marbuta, tatweel. As escapes, for the letters that stand in the code are letters of the fonts.
 */
const alike: Readonly<Record<string, string>> = {
  '\u00f8': 'o',
  '\u0111': 'd',
  '\u00f0': 'd',
  '\u0142': 'l',
  '\u0131': 'i',
  '\u00e6': 'ae',
  '\u0153': 'oe',
  '\u00df': 'ss',
  '\u00fe': 'th',
  '\u0649': '\u064a',
  '\u0629': '\u0647',
  '\u0640': '',
}
const others = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu')

/** Without diacritics, capitals, hyphens, apostrophes and quotation marks; words are one space apart. */
export const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(others, (letter) => alike[letter] ?? letter)
    .replace(/['`"\u00ab\u00b4\u00bb\u02bc\u2018-\u201d]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
