/** Calls at once, and then no more than once in so many milliseconds; the last call that was requested always comes. */
export function throttle(call: () => void, milliseconds: number): { request: () => void; cancel: () => void } {
  let pause: ReturnType<typeof setTimeout> | undefined
  let isDue = false

  function request() {
    isDue = pause !== undefined
    if (isDue) return
    call()
    pause = setTimeout(() => {
      pause = undefined
      if (isDue) request()
    }, milliseconds)
  }

  return { request, cancel: () => clearTimeout(pause) }
}
