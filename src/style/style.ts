/** The whole map as data, a pure function of the view. How anything on the map looks is said in this folder only. */
import type { FontFacesSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection, Geometry } from 'geojson'
import type { Dossier, NamedMark } from '../dossier/dossier.ts'
import type { View } from '../view/view.ts'
import { groundLayers } from './ground.ts'
import { type GroundFile, groundSources } from './ground-files.ts'
import { takenNames } from './ground-names.ts'
import { type Labels, labelsSource, noLabels } from './labels.ts'
import { marksSource } from './marks.ts'
import { movingData, movingSource } from './moving-layers.ts'
import type { OnlineStyle } from './online-style.ts'
import { overlays } from './overlays.ts'
import type { Palette } from './palette.ts'
import { tileSource, tilesSource } from './tiled.ts'
import { joinedData } from './written.ts'

/** The basemap of another host: below our own while it is loading, in its place once it is complete. */
interface LoadedBasemap {
  style: OnlineStyle
  complete: boolean
}

export interface StyleInput {
  view: View
  /** Whether it has what tells moments apart, as it must for a view of one; without it nothing is asked that a first view can do without. */
  isTimed?: boolean
  dossier: Pick<
    Dossier,
    'features' | 'passages' | 'countries' | 'traitSets' | 'tiles' | 'ground' | 'language' | 'otherLanguage'
  >
  /** The dossier's marks, with the words that the map writes at them. */
  marks: FeatureCollection<Geometry, NamedMark>
  /** What stands at them, placed for a screen. */
  labels?: Labels
  palette: Palette
  /** The files of the ground that are needed so far. */
  files: readonly GroundFile[]
  /** The address of a file of the ground, by its path after the site’s base. */
  groundAddress: (path: string) => string
  /** The address of the tiles of an excerpt, whole. */
  tilesAddress?: string
  /** Needed only by MapLibre. */
  fontFaces?: FontFacesSpecification
  /** The basemap of another host, already fetched. */
  online?: LoadedBasemap | undefined
}

/** The closest zoom of MapLibre: where there is no ground, the world stays in outline. */
const outlineAlone = 24

export function buildStyle({
  view,
  isTimed = view.at !== null,
  dossier,
  marks,
  labels = noLabels,
  palette,
  files,
  groundAddress,
  tilesAddress,
  fontFaces,
  online,
}: StyleInput): StyleSpecification {
  const ownFiles = online?.complete ? [] : files
  const written = joinedData({ marks, labels }, dossier)
  return {
    version: 8,
    ...(fontFaces && { 'font-faces': fontFaces }),
    ...(online?.style.glyphs && { glyphs: online.style.glyphs }),
    ...(online?.style.sprite && { sprite: online.style.sprite }),
    sources: {
      ...online?.style.sources,
      ...groundSources(ownFiles, dossier.ground, groundAddress),
      [marksSource]: { type: 'geojson', data: written.marks, promoteId: 'slug', tolerance: 0.1 },
      [labelsSource]: { type: 'geojson', data: written.labels, promoteId: 'id' },
      ...(tilesAddress && { [tilesSource]: tileSource(tilesAddress) }),
      ...(isTimed && { [movingSource]: movingData }),
    },
    layers: [
      ...(online?.style.layers ?? []),
      ...(online?.complete
        ? []
        : groundLayers(files, dossier.ground?.from ?? outlineAlone, palette, dossier, takenNames(dossier))),
      ...overlays(view, dossier, palette, isTimed),
    ],
    transition: { duration: 150, delay: 0 },
  }
}
