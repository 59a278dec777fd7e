import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { throttle } from '../../src/map/throttle.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('whenever calls are requested, the first comes at once, none too soon after another, and none after the last request is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (waits) => {
      const calls: number[] = []
      const { request } = throttle(() => calls.push(Date.now()), 300)
      const begin = Date.now()
      let last = begin
      for (const wait of waits) {
        last = Date.now()
        request()
        vi.advanceTimersByTime(wait)
      }
      vi.advanceTimersByTime(300)
      expect(calls[0]).toBe(begin)
      for (const [index, call] of calls.slice(1).entries())
        expect(call - (calls[index] ?? 0)).toBeGreaterThanOrEqual(300)
      expect(calls.at(-1)).toBeGreaterThanOrEqual(last)
    }),
  )
})

test('nothing is called once it is cancelled', () => {
  const call = vi.fn()
  const { request, cancel } = throttle(call, 300)
  request()
  request()
  cancel()
  vi.advanceTimersByTime(1000)
  expect(call).toHaveBeenCalledTimes(1)
})
