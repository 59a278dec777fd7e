/** JSON as the tools of an editor write it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../../src/dossier/edit/json-text.ts'

test('a list of plain values stands on one line', () => {
  expect(jsonText({ at: [1, 2], ids: ['a', 'b'], all: [{ id: 'a' }] })).toBe(
    '{\n  "at": [1, 2],\n  "ids": ["a", "b"],\n  "all": [\n    {\n      "id": "a"\n    }\n  ]\n}\n',
  )
})

test('what is written is read as the same again, brackets in its texts too', () => {
  const text = fc.string({ unit: fc.constantFrom(...'[]{}", \\ab\n') })
  const value = fc.oneof(
    fc.jsonValue(),
    fc.array(text),
    fc.dictionary(text, fc.oneof(text, fc.array(text), fc.array(fc.integer()))),
  )
  fc.assert(
    fc.property(value, (given) => {
      expect(JSON.stringify(JSON.parse(jsonText(given)))).toBe(JSON.stringify(given))
    }),
  )
  expect(jsonText({ 'see [ this ]': 'and [ that ]' })).toContain('"see [ this ]": "and [ that ]"')
})
