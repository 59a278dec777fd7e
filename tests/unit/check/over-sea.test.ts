/** A path over sea that an editor draws stays at sea. */
import { expect, test } from 'vitest'
import { checkDossier, formatProblem, type KnownSea } from '../../../src/dossier/check/check.ts'
import { change } from './breaking.ts'
import { goodDossier } from './good.ts'

const ring = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
/** Sea with an island in its middle, between the sites Alpha and Bravo; what is west of 9° is not known. */
const sea: KnownSea = {
  box: [9, 49, 13, 53],
  areas: [{ type: 'Polygon', coordinates: [ring(9, 49, 13, 53), ring(10.8, 50, 11.2, 52.5).toReversed()] }],
}
const alpha = [10.5, 50.5]
const bravo = [11.5, 51.5]
const round = [
  [10.9, 49.8],
  [11.4, 49.9],
]

const linesFor = (between: readonly (readonly number[])[], path: object, known: KnownSea | undefined = sea) => {
  const drawn = change(goodDossier(), 'moves.geojson', 'features.0.geometry.coordinates', [alpha, ...between, bravo])
  const whole = { basis: 'inferred', source: 'Drawn by hand', over: 'sea', ...path }
  const files = change(drawn, 'moves.geojson', 'features.0.properties.path', whole)
  return checkDossier('alpha', files, { sea: known }).problems.map((problem) => formatProblem(problem))
}

test('across an island it is told where it is farthest from the sea, and how far it may be', () => {
  expect(linesFor([], { corridor: 2000 })).toEqual([
    expect.stringMatching(
      /^moves\.geojson · convoy · geometry\.coordinates: found a path over sea that crosses land: \[1[01]\.\d+,5[01]\.\d+\] is 1[34] km from the sea; expected at most 1 km, or the two ends alone: `npm run dossier -- fix` draws the way between them$/,
    ),
  ])
})

test('round it there is none, nor as wide as the path is unsure, nor where no ground is known, nor over land', () => {
  expect(linesFor(round, { corridor: 2000 })).toEqual([])
  expect(linesFor([], { corridor: 60_000 })).toEqual([])
  expect(linesFor([], { corridor: 2000, over: 'land' })).toEqual([])
  expect(linesFor([], { corridor: 2000 }, { ...sea, box: [9, 49, 9.5, 53] })).toEqual([])
})

test('a port may lie ashore, but not the whole way', () => {
  const inland = (areas: KnownSea['areas']) => linesFor(round, { corridor: 2000 }, { ...sea, areas })
  expect(inland([{ type: 'Polygon', coordinates: [ring(10.55, 49, 13, 53)] }])).toEqual([])
  expect(inland([{ type: 'Polygon', coordinates: [ring(12.5, 49, 13, 53)] }])).toHaveLength(1)
})
