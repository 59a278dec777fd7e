/**
 * Goes to an element as a link to its anchor does, but leaves the address alone, whose hash is the camera's. The element takes
 * the focus, and what it is folded into is unfolded.
 *
 * @returns whether there is such an element
 */
export function goToAnchor(id: string): boolean {
  const target = document.getElementById(id)
  if (!target) return false
  const folded = target.closest('details')
  if (folded) folded.open = true
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest' })
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true })
  return true
}
