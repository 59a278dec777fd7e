/** The parts of one symbol of the style: its text, with the places that it may have around the symbol’s own, and its sign. */
import type { Formatted, ResolvedImage } from '@maplibre/maplibre-gl-style-spec'
import type { Glyphs } from '../dossier/dossier.ts'
import { type Box, boxAround, moved } from '../plane/box.ts'
import { readSign, type Sign } from '../style/signs.ts'
import type { LayerAt, SourceFeature } from './read-layer.ts'
import { type Advance, type Justification, type ShapedText, shapeText, spacingOf } from './shape-text.ts'

/** A text at one of its places. */
export interface TextPlacement {
  /** What it covers, padding and all, from the symbol's place. */
  box: Box
  /** The middle of its lines, from the symbol's place. */
  x: number
  y: number
  justification: Justification
}

export interface SymbolText {
  shaped: ShapedText
  /** CSS pixels to an em. */
  size: number
  /** Between letters, in em. */
  spacing: number
  placements: readonly TextPlacement[]
}

export interface SymbolSign {
  sign: Sign
  /** In degrees, clockwise. */
  rotation: number
  /** From the symbol's place. */
  x: number
  y: number
  box: Box
}

type Anchor = 'center' | 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

/** Which point of a box an anchor is: −0.5 is its left or top, 0.5 its right or bottom. */
const pointOf = (anchor: Anchor) => ({
  x: anchor.includes('left') ? -0.5 : anchor.includes('right') ? 0.5 : 0,
  y: anchor.includes('top') ? -0.5 : anchor.includes('bottom') ? 0.5 : 0,
})

const justificationOf = (anchor: Anchor): Justification =>
  anchor.includes('left') ? 'left' : anchor.includes('right') ? 'right' : 'center'

/** In em: MapLibre measures a label above or below its place from its baseline. */
const baselineShift = 7 / 24

/** How far, in em, an anchor at a radius moves the label away from its place. */
function radialOffset(anchor: Anchor, radius: number): [x: number, y: number] {
  const { x, y } = pointOf(anchor)
  const reach = x !== 0 && y !== 0 ? radius / Math.SQRT2 : radius
  return [-2 * x * reach, y === 0 ? 0 : -2 * y * (reach - baselineShift)]
}

/** @param tileZoom MapLibre finds room with the size that the text has when the tiles of this zoom are largest */
export function textOf(
  layer: LayerAt,
  feature: SourceFeature,
  tileZoom: number,
  advance: Advance,
): SymbolText | undefined {
  const text = layer.value<Formatted>('text-field', feature)
  if (text.toString() === '') return undefined
  const isAlong = layer.value<string>('symbol-placement') !== 'point'
  const [font = ''] = layer.value<string[]>('text-font', feature)
  const letterSpacing = layer.number('text-letter-spacing', feature)
  const lineHeight = layer.number('text-line-height', feature)
  const maxWidth = isAlong ? Infinity : layer.number('text-max-width', feature)
  const shaped = shapeText(text, { font, letterSpacing, maxWidth, lineHeight }, advance)
  const largest = layer.number('text-size', feature, tileZoom + 1)
  const size = layer.number('text-size', feature, layer.zoom)
  const padding = layer.number('text-padding', feature)
  const [width, height] = [shaped.width * largest + 2 * padding, shaped.height * largest + 2 * padding]

  const placement = (
    anchor: Anchor,
    [offsetX, offsetY]: readonly [number, number],
    justification: Justification,
  ): TextPlacement => {
    const point = pointOf(anchor)
    const [x, y] = [-point.x * width + offsetX * largest, -point.y * height + offsetY * largest]
    const scale = size / largest
    // MapLibre hangs the lines from the anchor as if none were smaller.
    const down = y - point.y * (shaped.lines.length * lineHeight - shaped.height) * largest
    return { box: moved(boxAround(width, height), x, y), x: x * scale, y: down * scale, justification }
  }
  const anchors = layer.value<Anchor[] | undefined>('text-variable-anchor')
  const justify = layer.value<Justification | 'auto'>('text-justify', feature)
  const own = (anchor: Anchor) => (justify === 'auto' ? justificationOf(anchor) : justify)
  const radius = layer.number('text-radial-offset', feature)
  const single = layer.value<Anchor>('text-anchor', feature)
  const placements = anchors
    ? anchors.map((anchor) => placement(anchor, radialOffset(anchor, radius), own(anchor)))
    : [placement(single, layer.value<[number, number]>('text-offset', feature), own(single))]
  return { shaped, size, spacing: spacingOf(text, letterSpacing), placements }
}

export function signOf(layer: LayerAt, feature: SourceFeature, glyphs: Glyphs): SymbolSign | undefined {
  const name = layer.value<ResolvedImage | undefined>('icon-image', feature)?.toString()
  const sign = name ? readSign(name, glyphs) : undefined
  if (!sign) return undefined
  const [x, y] = layer.value<[number, number]>('icon-offset', feature)
  const { values } = layer.value<{ values: [number, number, number, number] }>('icon-padding', feature)
  const [top, right, bottom, left] = values
  const rotation = layer.number('icon-rotate', feature)
  const radians = (rotation * Math.PI) / 180
  // MapLibre keeps room for the box around the rotated sign.
  const half = (sign.size / 2) * (Math.abs(Math.cos(radians)) + Math.abs(Math.sin(radians)))
  const box = { left: -half - left, top: -half - top, right: half + right, bottom: half + bottom }
  return { sign, rotation, x, y, box: moved(box, x, y) }
}
