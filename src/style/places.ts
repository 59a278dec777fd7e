/** Names on the ground: countries, seas and towns, in the language of the dossier with those in its other language beneath. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { regularFont } from './fonts.ts'
import { namesIn } from './ground-names.ts'
import { countrySpacing, type MapLanguages } from './label-type.ts'
import type { Palette } from './palette.ts'
import { signName } from './signs.ts'

const source = 'places'

/** The zooms from which places of rank 1, 2, … are named. */
const named = {
  country: [2, 3, 5],
  sea: [2, 4, 5],
  town: [3.5, 5, 6.2, 7.4, 9],
} as const

type PlaceKind = keyof typeof named

const isNamed = (kind: PlaceKind): ExpressionSpecification => {
  const [first, ...later] = named[kind]
  const steps = later.flatMap((zoom, index) => [zoom, index + 2])
  return ['all', ['==', ['get', 'kind'], kind], ['<=', ['get', 'rank'], ['step', ['zoom'], 0, first, 1, ...steps]]]
}

export const countryPaint = (palette: Palette) => ({
  'text-color': palette.country,
  'text-halo-color': palette.land,
  'text-halo-width': 1.2,
})

export function placeLayers(palette: Palette, languages: MapLanguages, taken: readonly string[]): LayerSpecification[] {
  const { name, otherName, size, lineHeight, both } = namesIn(languages)
  const isTaken = (written: ExpressionSpecification): ExpressionSpecification => [
    'in',
    written,
    ['literal', [...taken]],
  ]
  const isFree: ExpressionSpecification = ['!', ['any', isTaken(name), isTaken(otherName)]]
  return [
    {
      id: 'towns',
      type: 'symbol',
      source,
      filter: ['all', isNamed('town'), isFree],
      layout: {
        'icon-image': signName('town', palette),
        'text-field': both(),
        'text-font': regularFont,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['case', ['<=', ['get', 'rank'], 2], size(11.5), size(10.5)],
          10,
          ['case', ['<=', ['get', 'rank'], 2], size(14), size(12.5)],
        ],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        // A town may lie under a route, its name may not.
        'icon-allow-overlap': true,
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'rank'],
        'text-line-height': lineHeight(1.15),
        'text-padding': 3,
        'icon-padding': 0,
      },
      paint: { 'text-color': palette.town, 'text-halo-color': palette.land, 'text-halo-width': 1.2 },
    },
    {
      id: 'seas',
      type: 'symbol',
      source,
      filter: isNamed('sea'),
      layout: {
        'text-field': both(),
        'text-font': regularFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, size(11), 7, size(15)],
        'text-letter-spacing': 0.14,
        'text-max-width': 9,
        'text-line-height': lineHeight(1.2),
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': palette.seaName, 'text-halo-color': palette.sea, 'text-halo-width': 1 },
    },
    {
      id: 'countries',
      type: 'symbol',
      source,
      maxzoom: 9,
      filter: ['all', isNamed('country'), isFree],
      layout: {
        'text-field': both((text) => ['upcase', text]),
        'text-font': regularFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, size(10.5), 5, size(13), 8, size(16)],
        'text-letter-spacing': countrySpacing,
        'text-max-width': 7,
        'text-line-height': lineHeight(1.2),
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: countryPaint(palette),
    },
  ]
}
