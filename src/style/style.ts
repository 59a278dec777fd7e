/** The whole map as data: a pure function of the view. MapLibre applies what differs from the style before. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection, Geometry } from 'geojson'
import type { Dossier, NamedMark } from '../dossier/dossier.ts'
import type { View } from '../view/view.ts'
import { fontFaces } from './fonts.ts'
import { groundLayers } from './ground.ts'
import { type GroundFile, groundSources } from './ground-files.ts'
import { marksSource } from './marks.ts'
import type { OnlineStyle } from './online-style.ts'
import { overlays } from './overlays.ts'
import type { Theme } from './palette.ts'
import { markedTowns } from './places.ts'

/** The ground of another host: beneath our own while it is coming, in its place once it is there. */
export interface OnlineGround {
  style: OnlineStyle
  complete: boolean
}

/**
 * @param marks the dossier's marks, with the words that the map writes at them
 * @param theme the palette, once the reader's choice and the system's are settled
 * @param files the files of the ground that the camera has needed so far
 * @param online the ground of another host, already fetched
 * @param absolute makes an address of a file of ours absolute
 */
export const buildStyle = (
  view: View,
  dossier: Dossier,
  marks: FeatureCollection<Geometry, NamedMark>,
  theme: Theme,
  files: readonly GroundFile[],
  online: OnlineGround | undefined,
  absolute: (address: string) => string,
): StyleSpecification => {
  const shown = online?.complete ? [] : files
  return {
    version: 8,
    'font-faces': fontFaces(absolute),
    ...(online?.style.glyphs && { glyphs: online.style.glyphs }),
    ...(online?.style.sprite && { sprite: online.style.sprite }),
    sources: {
      ...online?.style.sources,
      ...groundSources(shown, absolute),
      [marksSource]: { type: 'geojson', data: marks, promoteId: 'slug', tolerance: 0.1 },
    },
    layers: [
      ...(online?.style.layers ?? []),
      ...(online?.complete ? [] : groundLayers(files, theme, markedTowns(dossier))),
      ...overlays(view, dossier, theme),
    ],
    transition: { duration: 150, delay: 0 },
  }
}
