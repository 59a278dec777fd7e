/** The files of the fonts, as the build names them. */
import { addresses } from 'virtual:font-addresses'
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec'
import { type FontFile, fontInCss, fonts } from './fonts.ts'

/** The fonts that every page needs at once; those of further letters are loaded where a page has any. */
export const pageFonts = ['regular', 'semibold', 'serif'].flatMap((id) => addresses[id] ?? [])

/** Those of a site, of further letters first. */
const known = Object.entries<FontFile>(fonts)
  .flatMap(([id, font]) => {
    const address = addresses[id]
    return address ? [{ ...font, address }] : []
  })
  .sort((one, other) => Number(one.range === undefined) - Number(other.range === undefined))

/** @param absolute makes an address absolute, as MapLibre needs it */
export function fontFaces(absolute: (address: string) => string): FontFacesSpecification {
  const stacks = Object.entries(fontInCss).map(([stack, { family, weight }]) => {
    const own = known.filter(
      (font) => (font.family === family && font.weight === weight) || font.family === fonts.arabic.family,
    )
    const faces = own.map(({ address, range }) => ({
      url: absolute(address),
      ...(range && { 'unicode-range': [...range] }),
    }))
    return [stack, faces]
  })
  return Object.fromEntries(stacks)
}
