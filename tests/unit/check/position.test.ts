import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalsFor, metresPerDegree } from '../../../src/dossier/position.ts'

const precision = fc.double({ min: 0.1, max: 1e7, noNaN: true })

test('a position deserves decimals to the place of the first significant digit of its uncertainty, and no finer', () => {
  fc.assert(
    fc.property(precision, (metres) => {
      const lastPlace = metresPerDegree * 10 ** -decimalsFor(metres)
      expect(lastPlace).toBeLessThanOrEqual(metres * 1.000001)
      if (decimalsFor(metres) > 0) expect(lastPlace * 10).toBeGreaterThan(metres * 0.999999)
    }),
  )
})
