import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDossier } from '../../../src/dossier/check/check.ts'
import { change, linesOf, pathsOf, problemsOf, withFile } from './breaking.ts'
import { article, goodDossier } from './good.ts'

describe('a good dossier', () => {
  test('has no problem, with its article or without', () => {
    expect(linesOf(goodDossier())).toEqual([])
    expect(linesOf(goodDossier(), article)).toEqual([])
  })

  test('is given back with its layers in the order of the groups', () => {
    const { dossier } = checkDossier('alpha', goodDossier())
    expect([...(dossier?.layers.keys() ?? [])]).toEqual(['places', 'moves', 'events'])
    expect(dossier?.layers.get('places')?.features).toHaveLength(3)
    expect(dossier?.passages.passages).toHaveLength(3)
  })
})

describe('a broken dossier', () => {
  test('is not given back', () => {
    expect(checkDossier('alpha', change(goodDossier(), 'dossier.json', 'title', '')).dossier).toBeUndefined()
  })

  test('has all its problems told at once, across files and within one feature', () => {
    const brokenTitle = change(goodDossier(), 'dossier.json', 'title', '<b>Alpha</b>')
    const brokenKind = change(brokenTitle, 'places.geojson', 'features.0.properties.kind', 'castle')
    const brokenPosition = change(brokenKind, 'places.geojson', 'features.0.geometry.coordinates', [50.5, 10.5])
    const brokenDate = change(brokenPosition, 'events.geojson', 'features.0.properties.date.edtf', '8 May')
    const files = withFile(brokenDate, 'moves.geojson', '{')
    expect(linesOf(files).map((line) => line.split(': found')[0])).toEqual([
      'moves.geojson',
      'places.geojson · alpha · properties.kind',
      'places.geojson · alpha · geometry.coordinates',
      'events.geojson · talks · properties.date.edtf',
      'dossier.json · title',
    ])
  })

  test('whose feature has no known type still has its other faults told, and its passage is not called uncited', () => {
    const misspelt = change(goodDossier(), 'events.geojson', 'features.0.properties.type', 'evnt')
    expect(linesOf(change(misspelt, 'events.geojson', 'features.0.properties.site', 'alpine'))).toEqual([
      'events.geojson · talks · properties.type: found “evnt”; expected one of site, movement, event, footprint',
      'events.geojson · talks · properties.site: found the unknown site alpine; expected one of alpha, bravo',
    ])
  })

  test('whose passage has no sound position still has the words held against its quotation', () => {
    const unplaced = change(goodDossier(), 'passages.json', 'passages.2.selector.1.start', '134')
    const path = 'features.0.properties.claims.0.citations.0.words'
    expect(linesOf(change(unplaced, 'events.geojson', path, 'TALKS'))).toEqual([
      'passages.json · talks · selector[1].start: found “134”; expected a number',
      'events.geojson · talks · properties.claims[0].citations[0].words: found “TALKS”, which the passage does not hold; expected words of the passage talks, verbatim',
    ])
  })

  test('whose citation has no words is not also told that its passage is uncited', () => {
    expect(
      linesOf(change(goodDossier(), 'events.geojson', 'features.0.properties.claims.0.citations.0.words', 5)),
    ).toEqual(['events.geojson · talks · properties.claims[0].citations[0].words: found 5; expected text'])
  })

  test('whose layer cannot be read is not also told that the sites and citations in that layer are unknown', () => {
    expect(linesOf(withFile(goodDossier(), 'places.geojson', '['))).toHaveLength(1)
    expect(linesOf(withFile(goodDossier(), 'places.geojson', '5'))).toHaveLength(1)
  })
})

const names = [...goodDossier().keys()]

test('any JSON in place of any file is refused, and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.json(), (file, text) => {
      expect(linesOf(withFile(goodDossier(), file, text), article)).not.toEqual([])
    }),
  )
})

test('any value at any place of any file never throws', () => {
  const places = names.flatMap((file) =>
    pathsOf(JSON.parse(goodDossier().get(file) ?? '')).map((path) => ({ file, path })),
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), ({ file, path }, value) => {
      problemsOf(change(goodDossier(), file, path, value), article)
    }),
    { numRuns: 300 },
  )
})

test('JSON nested more deeply than calls can be is refused, soon, and never throws', { timeout: 20_000 }, () => {
  const depth = 200_000
  const text = `${'['.repeat(depth)}"<b>"${']'.repeat(depth)}`
  const problems = problemsOf(new Map([['dossier.json', text]]))
  expect(problems.find(({ found }) => found === 'a tag in “<b>”')?.pointer).toBe('/0'.repeat(depth))
})

test('a list longer than a call has room for arguments is refused, and never throws', () => {
  const text = JSON.stringify(Array(300_000).fill(1))
  expect(problemsOf(new Map([['dossier.json', text]])).map(({ found }) => found)).toContain('a list of 300000')
})
