import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Choice, chooseAll, clearOf, freeIn, type Item } from '../../../src/placement/choices.ts'
import { footingOf, Room } from '../../../src/placement/room.ts'
import { type Box, boxesMeet } from '../../../src/plane/box.ts'

const within = { left: 0, top: 0, right: 100, bottom: 100 }
const box = fc
  .tuple(fc.integer({ min: 0, max: 85 }), fc.integer({ min: 0, max: 85 }))
  .map(([left, top]): Box => ({ left, top, right: left + 15, bottom: top + 15 }))
const items = fc.array(fc.array(box, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })

const choiceOf = (taken: Box): Choice => ({ footing: footingOf([taken]), labels: () => [] })
const itemsOf = (given: readonly (readonly Box[])[], worths: readonly number[] = []) =>
  given.map((boxes, index) => ({ choices: boxes.map(choiceOf), worth: worths[index] ?? 1 }))
const place = (given: readonly (readonly Box[])[], worths: readonly number[] = []) => chooseAll(itemsOf(given, worths))
const boxesOf = ({ chosen }: ReturnType<typeof place>) => chosen.flatMap(({ footing }) => footing.boxes)

/** Whether there is a choice for each so that none meet. */
function canAll([first = [], ...others]: readonly (readonly Box[])[], taken: readonly Box[] = []): boolean {
  return first.some(
    (one) => !taken.some((other) => boxesMeet(one, other)) && (others.length === 0 || canAll(others, [...taken, one])),
  )
}

describe('things to be placed', () => {
  test('never meet', () => {
    fc.assert(
      fc.property(items, (given) => {
        const placed = boxesOf(place(given))
        const meeting = placed.flatMap((one, index) => placed.slice(index + 1).filter((other) => boxesMeet(one, other)))
        expect(meeting).toEqual([])
      }),
    )
  })

  test('are all placed where that is possible', () => {
    fc.assert(
      fc.property(items, (given) => {
        expect(place(given).shortfall === 0).toBe(canAll(given))
      }),
    )
  })

  test('give way to what is worth more', () => {
    const only: Box = { left: 10, top: 10, right: 25, bottom: 25 }
    expect(place([[only], [only]], [1, 5]).shortfall).toBe(1)
  })
})

test('a box over the screen leaves the choices that a room leaves in which it is taken', () => {
  fc.assert(
    fc.property(items, box, (given, over) => {
      const room = new Room(within, [])
      room.take(footingOf([over]))
      const footings = (left: readonly Item[]) => left.map(({ choices }) => choices.map(({ footing }) => footing))
      expect(footings(clearOf(over, itemsOf(given)))).toEqual(footings(freeIn(room, itemsOf(given))))
    }),
  )
})
