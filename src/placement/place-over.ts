/** Finds a place for what lies over the map, an inset or a locator, so that as much as can be still finds room around it. */
import { type Box, boxesMeet, isInside, withPadding } from '../plane/box.ts'
import { type OverlaySize, overlayEdge } from '../style/inset-size.ts'
import { coversMarks } from './covers-marks.ts'
import { frameOfInset } from './inset-frame.ts'
import type { MarksOnScreen } from './marks-on-screen.ts'
import { shortfallOn } from './place-labels.ts'
import type { PlacementSubject } from './placement-subject.ts'
import type { Screen } from './screen.ts'
import type { MeasureText } from './text-block.ts'

/** From one place that is tried to the next, in CSS pixels: the fine ones only where the coarse ones find none. */
const steps = { coarse: 40, fine: 4 }
const clearance = 4

/** Along the sides of the map, from below. */
function boxesAlongSides(screen: Screen, size: OverlaySize, step: number, isAtEndFirst: boolean): Box[] {
  const { width, height, isRightToLeft } = screen
  const lefts = [overlayEdge, width - overlayEdge - size.width]
  const lowest = height - overlayEdge - size.height
  const rows = Math.max(0, Math.ceil((lowest - overlayEdge) / step))
  const tops = Array.from({ length: rows }, (_, row) => lowest - row * step)
  return (isAtEndFirst === isRightToLeft ? lefts : lefts.reverse()).flatMap((left) =>
    tops.map((top) => ({ left, top, right: left + size.width, bottom: top + size.height })),
  )
}

export interface PlacedOver {
  /** The screen with it. */
  screen: Screen
  box: Box
}

/**
 * @param given the screen as it is with it, but for its box
 * @param isAtEndFirst whether to try first the side on which lines end
 * @returns nothing where it would cover marks wherever it lay
 */
export function placeOver(
  subject: PlacementSubject,
  given: Screen,
  marks: MarksOnScreen,
  size: OverlaySize,
  isAtEndFirst: boolean,
  measure: MeasureText,
): PlacedOver | undefined {
  const frame = frameOfInset(given)
  const taken = [...given.covered, ...(frame ? [frame.box] : [])]
  const isFree = (box: Box) =>
    isInside(box, { left: 0, top: 0, right: given.width, bottom: given.height }) &&
    !taken.some((other) => boxesMeet(withPadding(box, clearance), other)) &&
    !coversMarks(withPadding(box, clearance), marks)

  const shortfallWith = shortfallOn(subject, given, measure)
  const least = shortfallWith()
  let best: { box: Box; shortfall: number } | undefined
  const freeIn = (step: number) => boxesAlongSides(given, size, step, isAtEndFirst).filter(isFree)
  const free = freeIn(steps.coarse)
  for (const box of free.length > 0 ? free : freeIn(steps.fine)) {
    const shortfall = shortfallWith(box)
    if (!best || shortfall < best.shortfall) best = { box, shortfall }
    if (shortfall <= least) break
  }
  return best && { box: best.box, screen: { ...given, covered: [...given.covered, best.box] } }
}
