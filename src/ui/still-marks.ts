/** Whether a reader can see an element: it is in the page, and neither it nor what it stands in is hidden. */
export const isVisible = (element: Element) =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true })

/** A mark of the still map as it is now drawn: that of this screen, for a mark may have one for each kind of screen. */
export const stillMark = (slug: string | null | undefined): SVGElement | undefined =>
  [...document.querySelectorAll<SVGElement>('.still [data-feature]')].find(
    (mark) => mark.dataset.feature === slug && isVisible(mark),
  )
