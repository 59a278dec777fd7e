import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Patience } from '../../src/map/patience.ts'

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
  const patience = new Patience(8, late)
  patience.renew()
  return { late, patience }
}

test('ends when nothing has come for so many seconds, and only once', () => {
  const { late } = waiting()
  vi.advanceTimersByTime(7900)
  expect(late).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(late).toHaveBeenCalledTimes(1)
})

test('begins anew with every sign of life', () => {
  const { late, patience } = waiting()
  for (let sign = 0; sign < 10; sign++) {
    vi.advanceTimersByTime(5000)
    patience.renew()
  }
  expect(late).not.toHaveBeenCalled()
  patience.end()
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
