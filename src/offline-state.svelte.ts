import type { Reach } from './offline-list.ts'

/** Whether the reader is to be told that the dossier is kept on this device: once, when it has become so. */
export class OfflineState {
  #reach: Reach | undefined = $state.raw()

  /** How much of it is; undefined where there is nothing to tell. */
  get reach() {
    return this.#reach
  }

  report(reach: Reach) {
    this.#reach = reach
  }
}
