import type { Bounds } from '../dossier/dossier.ts'
import { insetSize } from '../style/inset-size.ts'
import { isNearView, locatorSize } from '../view/far-view.ts'
import { marksOnScreen } from './marks-on-screen.ts'
import { type PlacedOver, placeOver } from './place-over.ts'
import type { PlacementSubject } from './placement-subject.ts'
import { isInView, type Screen, seenOn } from './screen.ts'
import type { MeasureText } from './text-block.ts'

/** What of a subject a screen shows. */
export const subjectOn = ({ marks, isShown, isSelected }: PlacementSubject, screen: Screen) =>
  marksOnScreen(marks, isShown, isSelected, screen)

/**
 * Finds a place for the inset.
 *
 * @param bounds what it shows
 * @returns nothing where the places in it need none on this screen, or where there is no room for it
 */
export function placeInset(
  subject: PlacementSubject,
  screen: Screen,
  bounds: Bounds,
  measure: MeasureText,
): PlacedOver | undefined {
  const marks = subjectOn(subject, screen)
  if (!marks.crowded.some(({ coordinates }) => isInView(bounds, coordinates))) return undefined
  return placeOver(subject, { ...screen, inset: { bounds } }, marks, insetSize(screen), false, measure)
}

/**
 * Finds a place for the locator.
 *
 * @param extent of the dossier
 * @returns nothing where the view is not near, or where there is no room for it
 */
export function placeLocator(
  subject: PlacementSubject,
  screen: Screen,
  extent: Bounds,
  measure: MeasureText,
): PlacedOver | undefined {
  if (!isNearView(seenOn(screen), extent)) return undefined
  return placeOver(subject, screen, subjectOn(subject, screen), locatorSize, true, measure)
}
