/**
 * The map before the map: an SVG of a page's own view, drawn when the site is built from the layers of the live map's own
 * style.
 *
 * Areas and lines lie in a box that is stretched to the place where the live map will put the same bounds; what has a size
 * of its own on any screen (signs, names, arrows) is pinned to the box by fractions of it.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection, Geometry } from 'geojson'
import type { Bounds, Dossier, NamedMark } from '../dossier/dossier.ts'
import { findFeature } from '../dossier/dossier.ts'
import { element, short } from '../markup/element.ts'
import { type GroundFile, groundFiles } from '../style/ground-files.ts'
import { closest, margins } from '../style/margins.ts'
import { marksSource } from '../style/marks.ts'
import { buildStyle } from '../style/style.ts'
import { litBy } from '../view/selection.ts'
import type { View } from '../view/view.ts'
import type { Box } from './collisions.ts'
import { type Colours, themedColours } from './colours.ts'
import { drawPinned, type Pinned } from './draw-symbols.ts'
import { type DrawingContext, screenOf } from './drawing-context.ts'
import { type Frame, fittingZoom, frameOf, type Stage } from './frame.ts'
import { Looks } from './looks.ts'
import { drawOutlines } from './outlines.ts'
import { placeSymbols } from './place-symbols.ts'
import type { Advance } from './shape-text.ts'

export type Ground = Partial<Record<GroundFile, FeatureCollection>>

/** What a still map shows. */
export interface StillSubject {
  view: View
  dossier: Dossier
  /** Its marks, with the words that the map writes at them. */
  marks: FeatureCollection<Geometry, NamedMark>
  /** What the map is called. */
  label: string
  /** What must be in view. */
  bounds: Bounds
  /** The address of a feature's page. */
  address?: (slug: string) => string
}

const stage = (width: number, height: number): Stage => ({ width, height, margins: margins({ width, height }) })

/** Of a window of 390 × 844, and of one of 1440 × 900: names are set for these two. */
const phone = stage(390, 439)
const desk = stage(980, 900)
/** The ground reaches to the edges of these too. */
const others = [stage(844, 390), stage(640, 480), stage(2100, 1300)]

/** From this size on a stage is a desk's. */
const roomy = '(width >= 540px) and (height >= 580px)'

const isPinned = ({ type }: LayerSpecification) => type === 'symbol' || type === 'circle'

/** Layers that follow one another and are drawn in the same way. */
function runsOf(layers: readonly LayerSpecification[]): LayerSpecification[][] {
  const runs: LayerSpecification[][] = []
  for (const layer of layers) {
    const last = runs.at(-1)
    if (last?.[0] && isPinned(last[0]) === isPinned(layer)) last.push(layer)
    else runs.push([layer])
  }
  return runs
}

interface Drawing {
  subject: StillSubject
  ground: Ground
  frame: Frame
  zooms: readonly number[]
  colours: Colours
  looks: Looks
  advance: Advance
  /** The address of the shaded relief; nothing where there is to be none. */
  relief: string
  screenClass?: (screen: number) => string | undefined
  /** Where texts must lie whole; without it they may be cut by the edges, as on the live map. */
  within?: Box
}

/** The map in pieces, from the ground up: markup of outlines in the units of the frame, or things pinned to a point. */
export function drawMap(drawing: Drawing): (string | Pinned[])[] {
  const {
    subject,
    ground,
    frame,
    zooms,
    colours,
    looks,
    advance,
    relief,
    within,
    screenClass = () => undefined,
  } = drawing
  const { dossier, marks, view, address } = subject
  const files = groundFiles(frame.zoom, frame.bounds)
  const { layers } = buildStyle({
    view,
    dossier,
    marks,
    palette: colours.palette,
    files,
    groundAddress: (name) => name,
  })
  const context: DrawingContext = {
    frame,
    screens: zooms.map((zoom) => screenOf(layers, zoom)),
    sources: { ...ground, [marksSource]: marks },
    colours,
    looks,
    screenClass,
    lit: litBy(view, dossier),
    name: (slug) => findFeature(dossier, slug)?.name ?? slug,
    ...(address && { address }),
  }
  const placed = context.screens.map((screen) => placeSymbols(context, layers, screen, advance, within))
  return runsOf(layers).map((run) =>
    run[0] && isPinned(run[0])
      ? drawPinned(context, run, placed)
      : run.map((layer) => drawOutlines(context, layer, relief)).join(''),
  )
}

const percentOf = (part: number, whole: number) => `${short((part / whole) * 100, 2)}%`

/** Rules that no layer says: lines keep their width while the box is stretched, and letters stand as MapLibre sets them. */
export const fixedRules = (scope = '') =>
  `${scope}.outlines path{vector-effect:non-scaling-stroke}${scope}text{font-kerning:none;text-rendering:geometricPrecision}`

/** @param relief the address of the shaded relief @returns an SVG element */
export function drawStillMap(subject: StillSubject, ground: Ground, relief: string, advance: Advance): string {
  const { bounds } = subject
  const frame = frameOf(bounds, [desk, phone, ...others])
  const { width, height, world } = frame
  const looks = new Looks([`@container ${roomy}`])
  const box = { class: 'outlines', viewBox: `0 0 ${short(width, 2)} ${short(height, 2)}`, preserveAspectRatio: 'none' }
  const pieces = drawMap({
    subject,
    ground,
    frame,
    zooms: [phone, desk].map((each) => fittingZoom(bounds, each)),
    colours: themedColours,
    looks,
    advance,
    relief,
    screenClass: (screen) => (screen === 0 ? 'cramped' : 'roomy'),
  }).map((piece) =>
    typeof piece === 'string'
      ? element('svg', box, piece)
      : piece
          .map(({ at: [x, y], markup, attributes }) =>
            element('svg', { x: percentOf(x, width), y: percentOf(y, height), ...attributes }, markup),
          )
          .join(''),
  )
  const screens = `.roomy{display:none}@container ${roomy}{.still .roomy{display:inline}.still .cramped{display:none}}`
  return element(
    'svg',
    {
      class: 'still-map',
      role: 'group',
      'aria-label': subject.label,
      style: `--ratio:${short(width / height, 5)};--most:${short((width * 2 ** closest) / 2 ** frame.zoom)}px;aspect-ratio:${short(width / height, 5)}`,
      'data-world': world.map((part) => short(part, 9)).join(' '),
      'data-bounds': frame.bounds.map((degrees) => short(degrees, 3)).join(' '),
    },
    [element('style', {}, fixedRules('.still ') + looks.css('.still ') + screens), ...pieces],
  )
}
