/** Dashed lines of a still map, with their dashes where the live one has them. */
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

/**
 * A dashed line in pieces, so that its dashes lie where MapLibre has them, which begins anew in each tile. On the ground
 * the difference is not worth the bytes.
 */
export function dashedPaths(
  context: DrawingContext,
  feature: SourceFeature,
  looks: readonly Look[],
  lookClass: string,
): DrawnPath[] {
  const { frame } = context
  const pen = new PathPen(10)
  return context.screens.flatMap((screen, index) => {
    if (!looks[index]) return []
    const tileZoom = Math.floor(screen.zoom)
    const unit = 2 ** (frame.zoom - tileZoom)
    const origin = frame.world.map((share) => share * tileSize * 2 ** frame.zoom)
    const place = ([x, y]: Point): Point => [x * unit - (origin[0] ?? 0), y * unit - (origin[1] ?? 0)]
    const name = [lookClass, context.screenClass([index])].filter(Boolean).join(' ')
    return cutByTiles(feature.geometry, tileZoom, frame).map(({ points, before }): DrawnPath => {
      const [start = [0, 0], ...rest] = points.map(place)
      pen.moveTo(...start)
      for (const point of rest) pen.lineTo(...point)
      return { name, feature, d: pen.take(), offset: short(before * 2 ** (screen.zoom - tileZoom)) }
    })
  })
}
