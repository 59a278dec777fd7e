/** What the drawing of a still map needs everywhere: frame, screens, sources, colours, and the classes collected so far. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import type { Bounds, Glyphs, Mark } from '../dossier/dossier.ts'
import type { MapLanguages } from '../style/label-type.ts'
import { type Labels, labelsSource } from '../style/labels.ts'
import { marksSource } from '../style/marks.ts'
import { tiledSites, tilesSource } from '../style/tiled.ts'
import { isCurrent, ofFeature, type Selection } from '../view/selection.ts'
import type { Colours } from './colours.ts'
import type { Frame } from './frame.ts'
import type { LookClasses } from './look-classes.ts'
import { type LayerAt, layerAt, type SourceFeature } from './read-layer.ts'
import type { Advance } from './shape-text.ts'

/** A screen that the map is drawn for. */
export interface DrawnScreen {
  zoom: number
  /** What stands at the marks, placed for it. */
  labels: Labels
  /** What stands at its zoom for sites that have no marks. */
  sites: FeatureCollection | undefined
  /** Its layers at that zoom, by their ids. */
  layers: ReadonlyMap<string, LayerAt>
}

export interface DrawingContext {
  frame: Frame
  /** The smallest first. */
  screens: readonly DrawnScreen[]
  /** The features of each source of the style. */
  sources: Readonly<Record<string, FeatureCollection>>
  colours: Colours
  looks: LookClasses
  /** The address of a feature's page; undefined for a picture, which has no links. */
  address?: (slug: string) => string
  /** Whether it is drawn for a picture, which is made without a browser. */
  isPicture: boolean
  languages: MapLanguages
  /** The widths of texts. */
  advance: Advance
  /** What a feature is called in full; the mark’s own short name is for one that an excerpt does not have. */
  name: (mark: Pick<Mark, 'slug' | 'label'>) => string
  glyphs: Glyphs
  /** What the ground covers. */
  groundBox?: Bounds
  selection: Selection
  /** The class of what only some screens show. */
  screenClass: (screens: readonly number[]) => string | undefined
}

export const screenOf = (
  layers: readonly LayerSpecification[],
  zoom: number,
  labels: Labels,
  sites?: FeatureCollection,
): DrawnScreen => ({
  zoom,
  labels,
  sites,
  layers: new Map(
    layers.flatMap((spec): [string, LayerAt][] => {
      const layer = layerAt(spec, zoom)
      return layer ? [[spec.id, layer]] : []
    }),
  ),
})

/** The features of the layer's source that some screen shows. */
export function featuresOf({ sources, screens }: DrawingContext, spec: LayerSpecification): SourceFeature[] {
  if (!('source' in spec)) return []
  const layers = screens.flatMap(({ layers }) => layers.get(spec.id) ?? [])
  const onScreens = (list: (screen: DrawnScreen) => FeatureCollection | undefined) =>
    screens.flatMap((screen) => list(screen)?.features ?? [])
  const given =
    spec.source === labelsSource
      ? onScreens(({ labels }) => labels)
      : spec.source === tilesSource && spec['source-layer'] === tiledSites
        ? onScreens(({ sites }) => sites)
        : (sources[spec.source]?.features ?? [])
  const features = given.map(({ geometry, properties }) => ({
    geometry,
    properties: properties ?? {},
  }))
  return features.filter((feature) => layers.some((layer) => layer.shows(feature)))
}

/** The properties of a mark, or of what stands at one, that name it; undefined for anything else. */
export const markOf = (
  spec: LayerSpecification,
  { properties }: SourceFeature,
): Pick<Mark, 'slug' | 'layer' | 'traits' | 'span' | 'label'> | undefined =>
  'source' in spec && [marksSource, labelsSource, tilesSource].includes(spec.source) && properties.slug
    ? (properties as Mark)
    : undefined

/** The feature as it is while a reader points at it; the same where nothing can be pointed at. */
export const pointedAt = ({ address }: DrawingContext, feature: SourceFeature): SourceFeature =>
  address ? { ...feature, state: { hover: true } } : feature

/** The attributes by which the page hides a mark. */
export const hiding = ({ layer, traits, span }: Pick<Mark, 'layer' | 'traits' | 'span'>) => ({
  'data-layer': layer,
  'data-traits': traits,
  'data-span': span || undefined,
})

/** The name of a link says what is written in it, in the same words: who speaks to the computer says those (WCAG 2.5.3). */
function nameWith(written: string, name: string): string {
  if (name.includes(written)) return name
  return written.includes(name) ? written : `${written} – ${name}`
}

/** Of the link around a mark, to its feature's page; undefined where there are no links. @param written the texts in it; its label may be written elsewhere */
export const linkAttributes = (
  { address, selection, name }: DrawingContext,
  { slug, label }: Pick<Mark, 'slug' | 'label'>,
  written: readonly string[] = [],
) =>
  address && {
    href: address(slug),
    'data-feature': slug,
    'aria-label': nameWith(written.join(' ') || label, name({ slug, label })),
    'aria-current': isCurrent(ofFeature(slug), selection) ? 'location' : undefined,
  }
