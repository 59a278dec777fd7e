/** Claims: those that contradict each other, the numbers in them, and how sure those are who make them. */
import { describe, expect, test } from 'vitest'
import { en } from '../english.ts'
import { linesAfter } from './check/breaking.ts'
import { featureOf, preparedWith } from './prepared.ts'

const claim = (own: object) => ({
  text: 'They left.',
  status: 'completed',
  attribution: ['paper'],
  citations: [{ passage: 'convoy', words: 'Alpha' }],
  ...own,
})
const alphaClaims = 'features.0.properties.claims'
const bravoClaims = 'features.1.properties.claims'
const denial = claim({ id: 'none-left', text: 'Nobody left.', status: 'denied', contradicts: ['all-left'] })
const citing = [{ passage: 'convoy', words: 'Soldiers left' }]

describe('a claim that contradicts another', () => {
  const dossier = preparedWith(
    ['places.geojson', alphaClaims, [claim({ id: 'all-left' })]],
    ['places.geojson', bravoClaims, [claim({ text: 'A base.' }), denial]],
  )

  test('is told at both, though it is said at one, and at no other', () => {
    const [left] = featureOf(dossier, 'alpha').claims
    const [base, none] = featureOf(dossier, 'bravo').claims
    expect(left?.contradictions).toMatchObject([{ feature: 'bravo', text: 'Nobody left.', status: 'denied' }])
    expect(none?.contradictions).toMatchObject([{ feature: 'alpha', text: 'They left.', status: 'completed' }])
    expect(base?.contradictions).toEqual([])
  })

  test('is told wherever the claim is told in full', () => {
    expect(en.inFull(featureOf(dossier, 'alpha'))).toContain(
      'Contradicted: Nobody left. A denial, according to The Paper.',
    )
  })

  test('is refused where there is no such claim, or only itself', () => {
    const of = (own: object) => linesAfter('places.geojson', alphaClaims, [claim(own)])
    expect(of({ id: 'left', contradicts: ['stayed'] })).toEqual([
      'places.geojson · alpha · properties.claims[0].contradicts[0]: found “stayed”; expected the id of another claim: left',
    ])
    expect(of({ id: 'left', contradicts: ['left'] })).toHaveLength(1)
    expect(linesAfter('places.geojson', alphaClaims, [claim({ id: 'left' }), claim({ id: 'left' })])).toEqual([
      'places.geojson · alpha · properties.claims[1].id: found left, which another claim has; expected an id of its own',
    ])
  })
})

describe('a figure', () => {
  test.each([
    [{ least: 400 }, 'At least 400 soldiers'],
    [{ most: 1200 }, 'At most 1,200 soldiers'],
    [{ least: 400, most: 500 }, '400 to 500 soldiers'],
    [{ least: 400, most: 400 }, '400 soldiers'],
    [{ about: 400 }, 'About 400 soldiers'],
  ])('%o is %s', (own, said) => {
    const figures = [{ of: 'soldiers', ...own, citations: citing }]
    const dossier = preparedWith(['places.geojson', alphaClaims, [claim({ figures })]])
    const [{ figures: [figure] = [] } = {}] = featureOf(dossier, 'alpha').claims
    expect(figure && en.claim.figure(figure)).toBe(said)
    expect(en.inFull(featureOf(dossier, 'alpha'))).toContain(said)
  })

  test('is cited like words: its passage names the feature, and what it does not hold is refused', () => {
    const figures = (words: string) => [{ of: 'soldiers', least: 4, citations: [{ passage: 'convoy', words }] }]
    const dossier = preparedWith(['places.geojson', alphaClaims, [claim({ figures: figures('Soldiers left') })]])
    const [passage] = dossier.passages
    const cited = passage?.citations.filter(({ feature }) => feature === 'alpha')
    expect(cited?.map(({ start, end }) => passage?.exact.slice(start, end))).toEqual(['Soldiers left', 'Alpha'])
    expect(linesAfter('places.geojson', alphaClaims, [claim({ figures: figures('four') })])).toEqual([
      'places.geojson · alpha · properties.claims[0].figures[0].citations[0].words: found “four”, which the passage does not hold; expected words of the passage convoy, verbatim',
    ])
  })

  test.each([
    [{}, 'figures[0]: found neither least, most nor about; expected least, most or both; or about'],
    [{ about: 4, least: 3 }, 'figures[0]: found about, and least or most; expected least, most or both; or about'],
    [{ least: 5, most: 4 }, 'figures[0].least: found 5; expected at most 4, which is the most'],
  ])('%o is refused', (own, line) => {
    const figures = [{ of: 'soldiers', ...own, citations: citing }]
    expect(linesAfter('places.geojson', alphaClaims, [claim({ figures })])).toEqual([
      `places.geojson · alpha · properties.claims[0].${line}`,
    ])
  })
})

test('a confidence is told in the word of those who state it', () => {
  const confidence = { stated: 'high', citations: citing }
  const dossier = preparedWith(['places.geojson', alphaClaims, [claim({ confidence })]])
  expect(en.inFull(featureOf(dossier, 'alpha'))).toContain('Confidence, as they state it: high.')
})
