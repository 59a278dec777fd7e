/** A map without the live one: the layers of its own style, drawn as SVG for the view and the frame that are given. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection, Geometry } from 'geojson'
import type { Bounds, Dossier, Feature, NamedMark } from '../dossier/dossier.ts'
import { findFeature } from '../dossier/find.ts'
import type { TiledMarks } from '../dossier/tiles.ts'
import { placeLabels } from '../placement/place-labels.ts'
import { placementSubject } from '../placement/placement-subject.ts'
import type { Screen } from '../placement/screen.ts'
import { type GroundFile, groundFiles } from '../style/ground-files.ts'
import { marksSource } from '../style/marks.ts'
import { buildStyle } from '../style/style.ts'
import { tilesSource } from '../style/tiled.ts'
import { writtenMarks } from '../style/written.ts'
import type { View } from '../view/view.ts'
import type { Colours } from './colours.ts'
import { drawPinned, type Pinned } from './draw-symbols.ts'
import { type DrawingContext, screenOf } from './drawing-context.ts'
import type { Frame } from './frame.ts'
import type { LookClasses } from './look-classes.ts'
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
  /** Whether the page is: then what lies over the map lies the other way round. */
  isRightToLeft: boolean
  /** What must be in view. */
  bounds: Bounds
  /** The selected feature. */
  selected?: Feature | undefined
  /** What lies over the map is called, an inset by the name of a place in it; and a length in words. */
  overlays: { inset: (place: string) => string; locator: string; length: (metres: number) => string }
  /** The marks that an excerpt has not. */
  tiles?: TiledMarks | undefined
  /** The address of a feature's page. */
  address?: (slug: string) => string
}

const isPinned = ({ type }: LayerSpecification) => type === 'symbol' || type === 'circle'

/** Layers that follow one another and are drawn in the same way. */
function groupsIn(layers: readonly LayerSpecification[]): LayerSpecification[][] {
  const groups: LayerSpecification[][] = []
  for (const layer of layers) {
    const last = groups.at(-1)
    if (last?.[0] && isPinned(last[0]) === isPinned(layer)) last.push(layer)
    else groups.push([layer])
  }
  return groups
}

export interface Drawing {
  subject: StillSubject
  ground: Ground
  frame: Frame
  /** What it is drawn for, the first of which is the plain one. */
  screens: readonly Screen[]
  colours: Colours
  looks: LookClasses
  advance: Advance
  /** The address of the shaded relief; nothing where there is to be none. */
  relief: string
  screenClass?: (screens: readonly number[]) => string | undefined
  /** Whether it is for a picture, which is made without a browser. */
  isPicture?: boolean
}

/** The map in pieces, the lowest first: markup of outlines in units of the frame, or things pinned to points. */
export function drawMap(drawing: Drawing): (string | Pinned[])[] {
  const {
    subject,
    ground,
    frame,
    screens,
    colours,
    looks,
    advance,
    relief,
    screenClass = () => undefined,
    isPicture = false,
  } = drawing
  const { dossier, marks, view, address } = subject
  const files = groundFiles(frame.zoom, frame.bounds, dossier.ground)
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
    screens: screens.map((screen) =>
      screenOf(
        layers,
        screen.zoom,
        placeLabels(placementSubject(view, dossier, marks), screen, advance),
        subject.tiles?.sitesWithin(frame.bounds, screen.zoom),
      ),
    ),
    sources: {
      ...ground,
      [marksSource]: writtenMarks(marks, dossier),
      ...(subject.tiles && { [tilesSource]: subject.tiles.othersWithin(frame.bounds) }),
    },
    colours,
    looks,
    screenClass,
    isPicture,
    advance,
    languages: dossier,
    glyphs: dossier.glyphs,
    ...(dossier.ground && { groundBox: dossier.ground.box }),
    selection: view,
    name: ({ slug, label }) => findFeature(dossier, slug)?.name ?? label,
    ...(address && { address }),
  }
  const symbols = context.screens.map((screen) => placeSymbols(context, layers, screen, advance))
  return groupsIn(layers).map((group) =>
    group[0] && isPinned(group[0])
      ? drawPinned(context, group, symbols)
      : group.map((layer) => drawOutlines(context, layer, relief)).join(''),
  )
}

/** CSS beside that of the layers: lines keep their width while the box is stretched, and text is set as MapLibre does. */
export const fixedRules = (scope = '') =>
  `${scope}.outlines path{vector-effect:non-scaling-stroke}${scope}text{font-kerning:none;text-rendering:geometricPrecision}`
