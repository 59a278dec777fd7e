/** A translation is whole, or refused. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDossier } from '../../../src/dossier/check/check.ts'
import { catalogueOf, withTranslation } from '../translated.ts'
import { change, linesOf, problemsOf, withFile } from './breaking.ts'
import { goodDossier } from './good.ts'

const file = 'translation.ar.json'
const good = catalogueOf((text) => `ترجمة ${text.length}`)
const { texts, passages } = good
const linesFor = (catalogue: object, files = goodDossier()) => linesOf(withTranslation(files, catalogue))
const withText = (text: string, value: unknown) => ({ texts: { ...texts, [text]: value }, passages })

test('a dossier needs no translation, and may have several', () => {
  expect(linesFor(good)).toEqual([])
  const both = withTranslation(withTranslation(goodDossier(), good), good, 'zh-Hant')
  expect(linesOf(both)).toEqual([])
  const { dossier } = checkDossier('alpha', both)
  expect([...(dossier?.translations.keys() ?? [])]).toEqual(['ar', 'zh-Hant'])
})

describe('each text in the dossier’s own words has a translation', () => {
  test('which is missed where it should stand, with a place where the text does', () => {
    const { 'They left. Planes took them home.': _summary, Alpha: _alpha, ...others } = texts
    expect(linesFor({ texts: others, passages })).toEqual([
      `${file} · texts[“They left. Planes took them home.”]: found nothing; expected a translation of this text, which stands in dossier.json summary`,
      `${file} · texts.Alpha: found nothing; expected a translation of this text, which stands in moves.geojson features[0].properties.from.name`,
    ])
  })

  test('and no empty one', () => {
    expect(linesFor(withText('Alpha', ''))).toEqual([
      `${file} · texts.Alpha: found “”; expected text that is not empty`,
    ])
    expect(linesFor(withText('Alpha', 5))).toEqual([`${file} · texts.Alpha: found 5; expected text`])
  })

  test('whichever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(texts)), (text) => {
        const { [text]: _left, ...others } = texts
        expect(problemsOf(withTranslation(goodDossier(), { texts: others, passages }))).toMatchObject([
          { file, found: 'nothing' },
        ])
      }),
    )
  })

  test('one that is new in the dossier too, in a field that nobody has used yet', () => {
    const files = change(goodDossier(), 'moves.geojson', 'features.0.properties.path.note', 'By night')
    expect(linesFor(good, files)).toEqual([
      `${file} · texts[“By night”]: found nothing; expected a translation of this text, which stands in moves.geojson features[0].properties.path.note`,
    ])
  })
})

describe('a translation has nothing that the dossier does not have', () => {
  test('no text', () => {
    expect(linesFor(withText('Omega', 'أوميغا'))).toEqual([
      `${file} · texts.Omega: found a text that the dossier does not have; expected the texts that stand in it`,
    ])
  })

  test('no word of somebody else’s, such as a headline, a publisher’s name or a spelling', () => {
    const files = change(goodDossier(), 'dossier.json', 'article.publisher', 'The Other Paper')
    expect(linesFor(withText('The Other Paper', 'الصحيفة'), files)).toHaveLength(1)
  })

  test('no passage', () => {
    expect(linesFor({ texts, passages: { ...passages, retreat: 'انسحاب' } })).toEqual([
      `${file} · passages.retreat: found the unknown passage “retreat”; expected one of convoy, airlift, talks`,
    ])
  })

  test('which is not said where the dossier itself is not in order, and may have it after all', () => {
    const misspelt = change(goodDossier(), 'places.geojson', 'features.0.properties.sumary', 'A place')
    expect(linesFor(withText('A place', 'مكان'), misspelt).filter((line) => line.startsWith(file))).toEqual([])
    const unread = withFile(goodDossier(), 'passages.json', '{')
    expect(linesFor(good, unread).filter((line) => line.startsWith(file))).toEqual([])
  })
})

describe('a translation fits where the text stands', () => {
  test('on the map, which has the least room', () => {
    expect(linesFor(withText('In a convoy', 'أ'.repeat(60)))).toEqual([])
    expect(linesFor(withText('In a convoy', 'أ'.repeat(61)))).toEqual([
      `${file} · texts[“In a convoy”]: found “${'أ'.repeat(61)}”; expected text of at most 60 characters, as in dossier.json annotations[0].text`,
    ])
  })

  test('wherever else the same text has more', () => {
    const files = change(goodDossier(), 'moves.geojson', 'features.0.properties.summary', 'In a convoy')
    const [line] = linesFor(withText('In a convoy', 'أ'.repeat(61)), files)
    expect(line).toContain('at most 60 characters, as in dossier.json annotations[0].text')
  })

  test('as a name', () => {
    expect(linesFor(withText('Alpha', 'أ'.repeat(200)))).toEqual([])
    expect(linesFor(withText('Alpha', 'أ'.repeat(201)))).toHaveLength(1)
  })
})

test.each([
  ['<b>مدينة</b>', 'a tag in “<b>مدينة</b>”'],
  ['مدينة\u202e', 'the character U+202E in “مدينة\\u{202e}”'],
  [' ', 'nothing but white space'],
])('a translation is plain text as all others are: “%s”', (text, found) => {
  const expected = 'expected plain text, without markup or invisible characters'
  expect(linesFor(withText('Alpha', text))).toEqual([`${file} · texts.Alpha: found ${found}; ${expected}`])
  expect(linesFor({ texts, passages: { ...passages, convoy: text } })).toEqual([
    `${file} · passages.convoy: found ${found}; ${expected}`,
  ])
})

test('a text may read like the name of a member of the format', () => {
  const files = change(goodDossier(), 'moves.geojson', 'features.0.properties.label', 'edtf')
  expect(linesFor(withText('edtf', 'ليس تاريخًا'), files)).toEqual([])
  const prefix = change(goodDossier(), 'moves.geojson', 'features.0.properties.label', 'prefix')
  expect(linesFor(withText('prefix', 'a\nb'), prefix)).toHaveLength(1)
})

test('quotations may be left without a translation one by one', () => {
  expect(linesFor({ texts, passages: {} })).toEqual([])
  expect(linesFor({ texts, passages: { ...passages, convoy: '' } })).toEqual([])
})

test('a translation says who made it, and has nothing else in it', () => {
  expect(linesFor({ note: 'By the editors', ...good })).toEqual([])
  expect(linesFor({ ...good, author: 'A' })).toEqual([
    `${file} · author: found the unknown property “author”; expected one of $schema, note, texts, passages`,
  ])
  expect(linesFor({ texts: [], passages }).slice(0, 1)).toEqual([
    `${file} · texts: found an empty list; expected an object`,
  ])
})

describe('the language in the name of the file', () => {
  test.each(['AR', 'ar_SY', 'arabic', 'ar-sy', 'zh-hant'])('is a language tag: %s is none', (language) => {
    expect(linesOf(withTranslation(goodDossier(), good, language))).toEqual([
      `translation.${language}.json: found a translation into “${language}”; expected a language tag, BCP 47, such as ar, pt-BR or zh-Hant`,
    ])
  })

  test('is not the dossier’s own', () => {
    const line = (language: string) =>
      `translation.${language}.json: found a translation into ${language}; expected another language: the dossier’s own is ${language}`
    expect(linesOf(withTranslation(goodDossier(), good, 'en'))).toEqual([line('en')])
    const arabic = change(goodDossier(), 'dossier.json', 'language', 'ar')
    expect(linesOf(withTranslation(arabic, good, 'ar'))).toEqual([line('ar')])
    expect(linesOf(withTranslation(arabic, good, 'en'))).toEqual([])
  })

  test('is not left out', () => {
    const [line] = linesOf(withFile(goodDossier(), 'translation.json', '{}'))
    expect(line).toContain('translation.json: found a file of no use')
  })
})

test('the language of a dossier is a language tag', () => {
  expect(linesOf(change(goodDossier(), 'dossier.json', 'language', 'English'))).toEqual([
    'dossier.json · language: found “English”; expected a language tag, BCP 47, such as ar, pt-BR or zh-Hant',
  ])
})

describe('a dossier whose translation is not in order', () => {
  test.each([
    ['lacks a text', JSON.stringify({ texts: {}, passages: {} })],
    ['is no JSON', '{'],
    ['has another form', '[]'],
  ])('is sound itself, and given back without it: it %s', (_, text) => {
    const files = withTranslation(withFile(goodDossier(), file, text), good, 'fr')
    const { dossier, problems } = checkDossier('alpha', files)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every((problem) => problem.file === file)).toBe(true)
    expect([...(dossier?.translations.keys() ?? [])]).toEqual(['fr'])
  })

  test('still has its references held against each other', () => {
    const files = change(goodDossier(), 'events.geojson', 'features.0.properties.site', 'alpine')
    const lines = linesOf(withFile(files, file, '{'))
    expect(lines.some((line) => line.includes('the unknown site alpine'))).toBe(true)
  })
})
