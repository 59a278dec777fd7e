/** What a still map draws of areas and lines: layers of the types background, fill, line and raster. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Geometry } from 'geojson'
import type { Bounds } from '../dossier/dossier.ts'
import { boundsOf, simplify } from '../dossier/geodesy.ts'
import { tileSize } from '../dossier/mercator.ts'
import { element, short } from '../markup/element.ts'
import type { Point } from '../plane/box.ts'
import { region } from '../style/ground-files.ts'
import { interactiveLayers } from '../style/overlays.ts'
import { type DrawingContext, featuresOf, hiding, linkAttributes, markOf, pointedAt } from './drawing-context.ts'
import type { Frame } from './frame.ts'
import type { Look } from './look-classes.ts'
import type { LayerAt, SourceFeature } from './read-layer.ts'
import { cutByTiles } from './tile-pieces.ts'

/** The tolerance of simplification, in units of the frame. Marks are drawn more finely than the ground. */
const tolerances = { ground: 0.5, marks: 0.3 }

const percent = (value: number) => short(value, 3)

function fillLook({ color, number }: LayerAt, feature: SourceFeature, write: DrawingContext['colours']['write']): Look {
  return { fill: write(color('fill-color', feature)), 'fill-opacity': percent(number('fill-opacity', feature)) }
}

function lineLook(
  { color, number, value, zoom }: LayerAt,
  feature: SourceFeature,
  write: DrawingContext['colours']['write'],
): Look {
  const width = number('line-width', feature)
  const dashes = value<number[] | undefined>('line-dasharray', feature)
  // MapLibre lays dashes out for the zoom of the tiles, and scales them with the tiles.
  const dashUnit = number('line-width', feature, Math.floor(zoom)) * 2 ** (zoom % 1)
  return {
    fill: 'none',
    stroke: write(color('line-color', feature)),
    'stroke-width': `${short(width, 2)}px`,
    'stroke-opacity': percent(number('line-opacity', feature)),
    'stroke-linecap': value<string>('line-cap', feature),
    'stroke-linejoin': value<string>('line-join', feature),
    ...(dashes && { 'stroke-dasharray': dashes.map((dash) => `${short(dash * dashUnit, 2)}px`).join(' ') }),
  }
}

/** How the style has it that an area or a line looks. */
export const lookOf = {
  fill: fillLook,
  line: lineLook,
}

interface DrawnPath {
  /** Its classes. */
  name: string
  feature: SourceFeature
  d: string
  /** Where its dashes begin, in CSS pixels. */
  offset?: number
}

type Drawn = LayerSpecification & { type: keyof typeof lookOf }

/** Whether the marks of a layer are links. */
const isLink = ({ address }: DrawingContext, { id, type }: Drawn) =>
  address !== undefined && type === 'line' && interactiveLayers.includes(id)

/**
 * A dashed line in pieces, so that its dashes lie where MapLibre has them, which begins anew in each tile. On the ground
 * the difference is not worth the bytes.
 */
function dashedPaths(
  context: DrawingContext,
  feature: SourceFeature,
  looks: readonly Look[],
  lookClass: string,
): DrawnPath[] {
  const { frame } = context
  return context.screens.flatMap((screen, index) => {
    if (!looks[index]) return []
    const tileZoom = Math.floor(screen.zoom)
    const unit = 2 ** (frame.zoom - tileZoom)
    const origin = frame.world.map((share) => share * tileSize * 2 ** frame.zoom)
    const place = ([x, y]: Point): Point => [x * unit - (origin[0] ?? 0), y * unit - (origin[1] ?? 0)]
    const name = [lookClass, context.screenClass([index])].filter(Boolean).join(' ')
    return cutByTiles(feature.geometry, tileZoom, frame).map(({ points, before }): DrawnPath => {
      const line = points.map(place)
      const d = `M${line.map(([x, y]) => `${short(x)},${short(y)}`).join('L')}`
      return { name, feature, d, offset: short(before * 2 ** (screen.zoom - tileZoom)) }
    })
  })
}

const boundsByGeometry = new WeakMap<Geometry, Bounds>()

/** Whether a geometry lies at least in part within the reach, as far as its box tells. */
function isReached({ bounds: [west, south, east, north] }: Frame, geometry: Geometry): boolean {
  const box = boundsByGeometry.get(geometry) ?? boundsOf([geometry])
  boundsByGeometry.set(geometry, box)
  return box[0] <= east && west <= box[2] && box[1] <= north && south <= box[3]
}

function pathsOf(context: DrawingContext, spec: Drawn): DrawnPath[] {
  const { frame, screens, colours, looks } = context
  return featuresOf(context, spec).flatMap((feature) => {
    if (!isReached(frame, feature.geometry)) return []
    const looksOf = (state: SourceFeature) =>
      screens.map(({ layers }) => {
        const layer = layers.get(spec.id)
        return layer?.shows(state) ? lookOf[spec.type](layer, state, colours.write) : undefined
      })
    const mark = markOf(spec, feature)
    const isMark = mark !== undefined
    const onScreens = looksOf(feature)
    const lit = isMark ? looksOf(pointedAt(context, feature)) : onScreens
    const name = () => looks.classOf(onScreens, lit, isLink(context, spec) ? undefined : mark?.slug)
    if (isMark && onScreens.some((look) => look?.['stroke-dasharray']) && feature.geometry.type === 'LineString') {
      return dashedPaths(context, feature, onScreens, name())
    }
    const tolerance = ((isMark ? tolerances.marks : tolerances.ground) * 360) / (tileSize * 2 ** frame.zoom)
    const d = frame.path(simplify(feature.geometry, tolerance)) ?? ''
    return d === '' ? [] : [{ name: name(), feature, d }]
  })
}

/** Whether two successive paths may be joined: they look alike and are hidden together. */
const isAlike = (one: DrawnPath, other: DrawnPath) =>
  one.name === other.name &&
  one.offset === other.offset &&
  (['layer', 'slug', 'since'] as const).every((key) => one.feature.properties[key] === other.feature.properties[key])

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
  return [...new Set(drawn.flatMap(({ mark }) => mark?.slug ?? []))]
    .map((slug) => {
      const pieces = drawn.filter(({ mark }) => mark?.slug === slug).map(({ markup }) => markup)
      return element('a', { ...linkAttributes(context, slug) }, pieces)
    })
    .join('')
}

function drawRelief(
  { frame, screens, colours, looks }: DrawingContext,
  spec: LayerSpecification,
  address: string,
): string {
  const [west, south, east, north] = region
  const [x, y] = frame.project([west, north])
  const [right, bottom] = frame.project([east, south])
  const onScreens = screens.map(({ layers }): Look => {
    const opacity = layers.get(spec.id)?.number('raster-opacity') ?? 0
    return opacity > 0 ? { opacity: colours.relief(opacity) } : undefined
  })
  if (onScreens.every((look) => look === undefined)) return ''
  return element('image', {
    class: looks.classOf(onScreens),
    href: address,
    x: short(x),
    y: short(y),
    width: short(right - x),
    height: short(bottom - y),
    preserveAspectRatio: 'none',
  })
}

function drawBackground({ frame, screens, colours, looks }: DrawingContext, spec: LayerSpecification): string {
  const [[left, top], [right, bottom]] = frame.reach
  const onScreens = screens.map(({ layers }): Look => {
    const layer = layers.get(spec.id)
    return layer && { fill: colours.write(layer.color('background-color')) }
  })
  return element('path', { class: looks.classOf(onScreens), d: `M${left} ${top}H${right}V${bottom}H${left}z` })
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
