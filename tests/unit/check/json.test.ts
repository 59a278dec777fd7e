import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from '../../../src/dossier/check/json.ts'
import { linesOf, withFile } from './breaking.ts'
import { goodDossier } from './good.ts'

const linesOfLayer = (text: string) => linesOf(withFile(goodDossier(), 'places.geojson', text))

test.each([
  ['an unfinished list', '{\n  "a": [1,\n', 'the end of the file at line 3, column 1; expected a value'],
  ['a comma too many', '{\n  "a": [1, 2,]\n}', '“]” at line 2, column 14; expected a value'],
  ['a comma too few', '{"a": 1 "b": 2}', '“"” at line 1, column 9; expected a comma or }'],
  ['NaN', '{"a": NaN}', 'NaN at line 1, column 7; expected a number: JSON has no NaN'],
  ['infinity', '[-Infinity]', '-Infinity at line 1, column 2; expected a number: JSON has no Infinity'],
  ['a name without quotes', '{a: 1}', '“a” at line 1, column 2; expected a name in double quotes or }'],
  ['an empty file', '', 'the end of the file at line 1, column 1; expected a value'],
  ['text after the end', '{} x', '“x” at line 1, column 4; expected the end of the file'],
])('%s is not JSON, and the line and column say where', (_, text, line) => {
  expect(linesOfLayer(text)).toEqual([`places.geojson: found ${line}`])
})

test('a file in another encoding is called so', () => {
  expect(linesOfLayer('\ufeff{}')).toEqual([
    'places.geojson: found a byte-order mark before the text; expected UTF-8 without one',
  ])
  expect(linesOfLayer('{}\n\ufffd')).toEqual([
    'places.geojson: found letters that are not UTF-8 at line 2; expected UTF-8',
  ])
})

test('a string that does not end is told as such', () => {
  expect(linesOfLayer('["abc')[0]).toMatch('found a string at line 1, column 2 that does not end')
})

test('a name given twice is refused: one of the two values would be lost', () => {
  const text = goodDossier().get('places.geojson')?.replace('{', '{\n  "type": "Feature",') ?? ''
  expect(linesOfLayer(text)).toEqual([
    'places.geojson: found "type" a second time at line 4, column 3; expected each name once',
  ])
})

test('a text is refused exactly when JSON.parse refuses it', () => {
  const nearlyJson = fc
    .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom('', '"', ',', '{', ']', '\\', '0', '-', 'e', '\n', '\u0001'))
    .map(([text, at, length, inserted]) => {
      const start = at % (text.length + 1)
      return text.slice(0, start) + inserted + text.slice(start + length)
    })
  const parses = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      // That it throws is the answer.
      return false
    }
  }
  fc.assert(
    fc.property(fc.oneof(nearlyJson, fc.json(), fc.string()), (text) => {
      expect('value' in readJson('any.json', text)).toBe(parses(text))
    }),
    { numRuns: 2000 },
  )
})
