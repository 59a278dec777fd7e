/** The symbols that a layer of the style would show if there were room for all of them, each at its place on a screen. */
import { tileSize, worldPoint } from '../dossier/mercator.ts'
import { type Box, boxAround, moved, type Point } from '../plane/box.ts'
import { pointAlong, pointDistance } from '../plane/polyline.ts'
import { type DrawingContext, markOf } from './drawing-context.ts'
import type { Frame } from './frame.ts'
import { type LettersAlong, lettersAlong } from './letters-along.ts'
import { anchorsOn } from './line-anchors.ts'
import type { LayerAt, SourceFeature } from './read-layer.ts'
import type { Advance } from './shape-text.ts'
import { type SymbolSign, type SymbolText, signOf, type TextPlacement, textOf } from './symbol-parts.ts'
import { cutByTiles } from './tile-pieces.ts'

/** What a symbol shows, and where. */
export interface SymbolContent {
  feature: SourceFeature
  /** In CSS pixels of the screen, from the frame's origin. */
  at: Point
  sign?: SymbolSign
  text?: SymbolText & { placement: TextPlacement }
  letters?: LettersAlong
}

/** A symbol for which room is still to be found. */
export interface SymbolCandidate extends SymbolContent {
  /** The tile, and the order within it, decide who comes first. */
  tile: Point
  sortKey: number
  textPlacements?: readonly TextPlacement[]
  letterBoxes?: readonly Box[]
}

const tileOf = (point: Point): Point => [Math.floor(point[0] / tileSize), Math.floor(point[1] / tileSize)]

/**
 * MapLibre takes what stands in a tile in view. Here the reach is the measure: other screens than the one that symbols are
 * placed for show them too, and a link with a camera moves the map, so that other tiles are in view there.
 */
const isWithin = ([[left, top], [right, bottom]]: Frame['reach'], [x, y]: Point) =>
  x >= left && x <= right && y >= top && y <= bottom

function alongLine(
  context: DrawingContext,
  layer: LayerAt,
  feature: SourceFeature,
  advance: Advance,
): SymbolCandidate[] {
  const { frame } = context
  const tileZoom = Math.floor(layer.zoom)
  const scale = 2 ** (layer.zoom - tileZoom)
  const text = textOf(layer, feature, tileZoom, advance)
  const sign = signOf(layer, feature, context.glyphs)
  // MapLibre spaces symbols by the size that text has when it is nearest, so that they stay as the map comes nearer.
  const nearest = layer.number('text-size', feature, 18)
  const length = Math.max((text?.shaped.width ?? 0) * nearest, ((sign?.sign.size ?? 0) * nearest) / 24)
  const spacing = layer.number('symbol-spacing')
  const bend = text && { window: (3 / 5) * nearest, maxTurn: (layer.number('text-max-angle') * Math.PI) / 180 }
  const origin = frame.world.slice(0, 2).map((share) => share * tileSize * 2 ** layer.zoom)
  const unit = 2 ** (layer.zoom - frame.zoom)
  const onScreen = ([x, y]: Point): Point => [x * scale - (origin[0] ?? 0), y * scale - (origin[1] ?? 0)]

  const taken: { tile: Point; at: Point }[] = []
  return cutByTiles(feature.geometry, tileZoom, frame).flatMap((piece) =>
    anchorsOn(piece, { distance: spacing, length, lead: 2 * nearest, bend }).flatMap((distance): SymbolCandidate[] => {
      const { at, angle } = pointAlong(piece.points, distance)
      if (text) {
        const isClose = taken.some(
          ({ tile, at: other }) => String(tile) === String(piece.tile) && pointDistance(at, other) < spacing / 2,
        )
        if (isClose) return []
        // What stands beyond the reach is not drawn, but keeps its neighbours at a distance all the same.
        taken.push({ tile: piece.tile, at })
      }
      const [x, y] = onScreen(at)
      if (!isWithin(frame.reach, [x / unit, y / unit])) return []
      const common = { feature, at: onScreen(at), tile: piece.tile, sortKey: 0 }
      if (!text)
        return sign ? [{ ...common, sign: { ...sign, rotation: sign.rotation + (angle * 180) / Math.PI } }] : []
      const [, lift] = layer.value<[number, number]>('text-offset', feature)
      const line = piece.points.map((point) => onScreen(point))
      const letters = lettersAlong({ text, line, middle: distance * scale, lift: lift * text.size, advance })
      if (!letters) return []
      const radius = (text.shaped.height * text.size) / 2 + layer.number('text-padding')
      const letterBoxes = letters.letters.map(({ middle: [x, y] }) => moved(boxAround(0, 0, radius), x, y))
      return [{ ...common, letters, letterBoxes }]
    }),
  )
}

function atPoint(context: DrawingContext, layer: LayerAt, feature: SourceFeature, advance: Advance): SymbolCandidate[] {
  const { frame } = context
  if (feature.geometry.type !== 'Point') return []
  const { coordinates } = feature.geometry
  const scale = 2 ** (layer.zoom - frame.zoom)
  const [x, y] = frame.project(coordinates)
  // The dossier's own marks are links, and there on every page.
  if (!markOf(layer.spec, feature) && !isWithin(frame.reach, [x, y])) return []
  const tileZoom = Math.floor(layer.zoom)
  const [worldX, worldY] = worldPoint(coordinates)
  const text = textOf(layer, feature, tileZoom, advance)
  const sign = signOf(layer, feature, context.glyphs)
  const [placement] = text?.placements ?? []
  return [
    {
      feature,
      at: [x * scale, y * scale],
      tile: tileOf([worldX * tileSize * 2 ** tileZoom, worldY * tileSize * 2 ** tileZoom]),
      sortKey: layer.has('symbol-sort-key') ? layer.number('symbol-sort-key', feature) : 0,
      ...(sign && { sign }),
      ...(text && placement && { text: { ...text, placement }, textPlacements: text.placements }),
    },
  ]
}

/** @param advance the widths of texts */
export function symbolCandidates(
  context: DrawingContext,
  layer: LayerAt,
  feature: SourceFeature,
  advance: Advance,
): SymbolCandidate[] {
  const find = layer.value<string>('symbol-placement') === 'point' ? atPoint : alongLine
  return find(context, layer, feature, advance)
}
