/** Where our own ground has the lines that the list explains: the page has no data of the ground to find that out. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { LineString, Position } from 'geojson'
import type { Bounds } from '../dossier/dossier.ts'
import { boundsOf } from '../dossier/geodesy.ts'
import { short } from '../markup/element.ts'
import type { GroundSwatch } from '../view/key.ts'
import { linesIn } from '../view/sight.ts'
import type { Ground } from './draw-map.ts'
import { layerAt } from './read-layer.ts'
import { samples } from './samples.ts'
import { drawsSample, swatchZoom } from './swatches.ts'

/** Positions to a box: few enough that it lies close around its piece of the line. */
const run = 8

/** A line in runs, each of which begins where the one before ends. */
function cutIntoRuns(line: readonly Position[]): LineString[] {
  const starts = line.slice(0, -1).flatMap((_, index) => (index % run === 0 ? [index] : []))
  return starts.map((start) => ({ type: 'LineString', coordinates: line.slice(start, start + run + 1) }))
}

/** Boxes around the pieces of these lines, in degrees, by their swatches. @param layers of the style that the swatches are drawn from */
export function groundBoxes(layers: readonly LayerSpecification[], ground: Ground): Record<GroundSwatch, Bounds[]> {
  const there = layers.flatMap((spec) => layerAt(spec, swatchZoom) ?? [])
  const boxesFor = (swatch: GroundSwatch) =>
    samples[swatch].flatMap((sample) => {
      const file = Object.entries(ground).find(([name]) => name === sample.source)?.[1]
      const drawing = there.filter((layer) => layer.spec.type === 'line' && drawsSample(layer, sample))
      return (file?.features ?? [])
        .map(({ geometry, properties }) => ({ geometry, properties: properties ?? {} }))
        .filter((feature) => drawing.some((layer) => layer.shows(feature)))
        .flatMap(({ geometry }) => linesIn(geometry).flatMap(cutIntoRuns))
        .map((piece) => boundsOf([piece]))
        .map(([west, south, east, north]): Bounds => [short(west, 2), short(south, 2), short(east, 2), short(north, 2)])
    })
  return { road: boxesFor('road'), disputed: boxesFor('disputed') }
}
