import { expect, test } from 'vitest'
import { checkDossier, formatProblem } from '../../../src/dossier/check/check.ts'
import { change, linesAfter, linesOf } from './breaking.ts'
import { goodDossier } from './good.ts'

test.each([
  ['a site', 'places.geojson', 'features.0.geometry.coordinates', [50.5, 10.5], 'alpha · geometry.coordinates'],
  [
    "a path's start",
    'moves.geojson',
    'features.0.geometry.coordinates.0',
    [50.5, 10.5],
    'convoy · geometry.coordinates[0]',
  ],
  [
    'a vertex of a path',
    'moves.geojson',
    'features.0.geometry.coordinates.1',
    [51.2, 11],
    'convoy · geometry.coordinates[1]',
  ],
  [
    "a flight's start",
    'moves.geojson',
    'features.1.geometry.coordinates.0',
    [51.5, 11.5],
    'airlift · geometry.coordinates[0]',
  ],
])('%s with latitude before longitude looks swapped', (_, file, path, [longitude = 0, latitude = 0], where) => {
  expect(linesAfter(file, path, [longitude, latitude])).toContain(
    `${file} · ${where}: found [${longitude},${latitude}]: latitude and longitude look swapped; expected [${latitude},${longitude}]`,
  )
})

test('an event with latitude before longitude looks swapped', () => {
  const position = { basis: 'stated', precision: 1000, source: 'The article' }
  const files = change(goodDossier(), 'events.geojson', 'features.0.properties.position', position)
  const swapped = { type: 'Point', coordinates: [50.5, 10.5] }
  expect(linesOf(change(files, 'events.geojson', 'features.0.geometry', swapped))).toEqual([
    'events.geojson · talks · geometry.coordinates: found [50.5,10.5]: latitude and longitude look swapped; expected [10.5,50.5]',
  ])
})

test('a swap that stays within the extent is seen by what should lie at the site', () => {
  const files = change(goodDossier(), 'dossier.json', 'extent', [10, 10, 60, 60])
  expect(linesOf(change(files, 'places.geojson', 'features.0.geometry.coordinates', [50.5, 10.5]))).toEqual([
    'moves.geojson · convoy · geometry.coordinates[0]: found the first position 5749246 m from the site alpha: latitude and longitude of one of the two look swapped; expected at most 1086 m, as finely as both are known',
  ])
})

test('a site that all its neighbours find swapped is reported alone', () => {
  const files = change(goodDossier(), 'dossier.json', 'extent', [10, 10, 60, 60])
  expect(linesOf(change(files, 'places.geojson', 'features.1.geometry.coordinates', [51.5, 11.5]))).toEqual([
    'places.geojson · bravo · geometry.coordinates: found [51.5,11.5]: latitude and longitude look swapped; expected [11.5,51.5]',
  ])
})

test('a path that both its ends find swapped is reported alone', () => {
  const files = change(goodDossier(), 'dossier.json', 'extent', [10, 10, 60, 60])
  const swapped = [
    [50.5, 10.5],
    [51.2, 11],
    [51.5, 11.5],
  ]
  expect(linesOf(change(files, 'moves.geojson', 'features.0.geometry.coordinates', swapped))).toEqual([
    'moves.geojson · convoy · geometry.coordinates: found positions whose latitude and longitude look swapped; expected longitude before latitude',
  ])
})

test('a lone site is held against the place of its name', () => {
  const files = change(goodDossier(), 'dossier.json', 'extent', [10, 10, 60, 60])
  const alone = change(
    change(files, 'moves.geojson', 'features.0.properties.from', { name: 'Alpha' }),
    'places.geojson',
    'features.0.geometry.coordinates',
    [50.5, 10.5],
  )
  const gazetteer = (name: string): [number, number][] => (name === 'alpha' ? [[10.6, 50.4]] : [])
  const linesWith = (dossier: typeof alone) =>
    checkDossier('alpha', dossier, { gazetteer }).problems.map((one) => formatProblem(one))
  expect(linesWith(alone)).toEqual([
    'places.geojson · alpha · geometry.coordinates: found [50.5,10.5]: latitude and longitude look swapped; expected [10.5,50.5]',
  ])
  expect(linesWith(files)).toEqual([])
})

test('what meets a swapped site is not also told to be far from it', () => {
  expect(linesAfter('places.geojson', 'features.1.geometry.coordinates', [51.5, 11.5])).toEqual([
    'places.geojson · bravo · geometry.coordinates: found [51.5,11.5]: latitude and longitude look swapped; expected [11.5,51.5]',
  ])
})

test('an extent with latitudes first is itself to blame, and no place in it', () => {
  expect(linesAfter('dossier.json', 'extent', [50, 10, 52, 12])).toEqual([
    'dossier.json · extent: found [50,10,52,12], which looks like south, west, north, east; expected west, south, east, north: [10,50,12,52]',
  ])
})

test('a path may begin as finely as the site where it begins', () => {
  const fine = change(goodDossier(), 'places.geojson', 'features.1.geometry.coordinates', [11.5001, 51.5001])
  expect(linesOf(change(fine, 'moves.geojson', 'features.0.geometry.coordinates.2', [11.5001, 51.5001]))).toEqual([])
  expect(linesOf(change(fine, 'moves.geojson', 'features.0.geometry.coordinates.2', [11.50001, 51.5001]))).toHaveLength(
    1,
  )
})

test('a swap that leaves the Earth still looks swapped', () => {
  const files = change(goodDossier(), 'dossier.json', 'extent', [100, 10, 102, 12])
  expect(linesOf(change(files, 'places.geojson', 'features.0.geometry.coordinates', [11, 101]))).toContain(
    'places.geojson · alpha · geometry.coordinates: found [11,101]: latitude and longitude look swapped; expected [101,11]',
  )
})

test('a place far from the extent, swapped or not, is refused', () => {
  expect(linesAfter('places.geojson', 'features.0.geometry.coordinates', [-30, 20])).toContain(
    "places.geojson · alpha · geometry.coordinates: found [-30,20], far from the dossier's extent; expected a place in or near [10,50,12,52]",
  )
})

test('no vertex of a path is far from the extent', () => {
  expect(linesAfter('moves.geojson', 'features.0.geometry.coordinates.1', [-70, -30])).toEqual([
    "moves.geojson · convoy · geometry.coordinates[1]: found [-70,-30], far from the dossier's extent; expected a place in or near [10,50,12,52]",
  ])
})

test('an extent runs from west to east and from south to north', () => {
  expect(linesAfter('dossier.json', 'extent', [12, 50, 10, 52])).toEqual([
    'dossier.json · extent: found [12,50,10,52]; expected west, south, east, north: west below east within ±180, unless it crosses the 180th meridian; south below north within ±90',
  ])
})

test('a position is not printed finer than it is known', () => {
  expect(linesAfter('places.geojson', 'features.0.geometry.coordinates', [10.5001, 50.5])).toEqual([
    'places.geojson · alpha · geometry.coordinates: found [10.5001,50.5], finer than it is known; expected at most 3 decimals: the place is known to ± 1000 m',
  ])
  expect(linesAfter('places.geojson', 'features.0.geometry.coordinates', [10.501, 50.5])).toEqual([])
})

test('a tiny coordinate in exponents is as fine as its decimals', () => {
  const files = change(goodDossier(), 'dossier.json', 'extent', [-1, 50, 12, 52])
  expect(linesOf(change(files, 'places.geojson', 'features.0.geometry.coordinates', [1e-9, 50.5]))).toContain(
    'places.geojson · alpha · geometry.coordinates: found [1e-9,50.5], finer than it is known; expected at most 3 decimals: the place is known to ± 1000 m',
  )
})

test('a path may be drawn one decimal finer than half its corridor', () => {
  expect(linesAfter('moves.geojson', 'features.0.geometry.coordinates.1', [11.0001, 51.2])).toEqual([])
  expect(linesAfter('moves.geojson', 'features.0.geometry.coordinates.1', [11.00001, 51.2])).toEqual([
    'moves.geojson · convoy · geometry.coordinates[1]: found [11.00001,51.2], finer than it is known; expected at most 4 decimals: the place is known to ± 1000 m',
  ])
})

test('a footprint may be drawn one decimal finer than its precision', () => {
  expect(linesAfter('places.geojson', 'features.2.geometry.coordinates.0.1', [11.51001, 51.49])).toEqual([])
  expect(linesAfter('places.geojson', 'features.2.geometry.coordinates.0.1', [11.510001, 51.49])).toHaveLength(1)
})

test('a movement begins and ends at its sites, as finely as they are known', () => {
  expect(linesAfter('moves.geojson', 'features.0.geometry.coordinates.0', [10.51, 50.5])).toEqual([])
  expect(linesAfter('moves.geojson', 'features.0.geometry.coordinates.0', [10.53, 50.5])).toEqual([
    'moves.geojson · convoy · geometry.coordinates[0]: found the first position 2122 m from the site alpha; expected at most 1086 m, as finely as both are known',
  ])
  expect(linesAfter('moves.geojson', 'features.0.geometry.coordinates.2', [11.51, 51.5])).toEqual([
    'moves.geojson · convoy · geometry.coordinates[2]: found the last position 692 m from the site bravo; expected at most 115 m, as finely as both are known',
  ])
})

test('a footprint lies where its site is', () => {
  const elsewhere = [
    [11.7, 51.7],
    [11.71, 51.7],
    [11.71, 51.71],
    [11.7, 51.7],
  ]
  expect(linesAfter('places.geojson', 'features.2.geometry.coordinates', [elsewhere])).toEqual([
    'places.geojson · bravo-harbour · geometry.coordinates: found a footprint 26180 m from the site bravo; expected at most 207 m, as finely as both are known',
  ])
})
