import { expect, test } from 'vitest'
import { linesAfter } from './breaking.ts'

const citation = 'features.0.properties.claims.0.citations.0'
const where = 'places.geojson · alpha · properties.claims[0].citations[0]'

test('a feature without a citation is refused', () => {
  expect(linesAfter('places.geojson', 'features.0.properties.claims.0.citations', [])).toEqual([
    'places.geojson · alpha · properties.claims[0].citations: found an empty list; expected at least 1 entry',
  ])
  expect(linesAfter('places.geojson', 'features.0.properties.claims', undefined)).toEqual([
    'places.geojson · alpha · properties.claims: found nothing; expected a list',
  ])
})

test('a citation names a passage that exists', () => {
  expect(linesAfter('places.geojson', `${citation}.passage`, 'retreat')).toEqual([
    `${where}.passage: found the unknown passage “retreat”; expected one of convoy, airlift, talks`,
  ])
})

test('a citation quotes words that its passage holds', () => {
  expect(linesAfter('places.geojson', `${citation}.words`, 'ALPHA')).toEqual([
    `${where}.words: found “ALPHA”, which the passage does not hold; expected words of the passage convoy, verbatim`,
  ])
})

test('a citation quotes words that stand once in its passage', () => {
  expect(linesAfter('places.geojson', `${citation}.words`, 'o')).toEqual([
    `${where}.words: found “o” 5 times; expected words that stand once in the passage: lengthen them`,
  ])
})

test('two features may cite the same words, or words that overlap', () => {
  const words = 'features.1.properties.claims.0.citations.0.words'
  expect(linesAfter('places.geojson', words, 'convoy to the base')).toEqual([])
  expect(linesAfter('places.geojson', words, 'in a convoy')).toEqual([])
})

test('one feature may cite the same words for two claims', () => {
  const claim = {
    text: 'It happened.',
    status: 'completed',
    attribution: ['paper'],
    citations: [{ passage: 'convoy', words: 'Alpha' }],
  }
  expect(linesAfter('places.geojson', 'features.0.properties.claims', [claim, claim])).toEqual([])
})

test('a passage that nothing cites is refused', () => {
  expect(linesAfter('events.geojson', citation, { passage: 'convoy', words: 'Soldiers' })).toEqual([
    'passages.json · talks: found a passage that nothing cites; expected only passages that a feature cites',
  ])
})
