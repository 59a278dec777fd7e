/** What a still map draws of areas and lines: layers of the types background, fill, line and raster. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Geometry } from 'geojson'
import { boundsMeet } from '../dossier/bounds.ts'
import type { Bounds } from '../dossier/dossier.ts'
import { boundsOf, simplify } from '../dossier/geodesy.ts'
import { groupBy } from '../dossier/group-by.ts'
import { tileSize } from '../dossier/mercator.ts'
import { element } from '../markup/element.ts'
import { interactiveLayers } from '../style/overlays.ts'
import { drawBackground, drawRelief } from './backdrop.ts'
import { type DrawnPath, dashedPaths } from './dashed-paths.ts'
import { type DrawingContext, featuresOf, hiding, linkAttributes, markOf, pointedAt } from './drawing-context.ts'
import type { Frame } from './frame.ts'
import { lookOf } from './outline-looks.ts'
import type { SourceFeature } from './read-layer.ts'

/** The tolerance of simplification, in units of the frame, and how finely these are parted: marks more finely than the ground. */
const fineness = { ground: { tolerance: 1, partsToUnit: 2 }, marks: { tolerance: 0.3, partsToUnit: 10 } } as const

type Drawn = LayerSpecification & { type: keyof typeof lookOf }

/** Whether the marks of a layer are links. */
const isLink = ({ address }: DrawingContext, { id, type }: Drawn) =>
  address !== undefined && type === 'line' && interactiveLayers.includes(id)

const boundsByGeometry = new WeakMap<Geometry, Bounds>()

/** Whether a geometry lies at least in part within the reach, as far as its box tells. */
function isReached({ bounds }: Frame, geometry: Geometry): boolean {
  const box = boundsByGeometry.get(geometry) ?? boundsOf([geometry])
  boundsByGeometry.set(geometry, box)
  return boundsMeet(box, bounds)
}

function pathsOf(context: DrawingContext, spec: Drawn): DrawnPath[] {
  const { frame, screens, colours, looks, isPicture } = context
  return featuresOf(context, spec).flatMap((feature) => {
    if (!isReached(frame, feature.geometry)) return []
    const looksOf = (state: SourceFeature) =>
      screens.map(({ layers }) => {
        const layer = layers.get(spec.id)
        return layer?.shows(state) ? lookOf[spec.type](layer, state, colours.write, !isPicture) : undefined
      })
    const mark = markOf(spec, feature)
    const isMark = mark !== undefined
    const onScreens = looksOf(feature)
    const lit = isMark ? looksOf(pointedAt(context, feature)) : onScreens
    const name = () => looks.classOf(onScreens, lit, isLink(context, spec) ? undefined : mark?.slug)
    if (isMark && onScreens.some((look) => look?.['stroke-dasharray']) && feature.geometry.type === 'LineString') {
      return dashedPaths(context, feature, onScreens, name())
    }
    const { tolerance, partsToUnit } = fineness[isMark ? 'marks' : 'ground']
    const unitInDegrees = 360 / (tileSize * 2 ** frame.zoom)
    const d = frame.draw(simplify(feature.geometry, tolerance * unitInDegrees), partsToUnit)
    return d === '' ? [] : [{ name: name(), feature, d }]
  })
}

/** Whether two successive paths may be joined: they look alike and are hidden together. */
const isAlike = (one: DrawnPath, other: DrawnPath) =>
  one.name === other.name &&
  one.offset === other.offset &&
  (['layer', 'slug', 'span'] as const).every((key) => one.feature.properties[key] === other.feature.properties[key])

function joined(paths: readonly DrawnPath[]): DrawnPath[] {
  const whole: DrawnPath[] = []
  for (const path of paths) {
    const last = whole.at(-1)
    if (last && isAlike(last, path)) last.d += path.d
    else whole.push({ ...path })
  }
  return whole
}

function drawPaths(context: DrawingContext, spec: Drawn): string {
  const drawn = joined(pathsOf(context, spec)).map((path) => {
    const mark = markOf(spec, path.feature)
    const attributes = { class: path.name, ...(mark && hiding(mark)), 'stroke-dashoffset': path.offset || undefined }
    return { mark, markup: element('path', { ...attributes, d: path.d }) }
  })
  if (!isLink(context, spec)) return drawn.map(({ markup }) => markup).join('')
  // The pieces of one route are one link.
  return [...groupBy(drawn, ({ mark }) => mark?.slug).values()]
    .flatMap((pieces) => {
      const [{ mark } = {}] = pieces
      const markup = pieces.map((piece) => piece.markup)
      return mark ? element('a', { ...linkAttributes(context, mark) }, markup) : []
    })
    .join('')
}

/** @param relief the address of the shaded relief; nothing where there is to be none */
export function drawOutlines(context: DrawingContext, spec: LayerSpecification, relief: string): string {
  switch (spec.type) {
    case 'background':
      return drawBackground(context, spec)
    case 'raster':
      return relief === '' ? '' : drawRelief(context, spec, relief)
    case 'fill':
    case 'line':
      return drawPaths(context, spec)
    default:
      throw new RangeError(`drawOutlines: a layer of type ${spec.type}, one with outlines was expected`)
  }
}
