/** The site’s fonts, for the page, its map and its pictures; the labels of the map need no glyph server. */

import { isInArabicScript } from '../dossier/script.ts'

export interface FontFile {
  /** As CSS calls it. */
  family: string
  weight: number
  /** A file of a package. */
  file: string
  /** The characters that it is for, as CSS writes them; without it, all. */
  range?: readonly string[]
  /**
   * Of a script that some pages are written in, while others have no more than names in it: which of them have this file. Without
   * it, all have.
   */
  pages?: 'in-its-script' | 'in-other-scripts'
}

export const sansFamily = 'IBM Plex Sans'
export const serifFamily = 'IBM Plex Serif'
export const arabicFamily = 'IBM Plex Sans Arabic'
const arabicRange = ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF']

const regular = {
  family: sansFamily,
  weight: 400,
  file: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
}
const semibold = {
  family: sansFamily,
  weight: 600,
  file: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
}
const arabicFile = {
  family: arabicFamily,
  weight: 400,
  file: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
  range: arabicRange,
}
/** The letters of names alone. */
const arabic: FontFile = { ...arabicFile, pages: 'in-other-scripts' }
/** The letters of whole texts. */
const arabicRegular: FontFile = { ...arabicFile, pages: 'in-its-script' }
const arabicSemibold: FontFile = {
  ...arabicRegular,
  weight: 600,
  file: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
}
const serif = {
  family: serifFamily,
  weight: 400,
  file: '@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-400-normal.woff2',
}

/** Letters beyond those of western Europe, as the packages part them; ı, Œ and œ are with those. */
const scripts = {
  'latin-ext': [
    ...[
      'U+0100-0130',
      'U+0132-0151',
      'U+0154-02BA',
      'U+02BD-02C5',
      'U+02C7-02CC',
      'U+02CE-02D7',
      'U+02DD-02FF',
      'U+0304',
      'U+0308',
      'U+0329',
    ],
    ...['U+1D00-1DBF', 'U+1E00-1E9F', 'U+1EF2-1EFF', 'U+2020', 'U+20A0-20AB', 'U+20AD-20C0', 'U+2113', 'U+2C60-2C7F'],
  ],
  cyrillic: ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'],
  greek: ['U+0370-0377', 'U+037A-037F', 'U+0384-038A', 'U+038C', 'U+038E-03A1', 'U+03A3-03FF'],
} as const

/** The font of the same letters in another script. */
const inScript = ({ file, ...font }: FontFile, script: keyof typeof scripts) => ({
  ...font,
  file: file.replace('-latin-', `-${script}-`),
  range: scripts[script],
})

/** What the others have no letters for; a site has those of them that its texts need. */
const furtherFonts = {
  regularLatin: inScript(regular, 'latin-ext'),
  semiboldLatin: inScript(semibold, 'latin-ext'),
  serifLatin: inScript(serif, 'latin-ext'),
  regularCyrillic: inScript(regular, 'cyrillic'),
  semiboldCyrillic: inScript(semibold, 'cyrillic'),
  serifCyrillic: inScript(serif, 'cyrillic'),
  regularGreek: inScript(regular, 'greek'),
  semiboldGreek: inScript(semibold, 'greek'),
}

/** All of them; the build gives the address of each that is needed under its name here. */
export const fonts = {
  regular,
  semibold,
  arabic,
  arabicRegular,
  arabicSemibold,
  serif,
  ...furtherFonts,
} satisfies Record<string, FontFile>

/** Whether pages in a language have a font, where they have letters that it is for. */
export const isOnPages = ({ pages }: FontFile, language: string): boolean =>
  pages === undefined || (pages === 'in-its-script') === isInArabicScript(language)

/** Whether a font is for a character; without a range it is for all. */
export const isFor = ({ range }: FontFile, character: string): boolean =>
  range?.some((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    const point = character.codePointAt(0) ?? 0
    return first <= point && point <= last
  }) ?? true

/** The font stacks of the map’s style. */
export const regularFont = ['Plex Regular']
export const semiboldFont = ['Plex SemiBold']
export const serifFont = ['Plex Serif']

/** The font of CSS for each font stack of the style. */
export const fontInCss: Record<string, Pick<FontFile, 'family' | 'weight'>> = {
  'Plex Regular': regular,
  'Plex SemiBold': semibold,
  'Plex Serif': serif,
}

/** The file of a weight calls its family by another name, which is all that what makes pictures knows. */
const arabicInFile: Readonly<Record<number, string>> = { 600: 'IBM Plex Sans Arabic SemiBold' }

/** The family of Arabic letters, for a picture. */
export const arabicFamilies = (weight: number): string => [arabicInFile[weight] ?? [], arabicFamily].flat().join()

export const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)
