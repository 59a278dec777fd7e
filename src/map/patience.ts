/**
 * Waits for an answer: calls `late` once `seconds` have passed since the last sign of life, and `meanwhile` at each second
 * before. A second counts only once the page has come round to it, and only while somebody looks at the page: one that is
 * too busy to take an answer in, or that lies in the background, where no map is drawn, blames nobody.
 */
export class Patience {
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
  renew() {
    this.end()
    this.#wait(this.#seconds)
  }

  end() {
    clearTimeout(this.#timer)
  }

  #wait(left: number) {
    this.#timer = setTimeout(() => {
      const rest = document.hidden ? left : left - 1
      if (rest === 0) return this.#late()
      this.#meanwhile()
      this.#wait(rest)
    }, 1000)
  }
}
