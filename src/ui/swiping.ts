import { readsRightToLeft } from '../reads-right-to-left.ts'

/** So far a finger goes across, in CSS pixels, and so much less up or down. */
const [least, slant] = [60, 0.5]

/** Goes on or back where a finger is drawn across a card: towards where a line begins is on. It ends with the card. */
export function swiping(card: HTMLElement, go: (by: -1 | 1) => void) {
  let start: Touch | undefined
  const begin = ({ touches }: TouchEvent) => {
    start = touches.length === 1 ? touches[0] : undefined
  }
  const end = ({ changedTouches: [touch] }: TouchEvent) => {
    if (!start || !touch) return
    const [across, down] = [touch.clientX - start.clientX, touch.clientY - start.clientY]
    if (Math.abs(across) < least || Math.abs(down) > Math.abs(across) * slant) return
    const isRightToLeft = readsRightToLeft(card)
    go(across < 0 === isRightToLeft ? -1 : 1)
  }
  card.addEventListener('touchstart', begin, { passive: true })
  card.addEventListener('touchend', end, { passive: true })
}
