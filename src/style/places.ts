/** Names on the ground: countries, seas and towns, in English with Arabic beneath. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Dossier } from '../dossier/dossier.ts'
import { isSettlement } from '../dossier/kinds.ts'
import { regularFont } from './fonts.ts'
import { countrySpacing } from './label-type.ts'
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

const withArabic = (name: ExpressionSpecification): ExpressionSpecification => [
  'format',
  name,
  {},
  ['case', ['has', 'ar'], '\n', ''],
  {},
  ['coalesce', ['get', 'ar'], ''],
  { 'font-scale': 0.92 },
]
const name: ExpressionSpecification = ['get', 'name']

export const countryPaint = (palette: Palette) => ({
  'text-color': palette.country,
  'text-halo-color': palette.land,
  'text-halo-width': 1.2,
})

/** The towns that the dossier itself marks, and the countries that it names: the ground leaves their names out. */
export const takenNames = ({ features, countries }: Pick<Dossier, 'features' | 'countries'>): string[] => [
  ...features.filter(({ kind }) => isSettlement(kind)).map(({ label }) => label),
  ...countries.map((country) => country.name),
]

export function placeLayers(palette: Palette, taken: readonly string[]): LayerSpecification[] {
  return [
    {
      id: 'towns',
      type: 'symbol',
      source,
      filter: ['all', isNamed('town'), ['!', ['in', name, ['literal', [...taken]]]]],
      layout: {
        'icon-image': signName('town', palette),
        'text-field': withArabic(name),
        'text-font': regularFont,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['case', ['<=', ['get', 'rank'], 2], 11.5, 10.5],
          10,
          ['case', ['<=', ['get', 'rank'], 2], 14, 12.5],
        ],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        // A town may lie under a route, its name may not.
        'icon-allow-overlap': true,
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'rank'],
        'text-line-height': 1.15,
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
        'text-field': withArabic(name),
        'text-font': regularFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 11, 7, 15],
        'text-letter-spacing': 0.14,
        'text-max-width': 9,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': palette.seaName, 'text-halo-color': palette.sea, 'text-halo-width': 1 },
    },
    {
      id: 'countries',
      type: 'symbol',
      source,
      maxzoom: 9,
      filter: ['all', isNamed('country'), ['!', ['in', name, ['literal', [...taken]]]]],
      layout: {
        'text-field': withArabic(['upcase', name]),
        'text-font': regularFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10.5, 5, 13, 8, 16],
        'text-letter-spacing': countrySpacing,
        'text-max-width': 7,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: countryPaint(palette),
    },
  ]
}
