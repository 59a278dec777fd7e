/** The swatches of the list “On this map”, drawn in the build from the layers of the live map's own style. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { GroundFacts } from '../dossier/dossier.ts'
import { element, short } from '../markup/element.ts'
import { buildStyle } from '../style/style.ts'
import { glyphStandIn } from '../view/key.ts'
import { ofFeature } from '../view/selection.ts'
import { plainView } from '../view/view.ts'
import { themedColours } from './colours.ts'
import { drawSign } from './draw-sign.ts'
import { LookClasses } from './look-classes.ts'
import { lookOf } from './outline-looks.ts'
import { type LayerAt, layerAt } from './read-layer.ts'
import { piece, type Sample, samples, selectedSample } from './samples.ts'
import { signOf } from './symbol-parts.ts'

/** At this zoom the map shows all that the list explains: nearer the world, neither extents nor bands have an edge. */
export const swatchZoom = 9

/** A ground that is drawn at every zoom. */
const everywhere: GroundFacts = {
  folder: '',
  box: [-180, -90, 180, 90],
  from: 0,
  files: [],
  lines: { road: [], disputed: [] },
}

/** The layers that the swatches are drawn from: those of the live map, and no dossier's. */
export function keyLayers(): LayerSpecification[] {
  const { layers } = buildStyle({
    view: { ...plainView(''), ...ofFeature(selectedSample) },
    dossier: {
      language: 'en',
      otherLanguage: 'ar',
      features: [],
      passages: [],
      countries: [],
      traitSets: [],
      tiles: '',
      ground: everywhere,
    },
    marks: { type: 'FeatureCollection', features: [] },
    palette: themedColours.palette,
    files: ['region'],
    groundAddress: (fileName) => fileName,
  })
  return layers
}

export const drawsSample = ({ spec, shows }: LayerAt, sample: Sample) =>
  'source' in spec && spec.source === sample.source && shows(sample)

function drawOutline(layer: LayerAt, sample: Sample, looks: LookClasses): string {
  const { type } = layer.spec
  if ((type !== 'fill' && type !== 'line') || !drawsSample(layer, sample)) return ''
  return element('path', { class: looks.classFor(lookOf[type](layer, sample, themedColours.write)), d: sample.d })
}

/** The topmost sign of a mark: it hides those below it. One that is larger than the piece of map is made to fit. */
function drawTopSign(layers: readonly LayerAt[], sample: Sample, looks: LookClasses): string {
  const found = layers
    .filter((layer) => layer.spec.type === 'symbol' && drawsSample(layer, sample))
    .flatMap((layer) => signOf(layer, sample, { [glyphStandIn]: glyphStandIn }) ?? [])
    .at(-1)
  if (!found) return ''
  const fit = Math.min(1, piece.height / found.sign.size)
  const transform = `translate(${sample.from ?? piece.width / 2} ${piece.height / 2})${fit < 1 ? `scale(${short(fit, 3)})` : ''}`
  return element('g', { transform }, drawSign(found.sign, themedColours, looks, found.rotation))
}

/** On the list the ground is its paper. */
const paperRule = '.swatch{--land:var(--paper)}'

/** The swatches as SVG elements by their names, the rules of CSS that they share, and from which zoom the map draws each. */
export function drawSwatches(layers: readonly LayerSpecification[]) {
  const looks = new LookClasses()
  const there = layers.flatMap((spec) => layerAt(spec, swatchZoom) ?? [])
  const size = { ...piece, viewBox: `0 0 ${piece.width} ${piece.height}` }
  const draw = (shown: readonly Sample[]) =>
    element('svg', { class: 'swatch', ...size, 'aria-hidden': 'true' }, [
      ...there.flatMap((layer) => shown.map((sample) => drawOutline(layer, sample, looks))),
      ...shown.map((sample) => drawTopSign(there, sample, looks)),
    ])
  const fromZoom = (shown: readonly Sample[]) =>
    Math.min(
      ...there
        .filter((layer) => shown.some((sample) => drawsSample(layer, sample)))
        .map(({ spec }) => spec.minzoom ?? 0),
    )
  const all = Object.entries(samples)
  const swatches = Object.fromEntries(all.map(([name, shown]) => [name, draw(shown)]))
  const drawnFrom = Object.fromEntries(all.map(([name, shown]) => [name, fromZoom(shown)]))
  return { swatches, drawnFrom, rules: paperRule + looks.css('.swatch ') }
}
