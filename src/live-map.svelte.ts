import type { Box } from './plane/box.ts'
import type { MapProblem } from './view/map-problem.ts'
import type { Sight } from './view/sight.ts'

/** What the live map is doing, as `src/map/` reports it. */
type LiveMapState =
  | { state: 'coming'; problem?: MapProblem } // the still map is shown; the problem is that this one is late
  | { state: 'drawn'; problem?: MapProblem } // it has been drawn whole; something may have failed since
  | { state: 'missing'; problem: MapProblem } // the still map stays

/** Where something lies over the map at present; nothing where there is no room for it, or no need. */
export type Overlays = Record<'inset' | 'locator', () => Box | undefined>

export class LiveMap {
  #now: LiveMapState = $state.raw({ state: 'coming' })
  #retry: (() => void) | undefined = $state.raw()
  #isClose = $state(false)
  #sight: Sight | undefined = $state.raw()
  #overlays: Overlays | undefined = $state.raw()
  #isListOpen = $state(false)
  #areKeysShown = $state(false)
  #isSpared = $state(false)
  #isAsked = false
  #ask: () => void = () => {}
  #settle = () => {}
  #draw = () => {}

  /** Comes true once it has been drawn. */
  readonly drawn = new Promise<void>((draw) => {
    this.#draw = draw
  })

  /** Comes true once it has been drawn, is known to be missing, or waits for the reader. */
  readonly settled = new Promise<void>((settle) => {
    this.#settle = settle
  })

  get state() {
    return this.#now.state
  }
  /** What is wrong with it, if anything is. */
  get problem() {
    return this.#now.problem
  }
  /** Whether what failed can be requested again. */
  get canTryAgain() {
    return this.#retry !== undefined
  }
  /** Whether the map is zoomed in beyond the detail of our own ground. */
  get isClose() {
    return this.#isClose
  }

  /** Where there is room for the inset and for the locator; undefined where that is not known yet. */
  get overlays() {
    return this.#overlays
  }
  /** Whether the list over it is open. */
  get isListOpen() {
    return this.#isListOpen
  }
  /** Whether the list of its keys is shown. */
  get areKeysShown() {
    return this.#areKeysShown
  }
  /** What it shows, or will when it is drawn; undefined until it says so, and while it is missing. */
  get sight() {
    return this.state === 'missing' ? undefined : this.#sight
  }

  /** Whether the still map stays until the reader asks for this one. */
  get isSpared() {
    return this.#isSpared
  }

  /** Waits for the reader to ask for it, who may have touched the still map before. */
  spare(): Promise<void> {
    if (this.#isAsked) return Promise.resolve()
    this.#isSpared = true
    this.#settle()
    return new Promise((resolve) => {
      this.#ask = resolve
    })
  }

  /** The reader touches the map, or wants what the live one alone can show. */
  ask() {
    this.#isAsked = true
    this.#isSpared = false
    this.#ask()
  }

  /** Requests again what failed. */
  tryAgain() {
    const retry = this.#retry
    this.#become({ state: this.state === 'drawn' ? 'drawn' : 'coming' })
    retry?.()
  }

  reportDrawn() {
    this.#draw()
    if (this.state !== 'drawn' || this.problem) this.#become({ state: 'drawn' })
  }

  reportMissing(problem: MapProblem) {
    this.#become({ state: 'missing', problem })
  }

  /** A part of the map has failed: one that was already drawn stays, any other is not shown. */
  reportFailure(retry: () => void) {
    if (this.state === 'drawn') this.#become({ state: 'drawn', problem: { kind: 'incomplete' } }, retry)
    else this.#become({ state: 'missing', problem: { kind: 'file-missing' } }, retry)
  }

  /** Nothing has been received for a while: that is no failure, but the reader is told. */
  reportLate() {
    if (this.state === 'coming') this.#become({ state: 'coming', problem: { kind: 'late' } })
  }

  reportCloseness(isClose: boolean) {
    this.#isClose = isClose
  }

  reportOverlays(overlays: Overlays) {
    this.#overlays = overlays
  }

  reportList(isOpen: boolean) {
    this.#isListOpen = isOpen
  }

  showKeys(areShown: boolean) {
    this.#areKeysShown = areShown
  }

  reportSight(sight: Sight) {
    this.#sight = sight
  }

  #become(now: LiveMapState, retry?: () => void) {
    this.#now = now
    this.#retry = retry
    if (now.state !== 'coming') this.#settle()
  }
}
