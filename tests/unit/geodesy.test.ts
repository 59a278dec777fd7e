import { destination, distance } from '@turf/turf'
import fc from 'fast-check'
import type { LineString, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { cutEvenly, finalBearing, length, positionAlong } from '../../src/dossier/geodesy.ts'

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const position = fc.tuple(degrees(30, 32), degrees(-60, 60))
const lines = fc
  .array(position, { minLength: 2, maxLength: 6 })
  .map((coordinates): LineString => ({ type: 'LineString', coordinates }))
  .filter((line) => length(line) > 1000)
const counts = fc.integer({ min: 1, max: 9 })

const apart = (from: Position | undefined, to: Position | undefined) =>
  distance(from ?? [], to ?? [], { units: 'meters' })
/** Positions are rounded to about a metre in both directions. */
const rounding = 2

describe('a line in pieces', () => {
  test('goes from its start to its end without a gap', () => {
    fc.assert(
      fc.property(lines, counts, (line, count) => {
        const pieces = cutEvenly(line, count)
        expect(pieces).toHaveLength(count)
        const starts = [...pieces.map(({ coordinates }) => coordinates[0]), line.coordinates.at(-1)]
        const ends = [line.coordinates[0], ...pieces.map(({ coordinates }) => coordinates.at(-1))]
        for (const [index, start] of starts.entries()) expect(apart(start, ends[index])).toBeLessThan(rounding)
      }),
    )
  })

  test('has pieces that are equally long', () => {
    fc.assert(
      fc.property(lines, counts, (line, count) => {
        for (const piece of cutEvenly(line, count)) {
          const share = length(piece) / length(line)
          expect(Math.abs(share - 1 / count) * length(line)).toBeLessThan(6 * rounding)
        }
      }),
    )
  })
})

test('a share of a line is where the piece of that length ends', () => {
  fc.assert(
    fc.property(lines, counts, (line, count) => {
      expect(apart(positionAlong(line, 0), line.coordinates[0])).toBeLessThan(rounding)
      for (const [index, { coordinates }] of cutEvenly(line, count).entries()) {
        expect(apart(positionAlong(line, (index + 1) / count), coordinates.at(-1))).toBeLessThan(rounding)
      }
    }),
  )
})

test('the bearing at the end of a line is the direction in which it arrives, clockwise from north', () => {
  fc.assert(
    fc.property(position, position, fc.integer({ min: 0, max: 359 }), (start, end, bearing) => {
      const { coordinates: before } = destination(end, -30, bearing).geometry
      const found = finalBearing({ type: 'LineString', coordinates: [start, before, end, end] })
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThan(360)
      expect(Math.abs(((found - bearing + 540) % 360) - 180)).toBeLessThan(1)
    }),
  )
})

test.each([
  ['north', [30, 36], 0],
  ['east', [31, 35], 90],
  ['south', [30, 34], 180],
  ['west', [29, 35], 270],
])('a short line to the %s has its bearing', (_, end, bearing) => {
  expect(Math.abs(finalBearing({ type: 'LineString', coordinates: [[30, 35], end] }) - bearing)).toBeLessThanOrEqual(1)
})
