/**
 * The layers of our own basemap.
 *
 * The world is drawn in outline. From the zoom of its ground the region's land and sea are drawn over it, and from zoom 10 those
 * of the harbours' coast over both, so that a finer file hides the coarser one wherever they overlap.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { semiboldFont } from './fonts.ts'
import type { GroundFile } from './ground-files.ts'
import type { MapLanguages } from './label-type.ts'
import type { Palette } from './palette.ts'
import { placeLayers } from './places.ts'

const ofLayer = (layer: string): ExpressionSpecification => ['==', ['get', 'layer'], layer]
const grow = (zoom: number, width: number, laterZoom: number, laterWidth: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  zoom,
  width,
  laterZoom,
  laterWidth,
]

const fill = (source: GroundFile, layers: string[], colour: string, minzoom = 0): LayerSpecification => ({
  id: [source, ...layers].join('-'),
  type: 'fill',
  source,
  minzoom,
  filter: ['in', ['get', 'layer'], ['literal', layers]],
  paint: { 'fill-color': colour },
})

function borders(source: GroundFile, palette: Palette, minzoom: number) {
  const line = (layer: string, dash: number[] | undefined): LayerSpecification => ({
    id: `${source}-${layer}`,
    type: 'line',
    source,
    minzoom,
    filter: ofLayer(layer),
    paint: {
      'line-color': palette.border,
      'line-width': grow(2, 0.6, 8, 1.3),
      ...(dash && { 'line-dasharray': dash }),
    },
  })
  return [line('border', undefined), line('disputed', [4, 3])]
}

function lines(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'rivers',
      type: 'line',
      source: 'region',
      minzoom: 5.5,
      filter: ['all', ofLayer('river'), ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6, 2, 7, 3, 8, 4]]],
      paint: { 'line-color': palette.water, 'line-width': grow(5, 0.7, 10, 1.6) },
    },
    {
      id: 'governorates',
      type: 'line',
      source: 'region',
      minzoom: 6.5,
      filter: ofLayer('governorate'),
      paint: { 'line-color': palette.governorate, 'line-width': 1, 'line-dasharray': [1, 2] },
    },
  ]
}

const motorways = (palette: Palette): LayerSpecification[] => [
  {
    id: 'motorways',
    type: 'line',
    source: 'region',
    minzoom: 6,
    filter: ofLayer('motorway'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.road, 'line-width': grow(6, 1, 12, 4) },
  },
  {
    id: 'motorway-names',
    type: 'symbol',
    source: 'region',
    minzoom: 7.5,
    filter: ofLayer('motorway'),
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 260,
      'text-field': ['get', 'name'],
      'text-font': semiboldFont,
      'text-size': 10.5,
      'text-offset': [0, 0.95],
      'text-padding': 6,
    },
    paint: { 'text-color': palette.town, 'text-halo-color': palette.land, 'text-halo-width': 2 },
  },
]

/**
 * @param from the zoom from which the ground of the region is drawn
 * @param taken names that the ground leaves out
 */
export function groundLayers(
  wanted: readonly GroundFile[],
  from: number,
  palette: Palette,
  languages: MapLanguages,
  taken: readonly string[],
): LayerSpecification[] {
  const layers: LayerSpecification[] = [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    fill('world', ['land'], palette.land),
    { ...fill('world', ['lake'], palette.sea), maxzoom: from },
    ...borders('world', palette, 0),
    fill('region', ['land'], palette.land, from),
    {
      // It is too coarse for single slopes, so it fades out at closer zooms.
      id: 'relief',
      type: 'raster',
      source: 'relief',
      minzoom: from,
      paint: { 'raster-opacity': grow(8, palette.relief, 12, 0), 'raster-fade-duration': 0 },
    },
    ...lines(palette),
    fill('region', ['sea', 'lake'], palette.sea, from),
    fill('harbour', ['land'], palette.land, 10),
    fill('harbour', ['sea'], palette.sea, 10),
    fill('harbour', ['mole'], palette.land, 10),
    ...borders('region', palette, from),
    ...motorways(palette),
    ...placeLayers(palette, languages, taken),
  ]
  return layers.filter((layer) => !('source' in layer) || wanted.some((file) => file === layer.source))
}
