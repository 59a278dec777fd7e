/** A translation that is begun, and kept in step with its dossier. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDossier } from '../../../src/dossier/check/check.ts'
import { fillTranslation } from '../../../src/dossier/edit/fill-translation.ts'
import { change, linesOf } from '../check/breaking.ts'
import { type Files, goodDossier } from '../check/good.ts'
import { catalogueOf, withTranslation } from '../translated.ts'

const name = 'translation.ar.json'
const fill = (files: Files) => fillTranslation(files, 'ar')
const readIn = (files: Files) => JSON.parse(files.get(name) ?? '')
const good = catalogueOf((text) => `ترجمة ${text.length}`)

describe('a translation that is begun', () => {
  const { files, told, refused } = fill(goodDossier())

  test('has a place for each text and each quotation, the title first, and says how many are to be filled', () => {
    const { $schema, texts, passages } = readIn(files)
    expect($schema).toBe('../schema/translation.schema.json')
    expect(Object.keys(texts).slice(0, 2)).toEqual(['Soldiers leave Alpha', 'They left. Planes took them home.'])
    expect(passages).toEqual({ convoy: '', airlift: '', talks: '' })
    const count = Object.keys(texts).length
    expect(told).toEqual([
      `${name} · texts: ${count} added, to be translated`,
      `${name} · passages: 3 added, to be translated`,
    ])
    expect(refused).toEqual([`${name} · texts: ${count} without a translation`])
  })

  test('has the check name each text that is left, and nothing else', () => {
    const lines = linesOf(files)
    expect(lines).toHaveLength(Object.keys(readIn(files).texts).length)
    for (const line of lines) expect(line).toContain('found “”; expected text that is not empty')
  })

  test('leaves the files of the dossier as they are', () => {
    for (const [file, text] of goodDossier()) expect(files.get(file)).toBe(text)
  })
})

describe('a translation that is there', () => {
  test('keeps what is translated, has a place for what is new, and drops what is stale, which is told in full', () => {
    const before = withTranslation(goodDossier(), { ...good, note: 'By the editors' })
    const { files, told, refused } = fill(change(before, 'dossier.json', 'summary', 'They went home.'))
    const stale = 'They left. Planes took them home.'
    expect(told).toEqual([
      `${name} · texts: 1 added, to be translated`,
      `${name} · texts: dropped “${stale}”, which was “${good.texts[stale]}”`,
    ])
    expect(refused).toEqual([`${name} · texts: 1 without a translation`])
    const { [stale]: _stale, ...kept } = good.texts
    expect(readIn(files)).toEqual({
      note: 'By the editors',
      texts: { ...kept, 'They went home.': '' },
      passages: good.passages,
    })
  })

  test('is left as it is, letter by letter, where nothing has changed', () => {
    const files = fill(withTranslation(goodDossier(), good)).files
    const again = fill(files)
    expect([...again.files]).toEqual([...files])
    expect({ told: again.told, refused: again.refused }).toEqual({ told: [], refused: [] })
  })

  test('is whole once every place is filled, whatever was there before', () => {
    const anyText = fc.constantFrom(...Object.keys(good.texts), 'constructor', 'Gone [since', '] then')
    const catalogue = fc.record({
      texts: fc.dictionary(anyText, fc.string({ minLength: 1, maxLength: 20 })),
      passages: fc.dictionary(fc.constantFrom('convoy', 'talks', 'retreat'), fc.string({ maxLength: 20 })),
    })
    fc.assert(
      fc.property(catalogue, (given) => {
        const once = fill(withTranslation(goodDossier(), given)).files
        expect([...fill(once).files]).toEqual([...once])
        const { texts, passages } = readIn(once)
        for (const [text, translation] of Object.entries(given.texts))
          if (Object.hasOwn(good.texts, text)) expect(texts[text]).toBe(translation)
        expect(Object.keys(passages)).toEqual(['convoy', 'airlift', 'talks'])
        const filled = Object.fromEntries(Object.keys(texts).map((text) => [text, 'كلمة']))
        expect(checkDossier('alpha', withTranslation(goodDossier(), { texts: filled, passages: {} })).problems).toEqual(
          [],
        )
      }),
      { numRuns: 50 },
    )
  })
})

test.each([
  ['Arabic', 'found the language “Arabic”; expected a language tag, BCP 47, such as ar, pt-BR or zh-Hant'],
  ['en', 'found the dossier’s own language, en; expected another'],
])('nothing is translated into %s', (language, message) => {
  expect(() => fillTranslation(goodDossier(), language)).toThrow(new RangeError(message))
})
