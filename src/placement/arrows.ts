/** Arrows along a route, in the direction of travel, where nothing else stands. */
import { mercatorX, mercatorY } from '../dossier/mercator.ts'
import { boxAround, moved, type Point } from '../plane/box.ts'
import { lengthOf, pointAlong } from '../plane/polyline.ts'
import type { LabelFeature } from '../style/labels.ts'
import { signSizes } from '../style/signs.ts'
import { type LabelOwner, makeLabelAt } from './make-label.ts'
import { footingOf, type Room } from './room.ts'
import type { Screen } from './screen.ts'

/** Lengths along the route, in CSS pixels. */
const fromEnds = 36
const apart = 100
const step = 6

/** The direction between two points of the screen as the map has it, in degrees clockwise from its east. */
function rotationOf(screen: Screen, from: Point, to: Point): number {
  const [start, end] = [screen.unproject(from), screen.unproject(to)]
  const [x, y] = [mercatorX(end[0]) - mercatorX(start[0]), mercatorY(end[1]) - mercatorY(start[1])]
  return (Math.atan2(y, x) * 180) / Math.PI
}

/** However a route goes on, it does not reach the screen before this, in CSS pixels. */
const distanceToScreen = ({ width, height }: Screen, [x, y]: Point) =>
  Math.hypot(Math.max(-x, 0, x - width), Math.max(-y, 0, y - height))

/** @param line the route on the screen @param room in which the arrows take their place */
export function placeArrows(owner: LabelOwner, line: readonly Point[], room: Room, screen: Screen): LabelFeature[] {
  const arrows: LabelFeature[] = []
  const end = lengthOf(line) - fromEnds
  for (let along = fromEnds; along <= end; ) {
    const { at, angle } = pointAlong(line, along)
    const footing = footingOf([moved(boxAround(signSizes.arrow, signSizes.arrow), ...at)])
    const away = distanceToScreen(screen, at)
    const isFree = away === 0 && room.isFree(footing, true)
    if (isFree) {
      room.take(footing)
      const ahead: Point = [at[0] + Math.cos(angle), at[1] + Math.sin(angle)]
      arrows.push(makeLabelAt(owner, screen, at, { type: 'arrow', rotation: rotationOf(screen, at, ahead) }))
    }
    along += isFree ? apart : Math.max(step, away)
  }
  return arrows
}
