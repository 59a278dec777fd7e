/** The files of the fonts, as the build names them. */

import { arabic, regular, semibold, serif } from 'virtual:font-addresses'
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec'
import { arabicRange } from './fonts.ts'

/** The fonts that every page needs at once; Arabic is loaded where a page has any. */
export const pageFonts = [regular, semibold, serif]

/** @param absolute makes an address absolute, as MapLibre needs it */
export function fontFaces(absolute: (address: string) => string): FontFacesSpecification {
  const arabicFace = { url: absolute(arabic), 'unicode-range': arabicRange }
  return {
    'Plex Regular': [arabicFace, { url: absolute(regular) }],
    'Plex SemiBold': [arabicFace, { url: absolute(semibold) }],
    'Plex Serif': [arabicFace, { url: absolute(serif) }],
  }
}
