import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'
import type { Attention } from '../attention.svelte.ts'
import { noSelection, type Selection } from '../view/selection.ts'

/**
 * For as long as a pointer is over the element, or the focus in it, the reader attends to something.
 *
 * @param what that is, from the innermost element there
 */
export const pointing =
  (attention: Attention, what: (inner: Element) => Selection): Attachment<HTMLElement> =>
  (element) => {
    const at = ({ target }: Event) => (target instanceof Element ? what(target) : noSelection)
    const isLeft = ({ relatedTarget }: MouseEvent | FocusEvent) =>
      !(relatedTarget instanceof Node && element.contains(relatedTarget))
    // By `on`, because what has the focus loses it while Svelte takes it out of the page, when no state may be written.
    const removals = [
      // Not `mouseover`: a page that scrolls beneath a resting pointer points at nothing.
      on(element, 'mousemove', (event) => attention.point(at(event))),
      on(element, 'mouseout', (event) => isLeft(event) && attention.point(noSelection)),
      on(element, 'focusin', (event) => attention.focus(at(event))),
      on(element, 'focusout', (event) => isLeft(event) && attention.focus(noSelection)),
    ]
    return () => {
      for (const remove of removals) remove()
    }
  }
