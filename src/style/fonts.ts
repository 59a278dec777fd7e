/** The site’s fonts, for the page, its map and its pictures; the labels of the map need no glyph server. */

interface Font {
  /** As CSS calls it. */
  family: string
  weight: number
  /** A file of a package. */
  file: string
  /** The characters that it is for, as CSS writes them; without it, all. */
  range?: readonly string[]
}

export const sansFamily = 'IBM Plex Sans'
export const serifFamily = 'IBM Plex Serif'
export const arabicFamily = 'IBM Plex Sans Arabic'
export const arabicRange = ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF']

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
const arabic = {
  family: arabicFamily,
  weight: 400,
  file: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
  range: arabicRange,
}
const serif = {
  family: serifFamily,
  weight: 400,
  file: '@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-400-normal.woff2',
}

/** All of them; the build gives the address of each under its name here. */
export const fonts = { regular, semibold, arabic, serif } satisfies Record<string, Font>

/** The font stacks of the map’s style. */
export const regularFont = ['Plex Regular']
export const semiboldFont = ['Plex SemiBold']
export const serifFont = ['Plex Serif']

/** The font of CSS for each font stack of the style. */
export const fontInCss: Record<string, Pick<Font, 'family' | 'weight'>> = {
  'Plex Regular': regular,
  'Plex SemiBold': semibold,
  'Plex Serif': serif,
}

export const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)
