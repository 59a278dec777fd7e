import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsFor } from '../../../src/dossier/position.ts'
import { en } from '../../english.ts'

const precision = fc.double({ min: 0.1, max: 1e7, noNaN: true })
const longitude = fc.double({ min: -180, max: 180, noNaN: true })
const latitude = fc.double({ min: -90, max: 90, noNaN: true })
const printed = (coordinates: [number, number], precision: number) => en.position({ coordinates, precision })

describe('a position', () => {
  test.each([
    [100, '35.4008° N, 35.9486° E'],
    [300, '35.401° N, 35.949° E'],
    [2000, '35.40° N, 35.95° E'],
    [10_000, '35.40° N, 35.95° E'],
    [15_000, '35.4° N, 35.9° E'],
    [200_000, '35° N, 36° E'],
  ])('known to %i m is printed as %s', (metres, words) => {
    expect(printed([35.9486, 35.4008], metres)).toBe(words)
  })

  test('south of the equator and west of Greenwich is said so', () => {
    expect(printed([-70.6483, -33.4569], 1000)).toBe('33.457° S, 70.648° W')
  })

  test('that rounds to the equator or to Greenwich lies on neither side', () => {
    expect(printed([-0.001, -0.001], 50_000)).toBe('0.0° N, 0.0° E')
  })

  test('has as many decimals as its precision allows, in both coordinates', () => {
    fc.assert(
      fc.property(longitude, latitude, precision, (east, north, metres) => {
        const degrees = printed([east, north], metres).match(/[\d.]+/g) ?? []
        expect(degrees.map((number) => number.split('.')[1]?.length ?? 0)).toEqual([
          decimalsFor(metres),
          decimalsFor(metres),
        ])
      }),
    )
  })

  test('is printed within half of the last place of where it is', () => {
    fc.assert(
      fc.property(longitude, latitude, precision, (east, north, metres) => {
        const [degrees = '', hemisphere] = printed([east, north], metres).split('° ')
        const sign = hemisphere?.startsWith('S') ? -1 : 1
        expect(Math.abs(Number(degrees) * sign - north)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimalsFor(metres))
      }),
    )
  })
})

test.each([
  [100, '± 100 m'],
  [300, '± 300 m'],
  [999, '± 1 km'],
  [2000, '± 2 km'],
  [1234, '± 1.2 km'],
  [15_000, '± 15 km'],
  [0.5, '± 0.5 m'],
])('a precision of %d m is %s', (metres, words) => {
  expect(en.precision(metres)).toBe(words)
})

test.each([
  [300_000, 'about 300 km'],
  [4200, 'about 4.2 km'],
  [850, 'about 850 m'],
])('a path of %d m is %s long', (metres, words) => {
  expect(en.roughLength(metres)).toBe(words)
})
