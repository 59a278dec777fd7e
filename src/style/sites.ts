/** Sites and dated events: signs, names, and the days below them. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { regularFont, semiboldFont } from './fonts.ts'
import { all, is, type Scene, marksSource as source, when } from './marks.ts'
import { signNames } from './signs.ts'

const nameWithArabic: ExpressionSpecification = [
  'format',
  ['get', 'text'],
  {},
  ['case', ['==', ['get', 'nameArabic'], ''], '', '\n'],
  {},
  ['get', 'nameArabic'],
  { 'font-scale': 0.9, 'text-font': ['literal', regularFont] },
]

export const siteLabels = ({ palette, shown, selected, lit }: Scene): LayerSpecification => ({
  id: 'site-labels',
  type: 'symbol',
  source,
  filter: all(shown, is('type', 'site'), ['any', selected, ['>=', ['zoom'], ['get', 'namedFrom']]]),
  layout: {
    'text-field': nameWithArabic,
    'text-font': semiboldFont,
    'text-size': ['interpolate', ['linear'], ['zoom'], 4, 12, 8, 14.5, 12, 16],
    'text-variable-anchor': ['right', 'left', 'top', 'bottom', 'top-right', 'top-left', 'bottom-right', 'bottom-left'],
    'text-padding': 0,
    'text-radial-offset': 1.25,
    'text-justify': 'auto',
    'text-max-width': 9,
    'text-line-height': 1.15,
  },
  paint: {
    'text-color': when(lit, palette.accent, palette.ink),
    'text-halo-color': palette.land,
    'text-halo-width': 1.8,
  },
})

/** Every site has a sign where there is room for it, and a dot where there is not, so that no site is ever missing. */
export function siteSigns(scene: Scene): LayerSpecification[] {
  const { palette, shown, selected, lit } = scene
  const filter = all(shown, is('type', 'site'))
  return [
    {
      id: 'site-dots',
      type: 'symbol',
      source,
      filter,
      layout: { 'icon-image': signNames('dot', palette, selected), 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
    eventSigns(scene),
    {
      id: 'glow',
      type: 'circle',
      source,
      filter,
      paint: { 'circle-radius': 19, 'circle-color': palette.accent, 'circle-opacity': when(lit, 0.25, 0) },
    },
    {
      id: 'sites',
      type: 'symbol',
      source,
      filter,
      layout: {
        'icon-image': signNames('disc', palette, selected),
        'icon-padding': 0,
        'symbol-sort-key': ['case', selected, -1, 0],
      },
    },
  ]
}

/** Pixels below a place at which the dated events of that place stand, one under another. */
const below = (slot: number) => 27 + slot * 18
const dateSize = 12.5
const perSlot = (offset: (slot: number) => [number, number]): ExpressionSpecification => {
  const at = (slot: number): ExpressionSpecification => ['literal', offset(slot)]
  return ['match', ['get', 'slot'], 0, at(0), 1, at(1), 2, at(2), 3, at(3), 4, at(4), at(5)]
}

function eventSigns({ palette, shown, selected, lit }: Scene): LayerSpecification {
  return {
    id: 'events',
    type: 'symbol',
    source,
    minzoom: 5,
    filter: all(shown, is('type', 'event')),
    layout: {
      'icon-image': signNames('diamond', palette, selected),
      'icon-offset': perSlot((slot) => [0, below(slot)]),
      'icon-padding': 0,
      'text-field': ['get', 'text'],
      'text-font': regularFont,
      'text-size': dateSize,
      'text-anchor': 'left',
      'text-justify': 'left',
      'text-offset': perSlot((slot) => [0.9, below(slot) / dateSize]),
      'text-padding': 0,
      'text-max-width': 20,
    },
    paint: {
      'text-color': when(lit, palette.accent, palette.ink),
      'text-halo-color': palette.land,
      'text-halo-width': 1.5,
    },
  }
}
