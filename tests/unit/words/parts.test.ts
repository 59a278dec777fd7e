import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withPieces } from '../../../src/words/parts.ts'

/** As the texts of a dossier and of an address are: without what Unicode calls no characters. */
const texts = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Noncharacter_Code_Point}/gu, ''))
const pieces = fc.array(fc.record({ as: fc.constantFrom('link', 'bold'), text: texts }), { maxLength: 32 })

test('a sentence in pieces reads as it does without them, whichever order its language has', () => {
  fc.assert(
    fc.property(pieces, texts, fc.infiniteStream(fc.nat()), (given, between, random) => {
      const order = given
        .map((_, index) => ({ index, at: random.next().value }))
        .sort((one, other) => one.at - other.at)
      const sentence = (...said: string[]) => between + order.map(({ index }) => said[index] + between).join('')
      const parts = withPieces(given, sentence)
      const plain = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
      expect(plain).toBe(sentence(...given.map(({ text }) => text)))
      expect(parts.filter((part) => typeof part !== 'string')).toEqual(order.map(({ index }) => given[index]))
      expect(parts).not.toContain('')
    }),
  )
})

test('a piece may stand in a sentence twice, or not at all', () => {
  const piece = { as: 'link', text: 'here' }
  expect(withPieces([piece], (here) => `${here} and ${here}`)).toEqual([piece, ' and ', piece])
  expect(withPieces([piece], () => 'nowhere')).toEqual(['nowhere'])
})

test('what a piece says is never read for others', () => {
  const odd = { as: 'link', text: '\ufdd1' }
  const other = { as: 'link', text: 'other' }
  expect(withPieces([odd, other], (one, two) => one + two)).toEqual([odd, other])
})
