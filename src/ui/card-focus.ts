import { elementAt, type FocusSpot, focusSpot } from './focus-spot.ts'
import { isVisible } from './still-marks.ts'

/** What had the focus before a card took it, and where that stands: it may be made anew in the meantime. */
let before: { opener: Element; spot: FocusSpot | undefined } | undefined

const isInCard = (element: Element) => element.closest('article') !== null
const isAnywhere = (element: Element | null) => element !== null && element !== document.body

/** Moves the focus to the heading of a card that a reader has opened. From card to card, the first opener is remembered. */
export function focusCard(heading: HTMLElement) {
  const { activeElement } = document
  if (activeElement && isAnywhere(activeElement) && !isInCard(activeElement))
    before = { opener: activeElement, spot: focusSpot() }
  heading.focus({ preventScroll: true })
  heading.closest('article')?.scrollIntoView({ block: 'start' })
}

/**
 * After a card was closed: gives the focus back to what opened it, or to the heading of the panel where that is gone or
 * out of sight. A focus that was elsewhere, as on the map, stays there.
 */
export function returnFocus() {
  const openers = before ? [before.opener, before.spot && elementAt(before.spot)] : []
  before = undefined
  if (isAnywhere(document.activeElement)) return
  const opener = openers.find((element) => element && isVisible(element))
  const target = opener ?? document.querySelector('main h1')
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus()
}
