/** Where in a page a reader is: kept with each step of the history that they leave, and found again on “Back”. */
import { tick } from 'svelte'
import type { App } from '../app.svelte.ts'
import { stillMark } from './still-marks.ts'

/** The element that has the focus: a mark of the map, or the element of this index in another, which has an id. */
type Focused = { mark: string } | { within: string; index: number }

interface Place {
  /** How far the window and the panel are scrolled, in CSS pixels. */
  scrolled: number[]
  /** Whether the whole article stands around the quotations. */
  isWhole: boolean
  focused: Focused | null
}

/** On a phone the window scrolls, on a wide screen the panel. */
const scrollers = () => [document.documentElement, ...document.querySelectorAll('.sheet')]

/** An element that has an id, and all within it. */
function elementsIn(id: string): readonly Element[] {
  const whole = document.getElementById(id)
  return whole ? [whole, ...whole.querySelectorAll('*')] : []
}

function focusedNow(): Focused | null {
  const { activeElement } = document
  const mark = activeElement?.getAttribute('data-feature')
  if (mark) return { mark }
  const within = activeElement?.closest('[id]')?.id
  return activeElement && within ? { within, index: elementsIn(within).indexOf(activeElement) } : null
}

export const placeIn = ({ attention }: App): Place => ({
  scrolled: scrollers().map(({ scrollTop }) => scrollTop),
  isWhole: attention.isWhole,
  focused: focusedNow(),
})

const isPlace = (state: unknown): state is Place => typeof state === 'object' && state !== null && 'scrolled' in state

function focusAgain(focused: Focused | null) {
  if (!focused) return
  const element = 'mark' in focused ? stillMark(focused.mark) : elementsIn(focused.within)[focused.index]
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true })
}

/**
 * Once the page of a step is shown: returns to where the reader was in it, or begins at its top.
 *
 * @param state what the history has kept with the step
 */
export async function returnTo(state: unknown, { attention }: App) {
  const place = isPlace(state) ? state : undefined
  attention.showWhole(place?.isWhole ?? false)
  await tick()
  focusAgain(place ? place.focused : { within: 'card-name', index: 0 })
  for (const [index, scroller] of scrollers().entries()) scroller.scrollTop = place?.scrolled[index] ?? 0
}
