/** Marks that cover ground: the band of an inferred path, the circle of a place’s precision, the extent of a site. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { type FootprintKind, footprintKinds } from '../dossier/kinds.ts'
import { all, is, type Scene, marksSource as source, when } from './marks.ts'
import { present } from './presence.ts'
import { signSizes } from './signs.ts'

/** A town is no better known than its circle of precision, which has an edge of its own. */
const hasEdge = { runway: true, harbour: true, town: false, extent: true } satisfies Record<FootprintKind, boolean>
const edged: ExpressionSpecification = [
  'in',
  ['get', 'kind'],
  ['literal', footprintKinds.filter((kind) => hasEdge[kind])],
]

/** Whether the circle of a place's precision is wider than its sign at the next zoom of tiles: filters know whole zooms alone. */
const isWide: ExpressionSpecification = ['>', ['*', ['get', 'reach'], ['^', 2, ['+', ['zoom'], 1]]], signSizes.disc / 2]

/** Their edges are lines of their own, or too faint to be seen: each kind of smooth edge would be one more shader to compile. */
const edgeless = { 'fill-antialias': false } as const

export const areaLayers = ({ palette, shown, selected, lit, isTimed }: Scene): LayerSpecification[] => [
  {
    id: 'corridors',
    type: 'fill',
    source,
    filter: all(shown, is('type', 'corridor')),
    paint: {
      ...edgeless,
      'fill-color': palette.accent,
      // From near by the band fills the view: there its edges say enough.
      'fill-opacity': [
        'interpolate',
        ['linear'],
        ['zoom'],
        8,
        present(isTimed, when(lit, 0.2, 0.11)),
        12,
        present(isTimed, 0.05),
      ],
    },
  },
  {
    id: 'corridor-edges',
    type: 'line',
    source,
    minzoom: 9,
    filter: all(shown, is('type', 'corridor')),
    paint: { 'line-color': palette.accent, 'line-width': 0.8, 'line-opacity': present(isTimed, 0.45) },
  },
  {
    id: 'precision',
    type: 'fill',
    source,
    filter: all(shown, is('type', 'precision'), selected),
    paint: { ...edgeless, 'fill-color': palette.accent, 'fill-opacity': present(isTimed, 0.09) },
  },
  {
    id: 'precision-edges',
    type: 'line',
    source,
    filter: all(shown, is('type', 'precision'), ['any', selected, isWide]),
    paint: {
      'line-color': when(lit, palette.accent, palette.town),
      'line-width': when(lit, 1.4, 0.9),
      'line-dasharray': [3, 2],
      ...(isTimed && { 'line-opacity': present(isTimed) }),
    },
  },
  {
    id: 'footprints',
    type: 'fill',
    source,
    filter: all(shown, is('type', 'footprint')),
    paint: { ...edgeless, 'fill-color': palette.ink, 'fill-opacity': when(edged, 0.14, 0.05) },
  },
  {
    id: 'footprint-edges',
    type: 'line',
    source,
    minzoom: 8,
    filter: all(shown, is('type', 'footprint'), edged),
    paint: { 'line-color': palette.ink, 'line-width': 1, 'line-opacity': 0.7 },
  },
]
