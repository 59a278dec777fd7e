import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, nearestAmong } from '../../src/dossier/geodesy.ts'

const position = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
)

test('the nearest of many positions is no further than any that is asked for', () => {
  fc.assert(
    fc.property(fc.array(position, { maxLength: 60 }), position, fc.integer({ min: 1, max: 4 }), (given, to, each) => {
      const isAskedFor = (index: number) => index % each === 0
      const asked = given.filter((_, index) => isAskedFor(index))
      const found = nearestAmong(given)(to, isAskedFor)
      expect(found === undefined).toBe(asked.length === 0)
      const nearest = given[found ?? 0]
      if (!nearest) return
      expect(asked).toContain(nearest)
      expect(distance(to, nearest)).toBeLessThanOrEqual(Math.min(...asked.map((one) => distance(to, one))) + 0.01)
    }),
  )
})
