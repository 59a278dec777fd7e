/**
 * Which symbols of a style find room on a screen, and where: from the topmost layer down, in each layer by its sort key,
 * then tile by tile. Without this the still map would name other places than the live one.
 */
import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { type Box, moved } from '../plane/box.ts'
import { CollisionIndex } from './collisions.ts'
import { type DrawingContext, type DrawnScreen, featuresOf } from './drawing-context.ts'
import type { LayerAt } from './read-layer.ts'
import type { Advance } from './shape-text.ts'
import { type SymbolCandidate, type SymbolContent, symbolCandidates } from './symbol-candidates.ts'

export interface PlacedSymbol extends SymbolContent {
  /** Id of its layer. */
  layer: string
}

/** The tiles in the south come first, and of a row those in the east. */
const inPlacementOrder = (one: SymbolCandidate, other: SymbolCandidate) =>
  one.sortKey - other.sortKey || other.tile[1] - one.tile[1] || other.tile[0] - one.tile[0]

/** Takes the room of a symbol, if it is free. */
function settle(candidate: SymbolCandidate, layer: LayerAt, collisions: CollisionIndex): PlacedSymbol | undefined {
  const { tile: _tile, sortKey: _sortKey, textPlacements, letterBoxes, ...symbol } = candidate
  const here = (box: Box) => moved(box, ...symbol.at)
  const overlaps = (what: 'text' | 'icon') => layer.value<boolean>(`${what}-allow-overlap`)
  const keeps = (what: 'text' | 'icon') => !layer.value<boolean>(`${what}-ignore-placement`)

  const placement = textPlacements?.find(({ box }) => overlaps('text') || collisions.isFree([here(box)]))
  if (textPlacements && !placement) return undefined
  if (letterBoxes && !collisions.isFree(letterBoxes)) return undefined
  if (symbol.sign && !overlaps('icon') && !collisions.isFree([here(symbol.sign.box)])) return undefined

  if (placement && keeps('text')) collisions.insert([here(placement.box)])
  if (letterBoxes && keeps('text')) collisions.insert(letterBoxes)
  if (symbol.sign && keeps('icon')) collisions.insert([here(symbol.sign.box)])
  return { ...symbol, layer: layer.spec.id, ...(symbol.text && placement && { text: { ...symbol.text, placement } }) }
}

const isSymbolLayer = (spec: LayerSpecification): spec is SymbolLayerSpecification => spec.type === 'symbol'

/** The symbols that a screen shows. */
export function placeSymbols(
  context: DrawingContext,
  layers: readonly LayerSpecification[],
  screen: DrawnScreen,
  advance: Advance,
): PlacedSymbol[] {
  const collisions = new CollisionIndex()
  return layers
    .filter(isSymbolLayer)
    .toReversed()
    .flatMap((spec) => {
      const layer = screen.layers.get(spec.id)
      if (!layer) return []
      return featuresOf({ ...context, screens: [screen] }, spec)
        .flatMap((feature) => symbolCandidates(context, layer, feature, advance))
        .sort(inPlacementOrder)
        .flatMap((candidate) => settle(candidate, layer, collisions) ?? [])
    })
}
