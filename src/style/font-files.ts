/** The files of the fonts, as the build names them. */

import regular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import semibold from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import serif from '@fontsource/ibm-plex-serif/files/ibm-plex-serif-latin-400-normal.woff2?url'
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec'

/** The fonts that every page needs at once; Arabic is loaded where a page has any. */
export const pageFonts = [regular, semibold, serif]

/** @param absolute makes an address absolute, as MapLibre needs it */
export function fontFaces(absolute: (address: string) => string): FontFacesSpecification {
  const arabicFace = {
    url: absolute(arabic),
    'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'],
  }
  return {
    'Plex Regular': [arabicFace, { url: absolute(regular) }],
    'Plex SemiBold': [arabicFace, { url: absolute(semibold) }],
  }
}
