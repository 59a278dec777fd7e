/** The frame on the map around what an inset shows enlarged. */
import { type Box, withPadding } from '../plane/box.ts'
import type { LabelFeature } from '../style/labels.ts'
import { extentKind, signSizes } from '../style/signs.ts'
import { makeLabelAt, nobody } from './make-label.ts'
import { projectBounds, type Screen } from './screen.ts'

/** A frame is never so small that the signs of its places lie over it, in CSS pixels. */
const least = signSizes.disc + 12

/** In a frame narrower or lower than this there is no room for anything but signs. */
const roomyFrom = 3 * signSizes.disc
/** How close its line lets anything come. */
const clearance = 2

interface InsetFrame {
  box: Box
  /** Whether names have room in it. */
  isRoomy: boolean
  /** What no name may lie on: all of it, or its sides. */
  taken: Box[]
  label: LabelFeature
}

const sidesOf = (box: Box): Box[] => [
  { ...box, bottom: box.top },
  { ...box, top: box.bottom },
  { ...box, right: box.left },
  { ...box, left: box.right },
]

/** Nothing where the screen has no inset. */
export function frameOfInset(screen: Screen): InsetFrame | undefined {
  if (!screen.inset) return undefined
  const shown = projectBounds(screen, screen.inset.bounds)
  const [width, height] = [shown.right - shown.left, shown.bottom - shown.top].map((side) =>
    Math.round(Math.max(side, least)),
  )
  if (width === undefined || height === undefined) return undefined
  const [x, y] = [(shown.left + shown.right) / 2, (shown.top + shown.bottom) / 2]
  const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
  const label = makeLabelAt(nobody, screen, [x, y], { type: 'frame', extent: extentKind(width, height) })
  const isRoomy = Math.min(width, height) >= roomyFrom
  const taken = (isRoomy ? sidesOf(box) : [box]).map((part) => withPadding(part, clearance))
  return { box, isRoomy, taken, label }
}
