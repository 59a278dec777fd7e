/** What the live map is doing, as the map room reports it. */
type State =
  | { state: 'coming' }
  | { state: 'drawn' } // it has shown all there is to see
  | { state: 'missing'; problem: string }

export class LiveMap {
  #now: State = $state.raw({ state: 'coming' })
  #isClose = $state(false)

  get state() {
    return this.#now.state
  }
  /** Why there is none, or nothing. */
  get problem() {
    return this.#now.state === 'missing' ? this.#now.problem : ''
  }
  /** Whether the map is so near that our own ground has nothing more to show. */
  get isClose() {
    return this.#isClose
  }

  reportDrawn() {
    this.#now = { state: 'drawn' }
  }

  reportMissing(problem: string) {
    this.#now = { state: 'missing', problem }
  }

  reportCloseness(isClose: boolean) {
    this.#isClose = isClose
  }
}
