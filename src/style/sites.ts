/** Sites, as far as they need no room of their own: a dot at each, so that none is ever missing, and a glow. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { all, is, type Scene, marksSource as source, when } from './marks.ts'
import { signNames } from './signs.ts'

export function siteDots({ palette, shown, selected, lit }: Scene): LayerSpecification[] {
  const filter = all(shown, is('type', 'site'))
  return [
    {
      id: 'glow',
      type: 'circle',
      source,
      filter,
      paint: { 'circle-radius': 19, 'circle-color': palette.accent, 'circle-opacity': when(lit, 0.25, 0) },
    },
    {
      id: 'site-dots',
      type: 'symbol',
      source,
      filter,
      layout: { 'icon-image': signNames('dot', palette, selected), 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
  ]
}
