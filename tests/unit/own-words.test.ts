/** Which texts of a dossier are its own words: those that its format marks as such, and no list beside it. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listDossiers, readDossier } from '../../scripts/geo/read.ts'
import { dossierFile, layerFile } from '../../src/dossier/format/format.ts'
import { ownWordsIn } from '../../src/dossier/format/own-words.ts'
import { pathsOf, valueAt } from './check/breaking.ts'
import { goodDossier } from './check/good.ts'

const geo = 'tests/fixture/geo'
const folders = (await listDossiers(geo)).map((slug) => join(geo, slug))
const parsed = (files: ReadonlyMap<string, string>) =>
  [...files].map(([name, text]): [name: string, value: unknown] => [name, JSON.parse(text)])
const all = [goodDossier(), ...(await Promise.all(folders.map(readDossier)))].flatMap(parsed)

/** The name that leads to a value, without the places in lists. */
const nameOf = (path: string) =>
  path
    .split('.')
    .filter((key) => !/^\d+$/.test(key))
    .at(-1) ?? ''
/** A text in a file, by its path there. */
const ownIn = (name: string, value: unknown) =>
  new Map(ownWordsIn(name, value).map(({ text, path }) => [path.join('.'), text]))
const textsIn = (value: unknown) =>
  pathsOf(value).flatMap((path): [string, string][] => {
    const text = valueAt(value, path.split('.'))
    return typeof text === 'string' ? [[path, text]] : []
  })

describe('of the texts in the files of dossiers', () => {
  const own = new Set<string>()
  const others = new Set<string>()
  for (const [name, value] of all.filter(([name]) => !name.startsWith('translation.'))) {
    const found = ownIn(name, value)
    for (const [path] of textsIn(value)) (found.has(path) ? own : others).add(nameOf(path))
  }

  test('names, sentences, notes and where a position is from are its own words', () => {
    expect([...own].toSorted()).toEqual(
      [
        ...['title', 'summary', 'name', 'label', 'role', 'text', 'detail', 'note', 'source', 'of', 'stated', 'country'],
        ...['what', 'old', 'now', 'why', 'kindName'],
      ].toSorted(),
    )
  })

  test('no word of an article, no spelling, no slug, no date and no address is', () => {
    expect([...others].toSorted()).toEqual(
      [
        ...['exact', 'prefix', 'suffix', 'words', 'headline', 'publisher', 'translation'],
        ...['spellings', 'nameArabic', 'aliases', 'id', 'site', 'feature', 'article', 'passage', 'attribution'],
        ...['edtf', 'date', 'published', 'url', 'archive', '$schema', 'language', 'sha256'],
        ...['type', 'kind', 'mode', 'status', 'basis', 'over', 'contradicts', 'supersedes'],
      ].toSorted(),
    )
  })
})

test('each is found where it stands', () => {
  for (const [name, value] of all)
    for (const { text, path } of ownWordsIn(name, value)) expect(valueAt(value, path.map(String))).toBe(text)
})

test.each([
  ['title', 200],
  ['summary', 2000],
  ['annotations.0.text', 60],
  ['groups.0.layers.0.name', 200],
])('%s has room for %i letters', (path, limit) => {
  const found = ownWordsIn('dossier.json', JSON.parse(goodDossier().get('dossier.json') ?? ''))
  expect(found.find((one) => one.path.join('.') === path)?.limit).toBe(limit)
})

test('the format has no form of value that is not looked into', () => {
  const forms = new Set<string>()
  const waiting: z.core.$ZodType[] = [dossierFile, layerFile]
  for (let schema = waiting.pop(); schema; schema = waiting.pop()) {
    const { def } = schema._zod
    forms.add(schema instanceof z.ZodDiscriminatedUnion ? 'one of several, by its type' : def.type)
    const inner = [def, ...Object.values(def)].flatMap((held) => Object.values(Object(held)))
    waiting.push(...inner.filter((one) => one instanceof z.core.$ZodType))
  }
  const [lookedInto, plain] = [
    ['object', 'array', 'tuple', 'one of several, by its type', 'optional', 'nullable'],
    ['string', 'number', 'literal', 'enum', 'never'],
  ]
  expect([...forms].filter((form) => ![...lookedInto, ...plain].includes(form))).toEqual([])
  expect(lookedInto.filter((form) => !forms.has(form))).toEqual([])
})

test('what is no dossier has none, whatever it is', () => {
  for (const value of [null, 5, 'text', [], { groups: [null, { layers: 'x' }], annotations: {} }])
    expect(ownWordsIn('dossier.json', value)).toEqual([])
  expect(ownWordsIn('places.geojson', { features: [{ properties: { type: 'unknown', name: 'A' } }] })).toEqual([])
})
