/** Where the focus is, such that it is found again in a page that was made anew. */
import { stillMark } from './still-marks.ts'

/** A mark of the still map, by its feature, or an element by its place within another that has an id. */
export type FocusSpot = { mark: string } | { within: string; index: number }

/** An element that has an id, and all within it. */
function elementsIn(id: string): readonly Element[] {
  const whole = document.getElementById(id)
  return whole ? [whole, ...whole.querySelectorAll('*')] : []
}

/** Undefined where the focus is nowhere, or at something that has no name. */
export function focusSpot(): FocusSpot | undefined {
  const { activeElement } = document
  const mark = activeElement?.getAttribute('data-feature')
  if (mark) return { mark }
  const within = activeElement?.closest('[id]')?.id
  return activeElement && within ? { within, index: elementsIn(within).indexOf(activeElement) } : undefined
}

export const elementAt = (spot: FocusSpot): Element | undefined =>
  'mark' in spot ? stillMark(spot.mark) : elementsIn(spot.within)[spot.index]
