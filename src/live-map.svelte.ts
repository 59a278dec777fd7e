import type { MapProblem } from './view/map-problem.ts'

/** What the live map is doing, as the map room reports it. */
type State =
  | { state: 'coming'; problem?: MapProblem } // the still map is there; the problem is that this one is late
  | { state: 'drawn'; problem?: MapProblem } // it has shown all there is to see; something may have failed since
  | { state: 'missing'; problem: MapProblem } // the still map stays

export class LiveMap {
  #now: State = $state.raw({ state: 'coming' })
  #retry: (() => void) | undefined = $state.raw()
  #isClose = $state(false)

  get state() {
    return this.#now.state
  }
  /** What is wrong with it, if anything is. */
  get problem() {
    return this.#now.problem
  }
  /** Whether the reader can have what failed asked for once more. */
  get canTryAgain() {
    return this.#retry !== undefined
  }
  /** Whether the map is so near that our own ground has nothing more to show. */
  get isClose() {
    return this.#isClose
  }

  /** Asks once more for what failed. */
  tryAgain() {
    const retry = this.#retry
    this.#become({ state: this.state === 'drawn' ? 'drawn' : 'coming' })
    retry?.()
  }

  reportDrawn() {
    if (this.state !== 'drawn' || this.problem) this.#become({ state: 'drawn' })
  }

  reportMissing(problem: MapProblem) {
    this.#become({ state: 'missing', problem })
  }

  /** Something that it shows has failed: a map that already stands stays, one that does not is not shown. */
  reportFailure(retry: () => void) {
    if (this.state === 'drawn') this.#become({ state: 'drawn', problem: { kind: 'incomplete' } }, retry)
    else this.#become({ state: 'missing', problem: { kind: 'file-missing' } }, retry)
  }

  /** Nothing has come for a while: no failure, but the reader may like to know. */
  reportLate() {
    if (this.state === 'coming') this.#become({ state: 'coming', problem: { kind: 'late' } })
  }

  reportCloseness(isClose: boolean) {
    this.#isClose = isClose
  }

  #become(now: State, retry?: () => void) {
    this.#now = now
    this.#retry = retry
  }
}
