/** The marks of the still map and of its inset: links within SVG. */
import type { Attachment } from 'svelte/attachments'
import type { App } from '../app.svelte.ts'
import { reaches } from '../finger-reach.ts'
import { isPlainClick } from '../plain-click.ts'
import { noSelection, ofFeature } from '../view/selection.ts'
import { pointing } from './pointing.ts'

/** Whether an element is in the page and neither it nor anything around it is hidden. */
export const isVisible = (element: Element) =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true })

/** A feature's mark on the still map: the visible one, as a mark may be drawn once for each kind of screen. */
export const stillMark = (slug: string | null | undefined): SVGElement | undefined =>
  [...document.querySelectorAll<SVGElement>('.still [data-feature]')].find(
    (mark) => mark.dataset.feature === slug && isVisible(mark),
  )

/** The slug of the mark of the still map that has the focus. */
export const focusedMark = (): string | undefined =>
  document.activeElement?.closest<SVGElement>('.still [data-feature]')?.dataset.feature

const markAround = (inner: Element) => inner.closest<SVGElement>('[data-feature]')?.dataset.feature

/** The mark at or nearest to a point of the window, as far as a pointer reaches. */
function markNear(around: Element, { clientX: x, clientY: y }: MouseEvent): string | undefined {
  for (const reach of reaches()) {
    for (const across of [0, -reach, reach]) {
      for (const down of [0, -reach, reach]) {
        const found = document.elementFromPoint(x + across, y + down)
        const slug = found && around.contains(found) ? markAround(found) : undefined
        if (slug) return slug
      }
    }
  }
  return undefined
}

/** A click on a mark selects its feature. */
export const selectOnClick =
  (app: App): Attachment<HTMLElement> =>
  (element) => {
    const follow = (event: MouseEvent) => {
      // A key that follows a link points nowhere.
      const slug = (event.target instanceof Element && markAround(event.target)) || markNear(element, event)
      if (!slug || !isPlainClick(event)) return
      event.preventDefault()
      app.select(ofFeature(slug))
    }
    element.addEventListener('click', follow)
    return () => element.removeEventListener('click', follow)
  }

/** A reader who hovers or focuses a mark points at its feature. */
export const pointAtMarks = ({ attention }: App) =>
  pointing(attention, (inner) => {
    const slug = markAround(inner)
    return slug ? ofFeature(slug) : noSelection
  })

export function lightMarks(element: HTMLElement, { attention }: App) {
  for (const mark of element.querySelectorAll<SVGElement>('[data-feature]'))
    mark.toggleAttribute('data-pointed', attention.litMarks.includes(mark.dataset.feature ?? ''))
}
