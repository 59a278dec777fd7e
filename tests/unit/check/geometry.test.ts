import { expect, test } from 'vitest'
import { linesAfter, linesOf, withFile } from './breaking.ts'
import { goodDossier } from './good.ts'

const [southWest, southEast, northEast, northWest] = [
  [11.49, 51.49],
  [11.51, 51.49],
  [11.51, 51.51],
  [11.49, 51.51],
]

test('a crs member is refused: RFC 7946 knows only WGS 84', () => {
  expect(linesAfter('places.geojson', 'crs', { type: 'name' })).toEqual([
    'places.geojson · crs: found the unknown property “crs”; expected one of $schema, type, features',
  ])
})

test.each([
  [
    'an unclosed ring',
    [southWest, southEast, northEast, northWest],
    'an unclosed ring, from [11.49,51.49] to [11.49,51.51]; expected its last position equal to its first',
  ],
  [
    'a clockwise exterior',
    [southWest, northWest, northEast, southEast, southWest],
    'a clockwise exterior ring; expected counter-clockwise, by the right-hand rule',
  ],
  [
    'a self-crossing ring',
    [southWest, northEast, southEast, northWest, southWest],
    'a ring that crosses itself at [11.5,51.5]; expected a ring that does not meet itself',
  ],
  [
    'a ring on one line',
    [southWest, southEast, southWest, southWest],
    'a ring without area; expected at least three points that do not lie on one line',
  ],
  ['a ring of three positions', [southWest, southEast, southWest], 'a list of 3; expected at least 4 entries'],
])('%s is refused', (_, ring, line) => {
  expect(linesAfter('places.geojson', 'features.2.geometry.coordinates.0', ring)).toEqual([
    `places.geojson · bravo-harbour · geometry.coordinates[0]: found ${line}`,
  ])
})

test('a position given twice in a row is not a crossing', () => {
  const ring = [southWest, southEast, southEast, northEast, northWest, southWest]
  expect(linesAfter('places.geojson', 'features.2.geometry.coordinates.0', ring)).toEqual([])
})

test('a counter-clockwise hole is refused', () => {
  const hole = [
    [11.495, 51.495],
    [11.498, 51.495],
    [11.498, 51.498],
    [11.495, 51.498],
    [11.495, 51.495],
  ]
  expect(linesAfter('places.geojson', 'features.2.geometry.coordinates.1', hole)).toEqual([
    'places.geojson · bravo-harbour · geometry.coordinates[1]: found a counter-clockwise hole; expected clockwise, by the right-hand rule',
  ])
})

test('a line of one point is refused', () => {
  expect(linesAfter('moves.geojson', 'features.0.geometry.coordinates', [[10.5, 50.5]])).toEqual([
    'moves.geojson · convoy · geometry.coordinates: found a list of 1; expected at least 2 entries',
  ])
})

test('a line of one point given twice is refused', () => {
  const line = [
    [10.5, 50.5],
    [10.5, 50.5],
  ]
  expect(linesAfter('moves.geojson', 'features.0.geometry.coordinates', line)).toContain(
    'moves.geojson · convoy · geometry.coordinates: found one point given several times; expected at least two points that differ',
  )
})

test.each([
  ['null', [10.5, null], 'geometry.coordinates[1]: found null; expected a number'],
  ['text', ['10.5', 50.5], 'geometry.coordinates[0]: found “10.5”; expected a number'],
  ['one number', [10.5], 'geometry.coordinates: found a list of 1; expected at least 2 entries'],
  ['an altitude', [10.5, 50.5, 30], 'geometry.coordinates: found a list of 3; expected at most 2 entries'],
])('%s in a position is refused', (_, coordinates, line) => {
  expect(linesAfter('places.geojson', 'features.0.geometry.coordinates', coordinates)).toEqual([
    `places.geojson · alpha · ${line}`,
  ])
})

test('a number too great for a computer is refused', () => {
  const text = goodDossier().get('places.geojson')?.replace('10.5,', '1e999,') ?? ''
  expect(linesOf(withFile(goodDossier(), 'places.geojson', text))).toEqual([
    'places.geojson · alpha · geometry.coordinates[0]: found Infinity; expected a number',
  ])
})

test.each([[[190, 50.5]], [[10.5, -91]]])('the position %j is not on Earth', (coordinates) => {
  expect(linesAfter('places.geojson', 'features.0.geometry.coordinates', coordinates)).toContain(
    `places.geojson · alpha · geometry.coordinates: found [${coordinates}]; expected a longitude within ±180 and a latitude within ±90, in this order`,
  )
})

test.each([
  [
    'a site',
    'places.geojson',
    'features.0.geometry',
    null,
    'alpha',
    'a site of shape null; expected one of Point, LineString, Polygon',
  ],
  [
    'a movement',
    'moves.geojson',
    'features.0.geometry',
    { type: 'Point', coordinates: [10.5, 50.5] },
    'convoy',
    'a movement of shape Point; expected one of LineString, MultiLineString, null',
  ],
  [
    'a footprint',
    'places.geojson',
    'features.2.geometry',
    { type: 'Point', coordinates: [11.5, 51.5] },
    'bravo-harbour',
    'a footprint of shape Point; expected one of Polygon, LineString',
  ],
])('%s has the geometry of its type', (_, file, path, geometry, feature, line) => {
  expect(linesAfter(file, path, geometry)).toEqual([`${file} · ${feature} · geometry: found ${line}`])
})

test('an unknown geometry is refused with the known ones', () => {
  expect(linesAfter('places.geojson', 'features.0.geometry.type', 'Circle')).toEqual([
    'places.geojson · alpha · geometry.type: found “Circle”; expected one of Point, LineString, MultiLineString, Polygon',
  ])
})

test('a path has a line, and a line a path', () => {
  expect(linesAfter('moves.geojson', 'features.0.geometry', null)).toEqual([
    'dossier.json · by-land · feature: found convoy, which has no place on the map; expected a site, a movement or an event on the map: one of alpha, bravo, airlift',
    'moves.geojson · convoy · properties.path: found a path without a geometry; expected a geometry, or no path',
  ])
  expect(linesAfter('moves.geojson', 'features.0.properties.path', undefined)).toEqual([
    'moves.geojson · convoy · geometry: found a LineString without a path; expected a path, or no geometry',
  ])
})

test('a position has a point, and the point of an event a position', () => {
  const position = { basis: 'stated', precision: 1000, source: 'The article' }
  expect(linesAfter('events.geojson', 'features.0.properties.position', position)).toEqual([
    'events.geojson · talks · properties.position: found a position without a geometry; expected a geometry, or no position',
  ])
  expect(linesAfter('events.geojson', 'features.0.geometry', { type: 'Point', coordinates: [10.5, 50.5] })).toEqual([
    'events.geojson · talks · geometry: found a Point without a position; expected a position, or no geometry',
  ])
})

test('a line that fades out has no site at its end', () => {
  expect(linesAfter('moves.geojson', 'features.1.properties.to', { name: 'Alpha', site: 'alpha' })).toContain(
    'moves.geojson · airlift · properties.path.fading: found a line that fades out before the site alpha; expected a line that reaches it, or no site and no place as its end',
  )
})

test('a line that fades out is a stroke too short to lead anywhere', () => {
  const end = 'features.1.geometry.coordinates.1'
  expect(linesAfter('moves.geojson', end, [11.6, 51.853])).toEqual([])
  expect(linesAfter('moves.geojson', end, [11.6, 51.857])).toEqual([
    'moves.geojson · airlift · geometry.coordinates: found a path 40291 m long that fades out; expected a stroke of at most 40000 m: its end is not stated',
  ])
})
