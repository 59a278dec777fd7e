import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listBox, listOpensOn, listRules } from '../../src/style/list-box.ts'
import { margins } from '../../src/style/margins.ts'
import { signSizes } from '../../src/style/signs.ts'

const stages = fc.record({ width: fc.integer({ min: 320, max: 4000 }), height: fc.integer({ min: 200, max: 3000 }) })

describe('the list', () => {
  test('lies within the stage, open and closed, and is never smaller open than closed', () => {
    fc.assert(
      fc.property(stages, fc.boolean(), (stage, isRightToLeft) => {
        const [open, closed] = [listBox(stage, true, isRightToLeft), listBox(stage, false, isRightToLeft)]
        for (const { left, top, right, bottom } of [open, closed]) {
          expect(Math.min(left, top, stage.width - right, stage.height - bottom)).toBeGreaterThan(0)
        }
        expect(open.right - open.left).toBeGreaterThan(closed.right - closed.left)
        expect(open.bottom).toBeGreaterThanOrEqual(closed.bottom)
      }),
    )
  })

  test('is at most 232 pixels wide and 480 high', () => {
    fc.assert(
      fc.property(stages, (stage) => {
        const { left, top, right, bottom } = listBox(stage, true)
        expect(right - left).toBeLessThanOrEqual(232)
        expect(bottom - top).toBeLessThanOrEqual(480)
      }),
    )
  })

  test('stands where lines begin, at the other side for a script that runs to the left', () => {
    fc.assert(
      fc.property(stages, fc.boolean(), (stage, isOpen) => {
        const [left, right] = [listBox(stage, isOpen), listBox(stage, isOpen, true)]
        expect(right.right).toBe(stage.width - left.left)
        expect(right.left).toBeCloseTo(stage.width - left.right, 6)
      }),
    )
    expect(listRules).not.toMatch(/left|right/)
  })

  test('is open from the start only where the margins keep the selection clear of it, signs and all', () => {
    fc.assert(
      fc.property(stages, fc.boolean(), (stage, isRightToLeft) => {
        const { left, top, right } = margins(stage, isRightToLeft)
        const box = listBox(stage, undefined, isRightToLeft)
        const beside = isRightToLeft
          ? stage.width - right <= box.left - signSizes.disc / 2
          : left >= box.right + signSizes.disc / 2
        const below = top >= box.bottom + signSizes.disc / 2
        if (listOpensOn(stage)) expect(beside).toBe(true)
        else if (stage.height >= 280) expect(below).toBe(true)
      }),
    )
  })
})
