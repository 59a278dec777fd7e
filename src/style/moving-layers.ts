/** What moves along a path at a moment: a trail, its head, and how far it has come. The map sets its data. */
import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { semiboldFont } from './fonts.ts'
import type { Scene } from './marks.ts'

export const movingSource = 'moving'

export const nothingMoves: FeatureCollection = { type: 'FeatureCollection', features: [] }

export const movingData: SourceSpecification = { type: 'geojson', data: nothingMoves }

const isHead: ['==', ['geometry-type'], string] = ['==', ['geometry-type'], 'Point']

export const movingLayers = ({ palette, lettering }: Scene): LayerSpecification[] => [
  {
    id: 'moving-trail',
    type: 'line',
    source: movingSource,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': palette.accent, 'line-width': 6, 'line-opacity': 0.6 },
  },
  {
    id: 'moving-head',
    type: 'circle',
    source: movingSource,
    filter: isHead,
    paint: {
      'circle-radius': 7,
      'circle-color': palette.accent,
      'circle-stroke-color': palette.paper,
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'moving-label',
    type: 'symbol',
    source: movingSource,
    filter: isHead,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': semiboldFont,
      'text-size': 12 * lettering.scale,
      'text-variable-anchor': ['right', 'left', 'bottom', 'top'],
      'text-radial-offset': 1.1,
      'text-justify': 'auto',
      'text-max-width': 12,
    },
    paint: { 'text-color': palette.accent, 'text-halo-color': palette.land, 'text-halo-width': 1.8 },
  },
]
