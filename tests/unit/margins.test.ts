import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marginRules, margins } from '../../src/style/margins.ts'

const sizes = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 3000 }) })

describe('the margins of the map', () => {
  test('leave the selection more than half of any stage, across and down', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), ({ width, height }, isRightToLeft) => {
        const { top, right, bottom, left } = margins({ width, height }, isRightToLeft)
        expect(left + right).toBeLessThan(width / 2)
        expect(top + bottom).toBeLessThan(height / 2)
      }),
    )
  })

  test('turn round with the script, as those of the still map do', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { left, right, ...others } = margins(size)
        expect(margins(size, true)).toEqual({ ...others, left: right, right: left })
      }),
    )
    expect(marginRules).not.toMatch(/left|right/)
  })
})
