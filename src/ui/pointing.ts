import type { Attachment } from 'svelte/attachments'
import type { Attention } from '../attention.svelte.ts'
import { noSelection, type Selection } from '../view/selection.ts'

/**
 * For as long as a pointer is over the element, or the focus in it, the reader points at something.
 *
 * @param what that is, from the innermost element there
 */
export const pointing =
  (attention: Attention, what: (inner: Element) => Selection): Attachment<HTMLElement> =>
  (element) => {
    const enter = ({ target }: Event) => {
      if (target instanceof Element) attention.point(what(target))
    }
    const leave = ({ relatedTarget }: MouseEvent | FocusEvent) => {
      const isWithin = relatedTarget instanceof Node && element.contains(relatedTarget)
      if (!isWithin) attention.point(noSelection)
    }
    const removal = new AbortController()
    const { signal } = removal
    for (const type of ['mouseover', 'focusin'] as const) element.addEventListener(type, enter, { signal })
    for (const type of ['mouseout', 'focusout'] as const) element.addEventListener(type, leave, { signal })
    return () => removal.abort()
  }
