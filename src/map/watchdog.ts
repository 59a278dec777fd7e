/**
 * Waits for an answer: calls `late` once `seconds` have passed since the last reset, and `meanwhile` at each second before.
 * Seconds are counted by timers, and only while the page is visible: time in which the page is too busy to receive the answer,
 * or in the background, where no map is drawn, does not count.
 */
export class Watchdog {
  readonly #seconds: number
  readonly #late: () => void
  readonly #meanwhile: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(seconds: number, late: () => void, meanwhile: () => void = () => {}) {
    this.#seconds = seconds
    this.#late = late
    this.#meanwhile = meanwhile
  }

  /** Starts the wait, or starts it again. */
  reset() {
    this.stop()
    this.#wait(this.#seconds)
  }

  stop() {
    clearTimeout(this.#timer)
  }

  #wait(left: number) {
    this.#timer = setTimeout(() => {
      const remaining = document.hidden ? left : left - 1
      if (remaining === 0) return this.#late()
      this.#meanwhile()
      this.#wait(remaining)
    }, 1000)
  }
}
