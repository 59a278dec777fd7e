/** Where in a page a reader is: kept with each step of the history that they leave, and found again on “Back”. */
import { tick } from 'svelte'
import type { App } from '../app.svelte.ts'
import { elementAt, type FocusSpot, focusSpot } from './focus-spot.ts'

interface Place {
  /** How far the window and the panel are scrolled, in CSS pixels. */
  scrolled: number[]
  /** Whether the whole article stands around the quotations. */
  isWhole: boolean
  focused: FocusSpot | undefined
}

/** On a phone the window scrolls, on a wide screen the panel. */
const scrollers = () => [document.documentElement, ...document.querySelectorAll('.sheet')]

export const placeIn = ({ attention }: App): Place => ({
  scrolled: scrollers().map(({ scrollTop }) => scrollTop),
  isWhole: attention.isWhole,
  focused: focusSpot(),
})

const isPlace = (state: unknown): state is Place => typeof state === 'object' && state !== null && 'scrolled' in state

/** Where a page begins that the reader has not left from yet. */
const beginning: Place = { scrolled: [], isWhole: false, focused: { within: 'card-name', index: 0 } }

/** Once the page of a step is shown: returns to where the reader was in it. @param state that the history kept with the step */
export async function returnTo(state: unknown, { attention }: App) {
  const { scrolled, isWhole, focused } = isPlace(state) ? state : beginning
  attention.showWhole(isWhole)
  await tick()
  const element = focused && elementAt(focused)
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true })
  for (const [index, scroller] of scrollers().entries()) scroller.scrollTop = scrolled[index] ?? 0
}
