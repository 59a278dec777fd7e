/**
 * Waits for an answer: calls `late` once `seconds` have passed since the last sign of life, and `meanwhile` at each second
 * before. A second counts only once the page has come round to it, and only while somebody looks at the page: one that is
 * too busy to take an answer in, or that lies in the background, where no map is drawn, blames nobody.
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

  /** Starts the wait, or starts it over: there was a sign of life. */
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
