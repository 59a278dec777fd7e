import { isVisible, stillMark } from './still-marks.ts'

/** Where the focus was before a card took it. */
let before: Element | undefined

const isInCard = (element: Element) => element.closest('article') !== null
const isAnywhere = (element: Element | null) => element !== null && element !== document.body

/** Moves the focus to the heading of a card that a reader has opened. From card to card, the first opener is remembered. */
export function focusCard(heading: HTMLElement) {
  const { activeElement } = document
  if (activeElement && isAnywhere(activeElement) && !isInCard(activeElement)) before = activeElement
  heading.focus({ preventScroll: true })
  heading.closest('article')?.scrollIntoView({ block: 'start' })
}

/** What opened the card; the still map is replaced for every page, so there it is the present mark of the same feature. */
const openerNow = (opener: Element) => (isVisible(opener) ? opener : stillMark(opener.getAttribute('data-feature')))

/**
 * After a card was closed: gives the focus back to what opened it, or to the heading of the panel where that is gone or
 * out of sight. A focus that was elsewhere, as on the map, stays there.
 */
export function returnFocus() {
  const opener = before && openerNow(before)
  before = undefined
  if (isAnywhere(document.activeElement)) return
  const target = opener ?? document.querySelector('main h1')
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus()
}
