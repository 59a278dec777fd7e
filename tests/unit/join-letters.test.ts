import fc from 'fast-check'
import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { unpackFont } from '../../scripts/geo/font-coverage.ts'
import { fonts } from '../../src/style/fonts.ts'
import { joinLetters } from '../../src/style/join-letters.ts'

const letters = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي']
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((list) => list.join(''))

describe.each([['arabicRegular'], ['arabicSemibold']] as const)('in the font %s', (id) => {
  let font: Font
  beforeAll(async () => {
    font = new Font(new Face(new Blob(await unpackFont(fonts[id].file))))
  })
  /** The glyphs of a text, in the order in which they stand, but for shapes that differ by a hair beside another letter. */
  const glyphsOf = (text: string) => {
    const buffer = new Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    shape(font, buffer, [new Feature('kern', 0), new Feature('calt', 0)])
    return buffer.getGlyphInfos().map(({ codepoint }) => codepoint)
  }
  /** As MapLibre has them, which letters one after the other. */
  const oneByOne = (text: string) => [...text].reverse().flatMap((form) => glyphsOf(form))
  /** What the font writes as one in a sign that Unicode does not know. */
  const hasUnknownPair = (text: string) => /[ئبتثسشصضفقكلني]ئ|[سشصض]ز|ى[رزن]/.test(text)

  test('the forms of joined letters, one after the other, are what the font makes of a word', () => {
    fc.assert(
      fc.property(
        word.filter((text) => !hasUnknownPair(text)),
        (text) => {
          expect(oneByOne(joinLetters(text))).toEqual(glyphsOf(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('every pair of letters is joined as in the font, alone and beside others', () => {
    for (const one of letters) {
      for (const other of letters) {
        for (const text of [one + other, `ط${one}${other}`, `${one}${other}ط`, `ط${one}${other}ط`]) {
          if (!hasUnknownPair(text)) expect(oneByOne(joinLetters(text)), text).toEqual(glyphsOf(text))
        }
      }
    }
  })
})

test('what is joined stays as it is, and so does what is in other letters', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 4 }), (parts) => {
      const joined = joinLetters(parts.join(' '))
      expect(joinLetters(joined)).toBe(joined)
    }),
  )
  expect(joinLetters('Damascus, 400')).toBe('Damascus, 400')
})
