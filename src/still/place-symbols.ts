/**
 * Which symbols of a style find room on a screen, and where: from the topmost layer down, in each layer by its sort key,
 * then tile by tile. Without this the still map would name other places than the live one.
 */
import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { type Piece, piecesOf, placesOn, pointAlong } from './along-line.ts'
import { type Box, boxAround, CollisionIndex, moved } from './collisions.ts'
import { type DrawingContext, featuresOf, markOf, type Screen } from './drawing-context.ts'
import { type Frame, type Point, tileSize, worldPoint } from './frame.ts'
import { type LettersAlong, lettersAlong } from './letters-along.ts'
import type { LayerAt, SourceFeature } from './read-layer.ts'
import type { Advance } from './shape-text.ts'
import { type SymbolSign, type SymbolText, signOf, type TextWay, textOf } from './symbol-ways.ts'

export interface PlacedSymbol {
  layer: string
  feature: SourceFeature
  /** In CSS pixels of the screen, from the frame's origin. */
  at: Point
  sign?: SymbolSign & { rotation: number }
  text?: SymbolText & { way: TextWay }
  letters?: LettersAlong
}

/** A symbol that is still to find room. */
interface Waiting extends Omit<PlacedSymbol, 'layer'> {
  /** The tile, and the order within it, decide who comes first. */
  tile: Point
  sortKey: number
  textWays?: readonly TextWay[]
  letterBoxes?: readonly Box[]
}

const tileOf = (point: Point): Point => [Math.floor(point[0] / tileSize), Math.floor(point[1] / tileSize)]

/** The tiles in the south come first, and of a row those in the east. */
const byTurn = (one: Waiting, other: Waiting) =>
  one.sortKey - other.sortKey || other.tile[1] - one.tile[1] || other.tile[0] - one.tile[0]

const isWithin = ([[left, top], [right, bottom]]: Frame['reach'], [x = 0, y = 0]: readonly number[]) =>
  x >= left && x <= right && y >= top && y <= bottom

function alongLine(context: DrawingContext, layer: LayerAt, feature: SourceFeature, advance: Advance): Waiting[] {
  const { frame } = context
  const tileZoom = Math.floor(layer.zoom)
  const scale = 2 ** (layer.zoom - tileZoom)
  const text = textOf(layer, feature, tileZoom, advance)
  const sign = signOf(layer, feature)
  // MapLibre spaces symbols by the size that text has when it is nearest, so that they stay as the map comes nearer.
  const nearest = layer.number('text-size', feature, 18)
  const length = Math.max((text?.shaped.width ?? 0) * nearest, ((sign?.sign.size ?? 0) * nearest) / 24)
  const spacing = layer.number('symbol-spacing')
  const bend = text && { window: (3 / 5) * nearest, most: (layer.number('text-max-angle') * Math.PI) / 180 }
  const origin = frame.world.slice(0, 2).map((share) => share * tileSize * 2 ** layer.zoom)
  const unit = 2 ** (layer.zoom - frame.zoom)
  const onScreen = ([x, y]: Point): Point => [x * scale - (origin[0] ?? 0), y * scale - (origin[1] ?? 0)]

  const taken: { tile: Point; at: Point }[] = []
  return piecesOf(feature.geometry, tileZoom).flatMap((piece: Piece) =>
    placesOn(piece, { distance: spacing, length, lead: 2 * nearest, bend }).flatMap(({ distance }): Waiting[] => {
      const { at, angle } = pointAlong(piece.points, distance)
      const isClose = taken.some(
        ({ tile, at: other }) =>
          String(tile) === String(piece.tile) && Math.hypot(at[0] - other[0], at[1] - other[1]) < spacing / 2,
      )
      if (
        (text && isClose) ||
        !isWithin(
          frame.reach,
          onScreen(at).map((value) => value / unit),
        )
      )
        return []
      taken.push({ tile: piece.tile, at })
      const common = { feature, at: onScreen(at), tile: piece.tile, sortKey: 0 }
      if (!text) return sign ? [{ ...common, sign: { ...sign, rotation: (angle * 180) / Math.PI } }] : []
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

function atPoint(context: DrawingContext, layer: LayerAt, feature: SourceFeature, advance: Advance): Waiting[] {
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
  const sign = signOf(layer, feature)
  const [way] = text?.ways ?? []
  return [
    {
      feature,
      at: [x * scale, y * scale],
      tile: tileOf([worldX * tileSize * 2 ** tileZoom, worldY * tileSize * 2 ** tileZoom]),
      sortKey: layer.has('symbol-sort-key') ? layer.number('symbol-sort-key', feature) : 0,
      ...(sign && { sign: { ...sign, rotation: 0 } }),
      ...(text && way && { text: { ...text, way }, textWays: text.ways }),
    },
  ]
}

/** Takes the room of a symbol, if it is free. */
function settle(waiting: Waiting, layer: LayerAt, collisions: CollisionIndex): PlacedSymbol | undefined {
  const { tile: _tile, sortKey: _sortKey, textWays, letterBoxes, ...symbol } = waiting
  const here = (box: Box) => moved(box, ...symbol.at)
  const overlaps = (what: 'text' | 'icon') => layer.value<boolean>(`${what}-allow-overlap`)
  const keeps = (what: 'text' | 'icon') => !layer.value<boolean>(`${what}-ignore-placement`)

  const way = textWays?.find(({ box }) => overlaps('text') || collisions.isFree([here(box)]))
  if (textWays && !way) return undefined
  if (letterBoxes && !collisions.isFree(letterBoxes)) return undefined
  if (symbol.sign && !overlaps('icon') && !collisions.isFree([here(symbol.sign.box)])) return undefined

  if (way && keeps('text')) collisions.insert([here(way.box)])
  if (letterBoxes && keeps('text')) collisions.insert(letterBoxes)
  if (symbol.sign && keeps('icon')) collisions.insert([here(symbol.sign.box)])
  return { ...symbol, layer: layer.spec.id, ...(symbol.text && way && { text: { ...symbol.text, way } }) }
}

const isSymbolLayer = (spec: LayerSpecification): spec is SymbolLayerSpecification => spec.type === 'symbol'

/** The symbols that a screen shows. @param within where texts must lie whole */
export function placeSymbols(
  context: DrawingContext,
  layers: readonly LayerSpecification[],
  screen: Screen,
  advance: Advance,
  within?: Box,
): PlacedSymbol[] {
  const collisions = new CollisionIndex(within)
  return layers
    .filter(isSymbolLayer)
    .toReversed()
    .flatMap((spec) => {
      const layer = screen.layers.get(spec.id)
      if (!layer) return []
      const find = layer.value<string>('symbol-placement') === 'point' ? atPoint : alongLine
      return featuresOf({ ...context, screens: [screen] }, spec)
        .flatMap((feature) => find(context, layer, feature, advance))
        .sort(byTurn)
        .flatMap((waiting) => settle(waiting, layer, collisions) ?? [])
    })
}
