/** A dossier in another language: what is said is said anew, and all else is as it was. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers, { editions } from '../../src/data.ts'
import type { Dossier, Feature } from '../../src/dossier/dossier.ts'
import { findIn } from '../../src/find/find-in.ts'
import { change } from './check/breaking.ts'
import { type Files, goodDossier } from './check/good.ts'
import { featureOf } from './prepared.ts'
import { catalogueOf, editionsOf, withTranslation } from './translated.ts'

const same = (text: string) => text
const translatedBy = (say: (text: string) => string, files: Files = goodDossier()) =>
  editionsOf(withTranslation(files, catalogueOf(say, files)))

/** Letters of another language, as many as fit wherever they stand. */
const words = fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'), minLength: 1, maxLength: 60 })
/** A translation of each text into one that no other has. */
const catalogues = fc.uniqueArray(words, { minLength: 40, maxLength: 40 }).map((given): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    if (!known.has(text)) known.set(text, given[known.size] ?? text)
    return known.get(text) ?? text
  }
})

/** What no translation changes: where, when, and by which words of the article. */
const unsaid = ({ features, passages, marks, annotations, timeline, extent, countries, files, ...rest }: Dossier) => ({
  features: features.map(
    ({ slug, aliases, bounds, where, from, to, clearZoom, traits, status, path, claims, when }) => ({
      ...{ slug, aliases, bounds, clearZoom, traits, status, at: where?.coordinates, lengths: path?.lengths },
      span: when?.span,
      ends: [from, ...to].map((end) => [end?.site, end?.where?.coordinates, end?.claims]),
      claims: claims.map(({ citations, figures }) => [citations, figures.map((figure) => figure.citations)]),
    }),
  ),
  passages: passages.map(({ translation: _own, translationLanguage: _language, ...passage }) => passage),
  geometries: marks.features.map(({ geometry, properties: { slug, span, traits } }) => ({
    geometry,
    slug,
    span,
    traits,
  })),
  annotations: annotations.map(({ id, feature, at, span, citations }) => ({ id, feature, at, span, citations })),
  ...{ timeline, extent, at: countries.map(({ at }) => at) },
  ...{
    slug: rest.slug,
    aliases: rest.aliases,
    published: rest.published,
    counts: rest.counts,
    editions: rest.editions,
  },
  article: { ...rest.article, date: rest.article.date.span, years: undefined },
  files: files.map(({ name }) => name),
})

const namesOf = ({ name, label, otherName, spellings }: Feature) =>
  [name, label, otherName, ...spellings].filter((known) => known !== undefined)

describe('an edition in another language', () => {
  test('of which each text stands for itself differs from the dossier in nothing but the language', () => {
    const { own, translated } = translatedBy(same)
    expect({ ...translated, language: 'en', otherLanguage: 'ar' }).toEqual({
      ...own,
      passages: own.passages.map((passage) => ({ ...passage, translation: passage.id })),
    })
    expect([translated.language, translated.otherLanguage]).toEqual(['ar', 'en'])
  })

  test('changes no slug, no position, no citation and no offset', () => {
    fc.assert(
      fc.property(catalogues, (say) => {
        const { own, translated } = translatedBy(say)
        expect(unsaid(translated)).toEqual(unsaid(own))
      }),
      { numRuns: 20 },
    )
  })

  test('has no sentence in the dossier’s own language left, but those of the article', () => {
    let count = 0
    const { translated } = translatedBy(() => `ترجمة ${count++}`)
    const { article, passages, features, ...rest } = translated
    const shown = JSON.stringify({
      ...rest,
      notes: [article.date.note, article.years],
      // The names that stand beside are in that language.
      features: features.map(({ otherName: _other, spellings: _spellings, ...feature }) => feature),
    })
    const sentences = Object.keys(catalogueOf(same).texts).filter((text) => /\s/.test(text))
    expect(sentences.length).toBeGreaterThan(5)
    for (const text of sentences) expect(shown).not.toContain(text)
  })

  test('is made of the same words wherever these stand', () => {
    const { translated } = translatedBy((text) => `«${text}»`)
    const from = featureOf(translated, 'convoy').from?.name
    expect(from).toBe('«Alpha»')
  })
})

describe('the names in an edition', () => {
  const files = [
    ['name', 'Alpha City'],
    ['label', 'Alpha'],
    ['nameArabic', 'ألفا'],
    ['spellings', ['Alfa']],
  ].reduce<Files>(
    (given, [key, value]) => change(given, 'places.geojson', `features.0.properties.${key}`, value),
    goodDossier(),
  )
  const said: Record<string, string> = { 'Alpha City': 'مدينة ألفا', Alpha: 'ألفا' }
  const say = (text: string) => said[text] ?? text

  test('are the translated ones, and beside them the original ones, short on the map', () => {
    const { own, translated } = translatedBy(say, files)
    expect(featureOf(own, 'alpha')).toMatchObject({
      name: 'Alpha City',
      label: 'Alpha',
      otherName: 'ألفا',
      spellings: ['Alfa'],
    })
    expect(featureOf(translated, 'alpha')).toMatchObject({
      name: 'مدينة ألفا',
      label: 'ألفا',
      otherName: 'Alpha City',
      spellings: ['Alfa', 'Alpha'],
    })
    const ofMap = (dossier: Dossier) => {
      const mark = dossier.marks.features.find(({ properties }) => properties.slug === 'alpha')
      return [mark?.properties.label, mark?.properties.otherName]
    }
    expect([ofMap(own), ofMap(translated)]).toEqual([
      ['Alpha', 'ألفا'],
      ['ألفا', 'Alpha'],
    ])
  })

  test('are all kept, so that each is found: the one in Arabic too where it is no longer shown', () => {
    const french = withTranslation(
      files,
      catalogueOf((text) => `le ${text}`.slice(0, 60), files),
      'fr',
    )
    const { own, translated } = editionsOf(french, 'fr')
    for (const feature of own.features)
      expect(namesOf(featureOf(translated, feature.slug))).toEqual(expect.arrayContaining(namesOf(feature)))
    expect(featureOf(translated, 'alpha').spellings).toContain('ألفا')
  })

  test('are given once where the translation leaves a name as it is', () => {
    const { translated } = translatedBy(same, files)
    expect(featureOf(translated, 'alpha')).toMatchObject({ name: 'Alpha City', spellings: ['Alfa', 'ألفا'] })
    expect(featureOf(translated, 'alpha').otherName).toBeUndefined()
  })

  test('of movements and events have no second line on the map', () => {
    const { translated } = translatedBy((text) => `«${text}»`, files)
    for (const { properties } of translated.marks.features)
      if (properties.type !== 'site' && properties.type !== 'precision') expect(properties.otherName).toBe('')
    expect(featureOf(translated, 'talks').otherName).toBe('talks')
  })

  test('of countries are those of the language, and the original ones beside', () => {
    const countries = [
      { name: 'Syria', nameArabic: 'سوريا', at: [[11, 51]] },
      { name: 'Omega', at: [[10, 50]] },
    ]
    const { own, translated } = translatedBy(
      (text) => ({ Syria: 'سوريا' })[text] ?? text,
      change(goodDossier(), 'dossier.json', 'countries', countries),
    )
    const names = (dossier: Dossier) => dossier.countries.map(({ name, otherName }) => [name, otherName])
    expect(names(own)).toEqual([
      ['Syria', 'سوريا'],
      ['Omega', ''],
    ])
    expect(names(translated)).toEqual([
      ['سوريا', 'Syria'],
      ['Omega', ''],
    ])
  })
})

test('a movement leads to the country of its end in every edition', () => {
  const country = { name: 'Omega', at: [[10, 50]] }
  const given = change(goodDossier(), 'dossier.json', 'countries', [country])
  const files = change(given, 'moves.geojson', 'features.1.properties.to', { name: 'Home', country: 'Omega' })
  const { translated } = translatedBy((text) => `«${text}»`, files)
  expect(featureOf(translated, 'airlift').to[0]?.country).toBe(translated.countries[0]?.name)
})

describe('the translation of a quotation', () => {
  const files = change(goodDossier(), 'passages.json', 'passages.0.translation', 'Into the language of the dossier')
  const { texts } = catalogueOf(same)
  const first = (passages: Record<string, string>, given: Files = files) => {
    const { own, translated } = editionsOf(withTranslation(given, { texts, passages }))
    return [own, translated].map(({ passages: [passage] }) => [passage?.translation, passage?.translationLanguage])
  }

  test('is that of the edition, and in its own language the dossier’s', () => {
    expect(first({ convoy: 'إلى العربية' })).toEqual([
      ['Into the language of the dossier', undefined],
      ['إلى العربية', undefined],
    ])
  })

  test('is the dossier’s, and says so, where the edition has none', () => {
    const none: Record<string, string>[] = [{}, { convoy: '' }]
    for (const passages of none) expect(first(passages)[1]).toEqual(['Into the language of the dossier', 'en'])
  })

  test('is none where the article is in the language of the edition already', () => {
    expect(first({}, change(files, 'dossier.json', 'article.language', 'ar-SY'))[1]).toEqual([undefined, undefined])
  })
})

describe('the languages of a dossier', () => {
  test('are its own, and those of the site that it has a translation into, in the order of the site', () => {
    const catalogue = catalogueOf(same)
    const files = ['fr', 'ar', 'de'].reduce(
      (given, language) => withTranslation(given, catalogue, language),
      goodDossier(),
    )
    expect(editionsOf(files).own.editions).toEqual(['en', 'ar', 'fr'])
    const french = change(withTranslation(goodDossier(), catalogue, 'en'), 'dossier.json', 'language', 'fr')
    const { own, translated } = editionsOf(french, 'en')
    expect([own.language, own.editions, translated.language, translated.otherLanguage]).toEqual([
      'fr',
      ['fr', 'en'],
      'en',
      'fr',
    ])
  })

  test('are the same in all of them', () => {
    for (const translated of Object.values(editions).flatMap((list) => list ?? []))
      expect(dossiers.find(({ slug }) => slug === translated.slug)?.editions).toEqual(translated.editions)
  })
})

describe('what the site is given', () => {
  test('is each dossier in its own language, and those in others in the same order', () => {
    expect(dossiers.map(({ language }) => language)).toEqual(dossiers.map(() => 'en'))
    expect(Object.keys(editions)).toEqual(['ar'])
    const withArabic = dossiers.filter((dossier) => dossier.editions.includes('ar')).map(({ slug }) => slug)
    expect(withArabic.length).toBeGreaterThan(1)
    expect(editions.ar?.map(({ slug }) => slug)).toEqual(withArabic)
  })

  test('has every mark found by each of its names, in each language', () => {
    for (const translated of editions.ar ?? []) {
      const own = dossiers.find(({ slug }) => slug === translated.slug)
      for (const feature of own?.features ?? [])
        for (const name of [...namesOf(feature), ...namesOf(featureOf(translated, feature.slug))]) {
          const found = findIn(translated, [], name).flatMap((one) => (one.is === 'feature' ? one.feature.slug : []))
          expect(found, name).toContain(feature.slug)
        }
    }
  })

  test('cannot be changed', () => {
    expect(() => editions.ar?.pop()).toThrow(TypeError)
  })
})
