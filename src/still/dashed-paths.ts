/** Dashed lines of a still map, with their dashes where the live one has them. */
import { groupBy } from '../dossier/group-by.ts'
import { tileSize } from '../dossier/mercator.ts'
import { short } from '../markup/element.ts'
import { PathPen } from '../markup/path-pen.ts'
import type { Point } from '../plane/box.ts'
import type { DrawingContext } from './drawing-context.ts'
import type { Look } from './look-classes.ts'
import type { SourceFeature } from './read-layer.ts'
import { cutByTiles } from './tile-pieces.ts'

export interface DrawnPath {
  /** Its classes. */
  name: string
  feature: SourceFeature
  d: string
  /** Where its dashes begin, in CSS pixels. */
  offset?: number
}

type DashedPiece = Required<Pick<DrawnPath, 'd' | 'offset'>>

/** A dashed line, cut where the tiles of a screen are. */
function piecesOn({ frame }: DrawingContext, { geometry }: SourceFeature, zoom: number): DashedPiece[] {
  const pen = new PathPen(10)
  const tileZoom = Math.floor(zoom)
  const unit = 2 ** (frame.zoom - tileZoom)
  const origin = frame.world.map((share) => share * tileSize * 2 ** frame.zoom)
  const place = ([x, y]: Point): Point => [x * unit - (origin[0] ?? 0), y * unit - (origin[1] ?? 0)]
  return cutByTiles(geometry, tileZoom, frame).map(({ points, before }) => {
    const [start = [0, 0], ...rest] = points.map(place)
    pen.moveTo(...start)
    for (const point of rest) pen.lineTo(...point)
    return { d: pen.take(), offset: short(before * 2 ** (zoom - tileZoom)) }
  })
}

/**
 * A dashed line in pieces, so that its dashes lie where MapLibre has them, which begins anew in each tile. On the ground
 * the difference is not worth the bytes. A piece that is the same on several screens is there once.
 */
export function dashedPaths(
  context: DrawingContext,
  feature: SourceFeature,
  looks: readonly Look[],
  lookClass: string,
): DrawnPath[] {
  const onScreens = context.screens.flatMap(({ zoom }, screen) =>
    looks[screen] ? piecesOn(context, feature, zoom).map((piece) => ({ ...piece, screen })) : [],
  )
  return [...groupBy(onScreens, ({ d, offset }) => `${d} ${offset}`).values()].flatMap((alike) => {
    const [piece] = alike
    const stages = context.screenClass([...new Set(alike.map(({ screen }) => screen))])
    const name = [lookClass, stages].filter(Boolean).join(' ')
    return piece ? [{ name, feature, d: piece.d, offset: piece.offset }] : []
  })
}
