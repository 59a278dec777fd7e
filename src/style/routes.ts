/** Movements: solid as reported, dashed as inferred, with arrows along them; fading out towards an end that is not stated. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { regularFont } from './fonts.ts'
import { all, is, type Scene, marksSource as source, when } from './marks.ts'
import { hasPhase, present } from './presence.ts'
import { signName } from './signs.ts'

const strength: ExpressionSpecification = ['get', 'strength']

export function routeLines({ palette, shown, lit, isTimed }: Scene): LayerSpecification[] {
  const line = (id: string, inferred: boolean, dash?: number[]): LayerSpecification => ({
    id,
    type: 'line',
    source,
    filter: all(shown, is('type', 'movement'), is('inferred', inferred)),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.accent,
      'line-width': when(lit, 4, 2.6),
      'line-opacity': present(isTimed, strength),
      // Of what only may be there, no edge is sharp.
      ...(isTimed && { 'line-blur': when(hasPhase('possibly'), 2, 0) }),
      ...(dash && { 'line-dasharray': dash }),
    },
  })
  return [
    {
      id: 'route-casings',
      type: 'line',
      source,
      filter: all(shown, is('type', 'movement')),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.land,
        'line-width': when(lit, 7, 5.5),
        'line-opacity': present(isTimed, ['*', 0.85, strength]),
      },
    },
    line('routes', false),
    line('routes-inferred', true, [2.6, 1.3]),
  ]
}

export const routeLabels = ({ palette, shown, isTimed, lettering }: Scene): LayerSpecification => ({
  id: 'route-labels',
  type: 'symbol',
  source,
  minzoom: 6.5,
  filter: all(shown, is('type', 'heading')),
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 420,
    'text-field': ['get', 'text'],
    'text-font': regularFont,
    'text-size': 12 * lettering.scale,
    'text-offset': [0, -1.1],
    'text-max-angle': 30,
    'text-letter-spacing': 0.03,
  },
  paint: {
    'text-color': palette.accent,
    'text-halo-color': palette.land,
    'text-halo-width': 1.6,
    ...(isTimed && { 'text-opacity': present(isTimed) }),
  },
})

/** Nothing is seen of it: the names of the ground keep clear of the routes. */
export const routesKeptClear = ({ palette, shown }: Scene): LayerSpecification => ({
  id: 'routes-kept-clear',
  type: 'symbol',
  source,
  filter: all(shown, is('type', 'movement')),
  layout: {
    'symbol-placement': 'line',
    // Up to twice as far apart between two zooms of tiles.
    'symbol-spacing': 8,
    'icon-image': signName('nothing', palette),
    'icon-allow-overlap': true,
    'icon-padding': 4,
  },
})

/** The arrow head of a line that fades out: always there, for without it the line would end at a place. */
export const routeTips = ({ palette, shown, isTimed }: Scene): LayerSpecification => ({
  id: 'tips',
  type: 'symbol',
  source,
  filter: all(shown, is('type', 'tip')),
  layout: {
    'icon-image': signName('arrow', palette),
    // The sign points to the right, which is east.
    'icon-rotate': ['-', ['get', 'bearing'], 90],
    'icon-rotation-alignment': 'map',
    'icon-allow-overlap': true,
  },
  ...(isTimed && { paint: { 'icon-opacity': present(isTimed) } }),
})
