import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Watchdog } from '../../src/map/watchdog.ts'

const page = { hidden: false }
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function waiting() {
  const late = vi.fn()
  const watchdog = new Watchdog(8, late)
  watchdog.reset()
  return { late, watchdog }
}

test('ends when nothing has come for so many seconds, and only once', () => {
  const { late } = waiting()
  vi.advanceTimersByTime(7900)
  expect(late).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(late).toHaveBeenCalledTimes(1)
})

test('begins anew with every sign of life', () => {
  const { late, watchdog } = waiting()
  for (let sign = 0; sign < 10; sign++) {
    vi.advanceTimersByTime(5000)
    watchdog.reset()
  }
  expect(late).not.toHaveBeenCalled()
  watchdog.stop()
  vi.advanceTimersByTime(60_000)
  expect(late).not.toHaveBeenCalled()
})

test('lasts as long as the page lies in the background', () => {
  const { late } = waiting()
  page.hidden = true
  vi.advanceTimersByTime(60_000)
  expect(late).not.toHaveBeenCalled()
  page.hidden = false
  vi.advanceTimersByTime(8000)
  expect(late).toHaveBeenCalledTimes(1)
})
