/** The frame on the map around what an inset shows enlarged. */
import { type Box, withPadding } from '../plane/box.ts'
import type { LabelFeature } from '../style/labels.ts'
import { extentKind, signSizes } from '../style/signs.ts'
import { makeLabelAt, nobody } from './make-label.ts'
import { projectBounds, type Screen } from './screen.ts'

/** A frame is never so small that the signs of its places lie over it, in CSS pixels. */
const least = signSizes.disc + 12

/** Nothing where the screen has no inset. */
export function frameOfInset(screen: Screen): { box: Box; label: LabelFeature } | undefined {
  if (!screen.inset) return undefined
  const shown = projectBounds(screen, screen.inset.bounds)
  const [width, height] = [shown.right - shown.left, shown.bottom - shown.top].map((side) =>
    Math.round(Math.max(side, least)),
  )
  if (width === undefined || height === undefined) return undefined
  const [x, y] = [(shown.left + shown.right) / 2, (shown.top + shown.bottom) / 2]
  const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
  const label = makeLabelAt(nobody, screen, [x, y], { type: 'frame', extent: extentKind(width, height) })
  return { box: withPadding(box, 1), label }
}
