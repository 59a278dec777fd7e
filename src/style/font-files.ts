/** The files of the fonts, as the build names them. */
import { addresses } from 'virtual:font-addresses'
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec'
import { isInArabicScript } from '../dossier/script.ts'
import { type FontFile, fontInCss, fonts, isOnPages, serifFamily } from './fonts.ts'

/**
 * The fonts that every page in a language needs at once; those of further letters are loaded where a page has any.
 *
 * @param quoted the languages of what it quotes
 * @returns their addresses
 */
export function pageFonts(language: string, quoted: readonly string[] = []): string[] {
  const arabicFonts = isInArabicScript(language) ? ['arabicRegular', 'arabicSemibold'] : []
  const isSerif = [language, ...quoted].some((each) => !isInArabicScript(each))
  return ['regular', 'semibold', ...arabicFonts, ...(isSerif ? ['serif'] : [])].flatMap((id) => addresses[id] ?? [])
}

/** Those of a site, of further letters first. */
const known = Object.entries<FontFile>(fonts)
  .flatMap(([id, font]) => {
    const address = addresses[id]
    return address ? [{ ...font, address }] : []
  })
  .sort((one, other) => Number(one.range === undefined) - Number(other.range === undefined))

/** A script without a serif of its own: its texts are in the sans, and what is quoted among them in other letters is not. */
const serifRules = (language: string) =>
  `:lang(${language}){--serif:var(--sans)}:lang(${language}) :not(:lang(${language})){--serif:"${serifFamily}",Georgia,serif}`

/** The rules of CSS for those fonts that not all pages have alike: pages in this language have them. */
export function scriptFontRules(language: string): string {
  const own = known.filter((font) => font.pages !== undefined && isOnPages(font, language))
  const rules = own.map(
    ({ family, weight, range, address }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:optional;src:url("${address}") format("woff2");unicode-range:${range?.join()}}`,
  )
  return rules.join('') + (isInArabicScript(language) ? serifRules(language) : '')
}

/**
 * The fonts of the map’s style.
 *
 * @param absolute makes an address absolute, as MapLibre needs it
 * @param language of the pages
 */
export function fontFaces(absolute: (address: string) => string, language: string): FontFacesSpecification {
  const own = known.filter((font) => isOnPages(font, language))
  const stacks = Object.entries(fontInCss).map(([stack, { family, weight }]) => {
    // The letters of names alone have one weight.
    const isOf = (font: FontFile) =>
      font.weight === weight
        ? font.family === family || font.family === fonts.arabic.family
        : font.pages === 'in-other-scripts'
    const faces = own.filter(isOf).map(({ address, range }) => ({
      url: absolute(address),
      ...(range && { 'unicode-range': [...range] }),
    }))
    return [stack, faces]
  })
  return Object.fromEntries(stacks)
}
