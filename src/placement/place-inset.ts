/** Finds a place for an inset over the map, so that as much as can be still finds room around it. */
import type { Bounds } from '../dossier/dossier.ts'
import { type Box, boxesMeet, isInside, lineCrossesBox, padded } from '../plane/box.ts'
import { insetEdge, insetSize } from '../style/inset-size.ts'
import { frameOfInset } from './inset-frame.ts'
import { boxOfSign, marksOnScreen } from './marks-on-screen.ts'
import { placeLabels } from './place-labels.ts'
import type { PlacementSubject } from './placement-subject.ts'
import { isInView, type Screen } from './screen.ts'
import type { MeasureText } from './text-block.ts'

const step = 40
const clearance = 4

/** Along the sides of the map, from below; first where a line of text begins. */
function boxesAlongSides({ width, height }: Screen): Box[] {
  const size = insetSize({ width, height })
  const lefts = [insetEdge, width - insetEdge - size.width]
  const lowest = height - insetEdge - size.height
  const tops = Array.from(
    { length: Math.max(0, Math.ceil((lowest - insetEdge) / step)) },
    (_, row) => lowest - row * step,
  )
  return lefts.flatMap((left) =>
    tops.map((top) => ({ left, top, right: left + size.width, bottom: top + size.height })),
  )
}

/**
 * @param bounds what the inset shows
 * @returns the same screen with the inset on it; nothing where the places in it need none there, or where it would cover marks
 */
export function placeInset(
  subject: PlacementSubject,
  screen: Screen,
  bounds: Bounds,
  measure: MeasureText,
): { screen: Screen; box: Box } | undefined {
  const { signed, crowded, events, routes } = marksOnScreen(subject.marks, subject.isShown, subject.isSelected, screen)
  if (!crowded.some(({ coordinates }) => isInView(bounds, coordinates))) return undefined
  const frame = frameOfInset({ ...screen, inset: { bounds } })
  const marked = [...signed, ...events].map(({ at }) => boxOfSign('disc', at)).concat(frame ? [frame.box] : [])
  const isFree = (box: Box) =>
    isInside(box, { left: 0, top: 0, right: screen.width, bottom: screen.height }) &&
    ![...marked, ...screen.covered].some((other) => boxesMeet(padded(box, clearance), other)) &&
    !routes.some(({ line }) => lineCrossesBox(line, padded(box, clearance)))

  const least = placeLabels(subject, screen, measure).shortfall
  let best: { screen: Screen; box: Box; shortfall: number } | undefined
  for (const box of boxesAlongSides(screen).filter(isFree)) {
    const withInset = { ...screen, covered: [...screen.covered, box], inset: { bounds } }
    const { shortfall } = placeLabels(subject, withInset, measure)
    if (!best || shortfall < best.shortfall) best = { screen: withInset, box, shortfall }
    if (shortfall <= least) break
  }
  return best
}
