/** Whether an element is in the page and neither it nor anything around it is hidden. */
export const isVisible = (element: Element) =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true })

/** A feature's mark on the still map: the visible one, as a mark may be drawn once for each kind of screen. */
export const stillMark = (slug: string | null | undefined): SVGElement | undefined =>
  [...document.querySelectorAll<SVGElement>('.still [data-feature]')].find(
    (mark) => mark.dataset.feature === slug && isVisible(mark),
  )
