import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inVisualOrder, visualPieces } from '../../../src/still/visual-order.ts'
import { inReadingOrder } from '../../../src/style/map-text.ts'

const piecesOf = (line: string) => visualPieces(line).map(({ text }) => text)

describe('a line, from its left to its right,', () => {
  test('is as it is written where all of its letters run to the right', () => {
    for (const line of ['M5', 'Convoy · path inferred', 'Damascus (400)']) {
      expect(inVisualOrder(line)).toBe(line)
      expect(piecesOf(line)).toEqual([line])
    }
  })

  test('has its numbers and its Latin words in their own order, at their places among the Arabic ones', () => {
    expect(piecesOf(inReadingOrder('بحسب HTS و400 جندي', true))).toEqual([
      'جندي',
      ' ',
      '400',
      'و',
      ' ',
      'HTS',
      ' ',
      'بحسب',
    ])
    expect(piecesOf(inReadingOrder('400 جندي.', true))).toEqual(['.', 'جندي', ' ', '400'])
    expect([...inVisualOrder(inReadingOrder('قافلة 12', true))].slice(0, 3).join('')).toBe('12 ')
  })

  test('begins at the right even where its first word is Latin, if its text runs to the left', () => {
    expect(piecesOf(inReadingOrder('HTS: لا', true))).toEqual(['لا', ' ', ':HTS'])
    expect(piecesOf('HTS: لا')).toEqual(['HTS:', ' ', 'لا'])
  })

  test('has what is in brackets or quoted between signs that open towards it', () => {
    expect(piecesOf(inReadingOrder('قال (حلب) «نعم»', true)).join('')).toBe('«نعم» (حلب) قال')
  })

  test('is Arabic words in the order of the text, where these follow one another', () => {
    expect(visualPieces('القاعدة البحرية في طرطوس')).toEqual([{ text: 'القاعدة البحرية في طرطوس', isArabic: true }])
  })

  test('has all its letters, whatever they are, and none that steers them', () => {
    const part = fc.constantFrom('حلب', 'في', '400', 'HTS', '(', ')', '«', '»', '.', '،', ' ', '-')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, isToTheLeft) => {
        const line = parts.join('')
        const lettersIn = (text: string) =>
          [...text.replace(/[()]/g, '|').replace(/[«»]/g, '"').replace(/ /g, '')].sort()
        const pieces = piecesOf(inReadingOrder(line, isToTheLeft))
        expect(lettersIn(pieces.join(''))).toEqual(lettersIn(line))
      }),
    )
  })
})
