/** The whole map as data: a pure function of the view. MapLibre applies what differs from the style before. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Dossier } from '../domain/dossier.ts'
import type { View } from '../domain/view.ts'
import { fontFaces } from './fonts.ts'
import { groundLayers, groundSources } from './ground.ts'
import { marksSource, overlays } from './overlays.ts'
import type { Theme } from './palette.ts'

/**
 * @param theme the palette, once the reader's choice and the system's are settled
 * @param absolute makes an address of a file of ours absolute
 */
export const buildStyle = (
  view: View,
  dossier: Dossier,
  theme: Theme,
  absolute: (address: string) => string,
): StyleSpecification => {
  const towns = dossier.features.filter(({ kind }) => kind === 'city').map(({ label }) => label)
  return {
    version: 8,
    'font-faces': fontFaces(absolute),
    sources: {
      ...groundSources(absolute),
      [marksSource]: { type: 'geojson', data: dossier.marks, promoteId: 'slug', tolerance: 0.1 },
    },
    layers: [...groundLayers(theme, towns), ...overlays(view, theme)],
    transition: { duration: 150, delay: 0 },
  }
}
