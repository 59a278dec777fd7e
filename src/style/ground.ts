/**
 * The ground under the dossier, from `static/basemap/` (see the NOTICE there).
 *
 * The world is drawn in outline at every zoom; from zoom 5 the region covers it with its own land and sea, and from
 * zoom 10 the harbours cover the region, so that a finer file hides the coarser one wherever both know the ground.
 */
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import { palettes, type Theme } from './palette.ts'
import { placeLayers } from './places.ts'

const files = ['world', 'region', 'region-detail', 'harbour', 'places'] as const
type File = (typeof files)[number]

export function groundSources(absolute: (address: string) => string): Record<string, SourceSpecification> {
  const attribution =
    '<a href="https://www.openstreetmap.org/copyright" rel="external noreferrer">© OpenStreetMap</a>, Natural Earth, GSHHG, GeoNames'
  return Object.fromEntries(
    files.map((file) => [
      file,
      {
        type: 'geojson',
        data: absolute(`${import.meta.env.BASE_URL}basemap/${file}.geojson`),
        tolerance: 0.2,
        attribution,
      },
    ]),
  )
}

const of = (...layers: string[]): ExpressionSpecification => ['in', ['get', 'layer'], ['literal', layers]]
const grow = (zoom: number, width: number, laterZoom: number, laterWidth: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  zoom,
  width,
  laterZoom,
  laterWidth,
]

/** @param taken names of towns that the dossier itself marks: the ground leaves them out */
export function groundLayers(theme: Theme, taken: readonly string[]): LayerSpecification[] {
  const palette = palettes[theme]
  const fill = (id: string, source: File, colour: string, minzoom = 0): LayerSpecification => ({
    id: `${source}-${id}`,
    type: 'fill',
    source,
    minzoom,
    filter: of(id),
    paint: { 'fill-color': colour, 'fill-antialias': source === 'world' || id !== 'land' },
  })
  const borders = (source: File, minzoom: number): LayerSpecification[] => [
    {
      id: `${source}-borders`,
      type: 'line',
      source,
      minzoom,
      filter: of('border'),
      paint: { 'line-color': palette.border, 'line-width': grow(2, 0.6, 8, 1.3) },
    },
    {
      id: `${source}-disputed`,
      type: 'line',
      source,
      minzoom,
      filter: of('disputed'),
      paint: { 'line-color': palette.border, 'line-width': grow(2, 0.6, 8, 1.3), 'line-dasharray': [4, 3] },
    },
  ]
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    fill('land', 'world', palette.land),
    fill('lake', 'world', palette.sea),
    ...borders('world', 0),
    fill('land', 'region', palette.land, 5),
    fill('sea', 'region', palette.sea, 5),
    fill('lake', 'region', palette.sea, 5),
    fill('land', 'harbour', palette.land, 10),
    fill('sea', 'harbour', palette.sea, 10),
    fill('mole', 'harbour', palette.land, 10),
    {
      id: 'rivers',
      type: 'line',
      source: 'region-detail',
      minzoom: 5,
      filter: ['all', of('river'), ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6, 2, 7, 3, 8, 4]]],
      paint: { 'line-color': palette.water, 'line-width': grow(5, 0.7, 10, 1.6) },
    },
    {
      id: 'governorates',
      type: 'line',
      source: 'region-detail',
      minzoom: 6.5,
      filter: of('governorate'),
      paint: { 'line-color': palette.governorate, 'line-width': 1, 'line-dasharray': [1, 2] },
    },
    ...borders('region', 5),
    ...placeLayers(theme, taken),
  ]
}
