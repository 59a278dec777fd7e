/** Where the focus was before a card took it. A document has one focus, so this is one for the whole page. */
let before: Element | undefined

const isInCard = (element: Element) => element.closest('article') !== null
const isAnywhere = (element: Element | null) => element !== null && element !== document.body

const isVisible = (element: Element) => element.isConnected && element.checkVisibility({ visibilityProperty: true })

/** Moves the focus to the heading of a card that a reader has opened. From card to card the first way in is remembered. */
export function focusCard(heading: HTMLElement) {
  const { activeElement } = document
  if (activeElement && isAnywhere(activeElement) && !isInCard(activeElement)) before = activeElement
  heading.focus({ preventScroll: true })
  heading.closest('article')?.scrollIntoView({ block: 'start' })
}

/** A mark of the still map, which is drawn anew for every page, as it now stands. */
const sameMark = (element: Element) => {
  const slug = element.getAttribute('data-feature')
  return slug === null ? null : document.querySelector(`.still [data-feature="${CSS.escape(slug)}"]`)
}

/**
 * After a card was closed: gives the focus back to what opened it, or to the heading of the panel where that is gone or
 * out of sight. A focus that was elsewhere, as on the map, stays there.
 */
export function returnFocus() {
  const opener = before && [before, sameMark(before)].find((element) => element && isVisible(element))
  before = undefined
  if (isAnywhere(document.activeElement)) return
  const target = opener ?? document.querySelector('main h1')
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus()
}
