import { describe, expect, test } from 'vitest'
import { change, linesAfter, linesOf, problemsOf } from './breaking.ts'
import { goodDossier } from './good.ts'

const [byLand, flownHome] = ['annotations.0', 'annotations.1']
const lines = (path: string, value: unknown) => linesAfter('dossier.json', path, value)
/** The good dossier with its first annotation at another feature, which cites the same passage. */
const tiedTo = (feature: string) => change(goodDossier(), 'dossier.json', `${byLand}.feature`, feature)

test('a dossier may have no annotations, and six at most', () => {
  expect(lines('annotations', undefined)).toEqual([])
  const seven = Array.from({ length: 7 }, (_, index) => ({
    id: `at-alpha-${index}`,
    text: 'Left behind',
    feature: 'alpha',
    citations: [{ passage: 'convoy', words: 'Alpha' }],
  }))
  expect(lines('annotations', seven.slice(1))).toEqual([])
  expect(lines('annotations', seven)).toEqual([
    'dossier.json · annotations: found a list of 7; expected at most 6 entries',
  ])
})

test('an annotation is named in a problem as a feature is', () => {
  expect(problemsOf(change(goodDossier(), 'dossier.json', `${flownHome}.feature`, 'nowhere'))).toEqual([
    {
      file: 'dossier.json',
      pointer: '/annotations/1/feature',
      feature: 'flown-home',
      found: 'the unknown feature nowhere',
      expected: 'a site, a movement or an event on the map: one of alpha, bravo, convoy, airlift',
    },
  ])
})

test('an annotation has an id of its own', () => {
  expect(lines(`${flownHome}.id`, 'by-land')).toEqual([
    'dossier.json · by-land · id: found by-land, which stands already in dossier.json annotations[0].id; expected an id of its own among the annotations',
  ])
})

test.each(['text', 'detail'])('the %s of an annotation is plain, and short enough for a map', (member) => {
  const [fits, tooLong] = ['a'.repeat(60), 'a'.repeat(61)]
  expect(lines(`${byLand}.${member}`, fits)).toEqual([])
  expect(lines(`${byLand}.${member}`, tooLong)).toEqual([
    `dossier.json · by-land · ${member}: found “${tooLong}”; expected text of at most 60 characters`,
  ])
  expect(lines(`${byLand}.${member}`, 'In a <b>convoy</b>')).toEqual([
    `dossier.json · by-land · ${member}: found a tag in “In a <b>convoy</b>”; expected plain text, without markup or invisible characters`,
  ])
})

describe('the feature of an annotation', () => {
  test.each([
    ['a footprint', 'bravo-harbour', 'the footprint bravo-harbour'],
    ['a feature without a place', 'talks', 'talks, which has no place on the map'],
  ])('is not %s', (_, feature, found) => {
    expect(lines(`${flownHome}.feature`, feature)).toContain(
      `dossier.json · flown-home · feature: found ${found}; expected a site, a movement or an event on the map: one of alpha, bravo, convoy, airlift`,
    )
  })

  test('may be an event with a place', () => {
    const placed = change(goodDossier(), 'events.geojson', 'features.0.geometry', {
      type: 'Point',
      coordinates: [10.5, 50.5],
    })
    const located = change(placed, 'events.geojson', 'features.0.properties.position', {
      basis: 'stated',
      precision: 1000,
      source: 'The article',
    })
    const tied = change(located, 'dossier.json', `${flownHome}.feature`, 'talks')
    const citation = { passage: 'talks', words: 'on 8 May' }
    expect(linesOf(change(tied, 'dossier.json', `${flownHome}.citations`, [citation]))).toEqual([])
  })

  test('is not said to be unknown where the layer that may have it cannot be read', () => {
    const files = new Map([...goodDossier(), ['moves.geojson', '{']])
    expect(linesOf(files).filter((line) => line.startsWith('dossier.json'))).toEqual([])
  })
})

test('an annotation stands along a path, and only where there is one', () => {
  expect(lines(`${byLand}.along`, 1)).toEqual([])
  expect(lines(`${byLand}.along`, 1.1)).toEqual([
    'dossier.json · by-land · along: found 1.1; expected a number of at most 1',
  ])
  expect(linesOf(tiedTo('alpha'))).toEqual([
    'dossier.json · by-land · along: found 0.25 of the way along alpha, which has no path; expected a movement, or no share of its path',
  ])
})

describe('a citation of an annotation', () => {
  const citation = `${byLand}.citations.0`
  const where = 'dossier.json · by-land · citations[0]'

  test('is there', () => {
    expect(lines(`${byLand}.citations`, [])).toEqual([
      'dossier.json · by-land · citations: found an empty list; expected at least 1 entry',
    ])
  })

  test('names a passage that exists', () => {
    expect(lines(`${citation}.passage`, 'retreat')).toEqual([
      `${where}.passage: found the unknown passage “retreat”; expected one of convoy, airlift, talks`,
    ])
  })

  test('quotes words that stand once in its passage', () => {
    expect(lines(`${citation}.words`, 'CONVOY')).toEqual([
      `${where}.words: found “CONVOY”, which the passage does not hold; expected words of the passage convoy, verbatim`,
    ])
    expect(lines(`${citation}.words`, 'o')).toEqual([
      `${where}.words: found “o” 5 times; expected words that stand once in the passage: lengthen them`,
    ])
  })

  test('may share words with a feature, for it is no link in the quotation', () => {
    expect(lines(`${citation}.words`, 'the base at Bravo')).toEqual([])
  })

  test('is of a passage that the card of its feature quotes', () => {
    expect(lines(citation, { passage: 'airlift', words: 'planes' })).toEqual([
      `${where}.passage: found “airlift”, which convoy does not cite; expected a passage that it cites: convoy`,
    ])
  })

  test('does not make up for a passage that no feature cites', () => {
    const path = 'features.0.properties.claims.0.citations.0'
    const uncited = change(goodDossier(), 'events.geojson', path, { passage: 'convoy', words: 'Soldiers' })
    const citing = { passage: 'talks', words: 'Talks' }
    expect(linesOf(change(uncited, 'dossier.json', `${byLand}.citations`, [citing]))).toEqual([
      'passages.json · talks: found a passage that nothing cites; expected only passages that a feature cites',
      `${where}.passage: found “talks”, which convoy does not cite; expected a passage that it cites: convoy`,
    ])
  })
})
