/** The dossier's marks as style layers, from the ground up: doubts, routes, labels, sites. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Mark } from '../domain/dossier.ts'
import type { View } from '../domain/view.ts'
import { regularFont, semiboldFont } from './fonts.ts'
import { type Palette, palettes, type Theme } from './palette.ts'

export const marksSource = 'dossier'

/** Layers whose marks answer to the pointer, foremost first. */
export const pointed = ['sites', 'site-dots', 'events', 'routes', 'routes-inferred', 'footprints', 'site-labels']

type Filter = ExpressionSpecification
const is = (property: keyof Mark, value: string | number | boolean): Filter => ['==', ['get', property], value]
const both = (...filters: Filter[]): Filter => ['all', ...filters]

const dash = [2.6, 1.3]
const strength: ExpressionSpecification = ['get', 'strength']
const hovered: Filter = ['boolean', ['feature-state', 'hover'], false]
const when = (test: Filter, yes: string | number, no: string | number): ExpressionSpecification => [
  'case',
  test,
  yes,
  no,
]

/** Pixels below a place at which the dated events of that place stand, one under another. */
const below = (slot: number) => 25 + slot * 18
const dateSize = 12.5
const perSlot = (value: (slot: number) => [number, number]): ExpressionSpecification => {
  const at = (slot: number): ExpressionSpecification => ['literal', value(slot)]
  return ['match', ['get', 'slot'], 0, at(0), 1, at(1), 2, at(2), 3, at(3), 4, at(4), at(5)]
}

export function overlays(view: View, theme: Theme): LayerSpecification[] {
  const palette: Palette = palettes[theme]
  const source = marksSource
  const selected: Filter = is('slug', view.feature ?? '')
  const shown = both(
    ['!', ['in', ['get', 'layer'], ['literal', [...view.hidden]]]],
    ['<=', ['get', 'since'], Number(view.at?.replaceAll('-', '') ?? 99991231)],
  )
  const lit = when(['any', hovered, selected], palette.accent, palette.ink)
  const icon = (shape: string): ExpressionSpecification => [
    'concat',
    `${shape}/`,
    ['get', 'kind'],
    ['case', selected, '/selected/', '/plain/'],
    theme,
  ]
  const name: ExpressionSpecification = [
    'format',
    ['get', 'name'],
    {},
    ['case', ['==', ['get', 'nameArabic'], ''], '', '\n'],
    {},
    ['get', 'nameArabic'],
    { 'font-scale': 0.9, 'text-font': ['literal', regularFont] },
  ]
  const width = when(['any', hovered, selected], 4, 2.6)

  return [
    {
      id: 'corridors',
      type: 'fill',
      source,
      filter: both(shown, is('type', 'corridor')),
      paint: {
        'fill-color': palette.accent,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 8, when(['any', hovered, selected], 0.2, 0.11), 12, 0.05],
      },
    },
    {
      id: 'corridor-edges',
      type: 'line',
      source,
      minzoom: 9,
      filter: both(shown, is('type', 'corridor')),
      paint: { 'line-color': palette.accent, 'line-width': 0.8, 'line-opacity': 0.45 },
    },
    {
      id: 'precision',
      type: 'fill',
      source,
      filter: both(shown, is('type', 'precision'), selected),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.09 },
    },
    {
      id: 'precision-edge',
      type: 'line',
      source,
      filter: both(shown, is('type', 'precision'), selected),
      paint: { 'line-color': palette.accent, 'line-width': 1.4, 'line-dasharray': [3, 2] },
    },
    {
      id: 'footprints',
      type: 'fill',
      source,
      filter: both(shown, is('type', 'footprint')),
      paint: { 'fill-color': palette.ink, 'fill-opacity': when(hovered, 0.3, 0.16) },
    },
    {
      id: 'footprint-edges',
      type: 'line',
      source,
      minzoom: 8,
      filter: both(shown, is('type', 'footprint')),
      paint: { 'line-color': palette.ink, 'line-width': 1, 'line-opacity': 0.7 },
    },
    {
      id: 'route-casings',
      type: 'line',
      source,
      filter: both(shown, is('type', 'movement')),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.land,
        'line-width': when(['any', hovered, selected], 7, 5.5),
        'line-opacity': ['*', 0.85, strength],
      },
    },
    {
      id: 'routes',
      type: 'line',
      source,
      filter: both(shown, is('type', 'movement'), is('inferred', false)),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': width, 'line-opacity': strength },
    },
    {
      id: 'routes-inferred',
      type: 'line',
      source,
      filter: both(shown, is('type', 'movement'), is('inferred', true)),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': width, 'line-dasharray': dash, 'line-opacity': strength },
    },
    {
      id: 'route-labels',
      type: 'symbol',
      source,
      minzoom: 6.5,
      filter: both(shown, is('type', 'heading')),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['concat', ['get', 'name'], ['case', is('inferred', true), ' · path inferred', '']],
        'text-font': regularFont,
        'text-size': 12,
        'text-offset': [0, -1.1],
        'text-max-angle': 30,
        'text-letter-spacing': 0.03,
      },
      paint: { 'text-color': palette.accent, 'text-halo-color': palette.land, 'text-halo-width': 1.6 },
    },
    {
      id: 'site-labels',
      type: 'symbol',
      source,
      filter: both(shown, is('type', 'site')),
      layout: {
        'text-field': name,
        'text-font': semiboldFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, 12, 8, 14.5, 12, 16],
        'text-variable-anchor': ['right', 'left', 'top', 'bottom'],
        'text-radial-offset': 1.25,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-line-height': 1.15,
      },
      paint: { 'text-color': lit, 'text-halo-color': palette.land, 'text-halo-width': 1.8 },
    },
    {
      id: 'headings',
      type: 'symbol',
      source,
      filter: both(shown, is('type', 'heading')),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 110,
        'icon-image': `arrow/any/plain/${theme}`,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-rotation-alignment': 'map',
        'icon-keep-upright': false,
      },
    },
    {
      id: 'site-dots',
      type: 'symbol',
      source,
      filter: both(shown, is('type', 'site')),
      layout: { 'icon-image': icon('dot'), 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
    {
      id: 'events',
      type: 'symbol',
      source,
      filter: both(shown, is('type', 'event')),
      layout: {
        'icon-image': icon('diamond'),
        'icon-offset': perSlot((slot) => [0, below(slot)]),
        'icon-padding': 0,
        'text-field': ['get', 'name'],
        'text-font': regularFont,
        'text-size': dateSize,
        'text-anchor': 'left',
        'text-justify': 'left',
        'text-offset': perSlot((slot) => [0.9, below(slot) / dateSize]),
        'text-padding': 0,
        'text-max-width': 20,
      },
      paint: { 'text-color': lit, 'text-halo-color': palette.land, 'text-halo-width': 1.5 },
    },
    {
      id: 'glow',
      type: 'circle',
      source,
      filter: both(shown, is('type', 'site')),
      paint: {
        'circle-radius': 19,
        'circle-color': palette.accent,
        'circle-opacity': when(['any', hovered, selected], 0.25, 0),
      },
    },
    {
      id: 'sites',
      type: 'symbol',
      source,
      filter: both(shown, is('type', 'site')),
      layout: { 'icon-image': icon('disc'), 'icon-padding': 0, 'symbol-sort-key': ['case', selected, -1, 0] },
    },
  ]
}
