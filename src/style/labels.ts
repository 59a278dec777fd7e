/**
 * What stands at the dossier's marks: signs, names, days, annotations and arrows, each at the place that `placement/` has
 * found for it. MapLibre finds places only for the names of the ground, which keep clear of all this.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Mark } from '../dossier/dossier.ts'
import { signsByPhase } from './event-signs.ts'
import { regularFont, semiboldFont } from './fonts.ts'
import { countrySpacing, type Lettering } from './label-type.ts'
import { all, is, type Scene, when } from './marks.ts'
import { countryPaint } from './places.ts'
import { present } from './presence.ts'
import { signName, signNames } from './signs.ts'

export const labelsSource = 'labels'

/** Which point of a text lies at its place. */
export type LabelAnchor =
  | 'center'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right'

/** Properties of a label; what does not concern its type is empty or 0. */
export type Label = Pick<Mark, 'slug' | 'layer' | 'traits' | 'kind' | 'span'> & {
  /** By which it has its state: the slug, or of an annotation one of its own. */
  id: string
  type: 'sign' | 'name' | 'day' | 'annotation' | 'arrow' | 'country' | 'frame' | 'clear'
  text: string
  /** Set smaller below it: a name in the other language, the second line of an annotation. */
  second: string
  /** CSS pixels to an em of the text, and of what stands below it as a share of that. */
  size: number
  secondScale: number
  anchor: LabelAnchor
  /** In em, to the right and down. */
  textOffset: [number, number]
  /** In CSS pixels, to the right and down: where the middle of the sign stands. */
  signOffset: [number, number]
  /**
   * How far the line of an annotation leads, or how large a frame is, as `signs.ts` has it in the names of these: whole CSS
   * pixels to the right and down.
   */
  extent: string
  /** Of an arrow: degrees clockwise from the east of the map. */
  rotation: number
  /** What is kept clear around the place: CSS pixels at the top, right, bottom and left. */
  clearance: [number, number, number, number]
}

export type LabelFeature = Feature<Point, Label>
export type Labels = FeatureCollection<Point, Label>
export const noLabels: Labels = { type: 'FeatureCollection', features: [] }

/** MapLibre hands out what it has drawn with lists as texts, and reads their layout anew, where it is of no use. */
const numberList = (property: keyof Label, count: number): ExpressionSpecification => [
  'case',
  ['==', ['typeof', ['get', property]], 'string'],
  ['literal', Array.from({ length: count }, () => 0)],
  ['array', 'number', count, ['get', property]],
]
const isLeftAligned = ['literal', ['left', 'top-left', 'bottom-left'] satisfies LabelAnchor[]]
const isRightAligned = ['literal', ['right', 'top-right', 'bottom-right'] satisfies LabelAnchor[]]

const inTwoSizes = (
  first: ExpressionSpecification = ['get', 'text'],
  second: ExpressionSpecification = ['get', 'second'],
): ExpressionSpecification => [
  'format',
  first,
  {},
  ['case', ['==', ['get', 'second'], ''], '', '\n'],
  {},
  second,
  { 'font-scale': ['get', 'secondScale'], 'text-font': ['literal', regularFont] },
]

/** Its place is known already: it is always shown, and what comes later keeps clear of it. */
const text = ({ lineHeight }: Lettering, field: ExpressionSpecification, font: string[]) => ({
  'text-field': field,
  'text-font': font,
  'text-size': ['get', 'size'] satisfies ExpressionSpecification,
  'text-anchor': ['get', 'anchor'] satisfies ExpressionSpecification,
  'text-offset': numberList('textOffset', 2),
  'text-justify': [
    'case',
    ['in', ['get', 'anchor'], isLeftAligned],
    'left',
    ['in', ['get', 'anchor'], isRightAligned],
    'right',
    'center',
  ] satisfies unknown as ExpressionSpecification,
  'text-line-height': lineHeight,
  // It is broken into lines already.
  'text-max-width': 1000,
  'text-padding': 0,
  'text-allow-overlap': true,
})
const sign = (image: ExpressionSpecification | string) => ({
  'icon-image': image,
  'icon-padding': 0,
  'icon-allow-overlap': true,
})

const labels = ({ shown }: Scene, type: Label['type']) => ({
  source: labelsSource,
  filter: all(shown, is('type', type)),
})
/** @param isDated whether it bears a date */
const written = ({ palette, lit, isTimed }: Scene, isDated: boolean) => ({
  'text-color': when(lit, palette.accent, palette.ink),
  'text-halo-color': palette.land,
  'text-halo-width': 1.8,
  ...(isTimed && isDated && { 'text-opacity': present(isTimed), 'icon-opacity': present(isTimed) }),
})

/** Arrows along the routes, in the direction of travel. */
export const routeArrows = (scene: Scene): LayerSpecification => ({
  id: 'headings',
  type: 'symbol',
  ...labels(scene, 'arrow'),
  layout: {
    ...sign(signName('arrow', scene.palette)),
    'icon-rotate': ['get', 'rotation'],
    'icon-rotation-alignment': 'map',
  },
  ...(scene.isTimed && { paint: { 'icon-opacity': present(scene.isTimed) } }),
})

/** The editor's words, each tied to its place by a fine line. */
export const annotations = (scene: Scene): LayerSpecification => ({
  id: 'annotations',
  type: 'symbol',
  ...labels(scene, 'annotation'),
  layout: {
    ...sign(['concat', 'leader/', ['get', 'extent'], `/plain/${scene.palette.name}`]),
    'icon-offset': numberList('signOffset', 2),
    ...text(scene.lettering, inTwoSizes(), scene.lettering.annotation.first.font),
  },
  paint: written(scene, true),
})

export const siteNames = (scene: Scene): LayerSpecification => ({
  id: 'site-labels',
  type: 'symbol',
  ...labels(scene, 'name'),
  layout: text(scene.lettering, inTwoSizes(), semiboldFont),
  paint: written(scene, false),
})

/** Dated events: diamonds with their days, one below another. */
export const eventSigns = (scene: Scene): LayerSpecification[] =>
  signsByPhase(scene, (image, opacity, phase) => ({
    id: phase ? `events-${phase}` : 'events',
    type: 'symbol',
    ...labels(scene, 'day'),
    layout: {
      ...sign(image),
      'icon-offset': numberList('signOffset', 2),
      ...(!phase && text(scene.lettering, ['get', 'text'], regularFont)),
    },
    paint: { ...(!phase && written(scene, true)), ...opacity },
  }))

/** The signs of sites for which there is room. */
export const siteSigns = (scene: Scene): LayerSpecification => ({
  id: 'sites',
  type: 'symbol',
  ...labels(scene, 'sign'),
  layout: sign(signNames('disc', scene.palette, scene.selected)),
})

/** Countries that the dossier has to name. */
export const countryNames = (scene: Scene): LayerSpecification => ({
  id: 'named-countries',
  type: 'symbol',
  source: labelsSource,
  filter: is('type', 'country'),
  layout: {
    ...text(scene.lettering, inTwoSizes(['upcase', ['get', 'text']], ['upcase', ['get', 'second']]), regularFont),
    'text-letter-spacing': countrySpacing,
  },
  paint: countryPaint(scene.palette),
})

/** What an inset shows enlarged. */
export const insetFrame = ({ palette }: Scene): LayerSpecification => ({
  id: 'inset-frame',
  type: 'symbol',
  source: labelsSource,
  filter: is('type', 'frame'),
  layout: sign(['concat', 'frame/', ['get', 'extent'], `/plain/${palette.name}`]),
})

/** What the names of the ground keep clear of besides: tools, the edges of the map. Nothing is seen of it. */
export const keptClear = ({ palette }: Scene): LayerSpecification => ({
  id: 'kept-clear',
  type: 'symbol',
  source: labelsSource,
  filter: is('type', 'clear'),
  layout: {
    'icon-image': signName('nothing', palette),
    'icon-allow-overlap': true,
    'icon-padding': numberList('clearance', 4),
  },
})
