import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, type Screen, settle, type Wish } from '../../../src/still/room.ts'

const box: fc.Arbitrary<Box> = fc
  .tuple(fc.integer({ min: -40, max: 0 }), fc.integer({ min: -40, max: 0 }), fc.nat(60), fc.nat(60))
  .map(([left, top, width, height]) => ({ left, top, right: left + width + 1, bottom: top + height + 1 }))
const wish: fc.Arbitrary<Wish> = fc.record({
  at: fc.tuple(fc.nat(300), fc.nat(300)),
  ways: fc.array(box, { minLength: 1, maxLength: 4 }),
})
const wishes = fc.array(wish, { maxLength: 25 })

const area = { left: -50, top: -50, right: 700, bottom: 700 }
const small: Screen = { zoom: 7, look: '', area }
const large: Screen = { zoom: 8, look: 'roomy', area }

const onScreen = ({ at: [x, y], ways }: Wish, way: number, scale: number): Box => {
  const { left = 0, top = 0, right = 0, bottom = 0 } = ways[way] ?? {}
  return { left: x * scale + left, top: y * scale + top, right: x * scale + right, bottom: y * scale + bottom }
}
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

test('on a screen, no two things that were given room overlap', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const boxes = [...settle(list, [small], 7)].map(([granted, { way }]) => onScreen(granted, way, 1))
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false)
      }
    }),
  )
})

test('a larger screen shows all that the smaller one does, in the same ways, and may add to it', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const one = settle(list, [small], 7)
      const both = settle(list, [small, large], 7)
      for (const [granted, grant] of one) expect(both.get(granted)).toEqual(grant)
      for (const [granted, grant] of both) expect(grant.look).toBe(one.has(granted) ? '' : 'roomy')
    }),
  )
})

test('whoever comes first has the first way that is free', () => {
  const first: Wish = { at: [100, 100], ways: [{ left: 0, top: 0, right: 10, bottom: 10 }] }
  const second: Wish = {
    at: [105, 100],
    ways: [
      { left: 0, top: 0, right: 10, bottom: 10 },
      { left: 20, top: 0, right: 30, bottom: 10 },
    ],
  }
  expect([...settle([first, second], [small], 7).values()].map(({ way }) => way)).toEqual([0, 1])
  expect([...settle([second, first], [small], 7).keys()]).toEqual([second])
})

test('what stands in view stands there whole, or not at all', () => {
  const edge: Wish = {
    at: [699, 100],
    ways: [
      { left: 0, top: 0, right: 10, bottom: 10 },
      { left: -10, top: 0, right: 0, bottom: 10 },
    ],
  }
  expect(settle([edge], [small], 7).get(edge)?.way).toBe(1)
  const outside: Wish = { ...edge, at: [900, 100] }
  expect(settle([outside], [small], 7).get(outside)?.way).toBe(0)
})
