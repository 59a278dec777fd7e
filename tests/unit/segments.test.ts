import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { citationsIn } from '../../src/dossier/find.ts'
import { segmentsOf } from '../../src/dossier/segments.ts'

const cite = (exact: string, ...marked: [feature: string, words: string][]) =>
  segmentsOf({
    exact,
    citations: marked.map(([feature, words], claim) => {
      const start = exact.indexOf(words)
      return { feature, claim, start, end: start + words.length }
    }),
  })

describe('a quotation cut at the words that name features', () => {
  test('is the whole quotation, with a segment of each feature among the words that it cites', () => {
    for (const { passages, features } of dossiers) {
      for (const passage of passages) {
        const segments = segmentsOf(passage)
        expect(segments.map(({ text }) => text).join('')).toBe(passage.exact)
        for (const { slug, claims } of features) {
          for (const { words } of claims.flatMap(citationsIn).filter((citation) => citation.passage === passage.id)) {
            // Within them other words may be another’s; where all are, a sign stands after them.
            const own = segments.filter(({ feature }) => feature === slug)
            expect(own.some(({ text }) => text === '' || words.includes(text) || text.includes(words))).toBe(true)
          }
        }
      }
    }
  })

  test('has segments that are alike where the same text stands between its marks', () => {
    expect(cite('in A and in B', ['a', 'A'], ['b', 'B'])).toEqual([
      { text: 'in ' },
      { text: 'A', feature: 'a' },
      { text: ' and in ' },
      { text: 'B', feature: 'b' },
    ])
    expect(cite('A, B, C', ['a', 'A'], ['b', 'B'], ['c', 'C']).map(({ text }) => text)).toEqual([
      'A',
      ', ',
      'B',
      ', ',
      'C',
    ])
  })

  test('has one segment for words that one feature cites twice, or in overlapping pieces', () => {
    expect(cite('a convoy by land', ['convoy', 'convoy'], ['convoy', 'convoy'])).toHaveLength(3)
    expect(cite('a convoy by land', ['convoy', 'a convoy'], ['convoy', 'convoy by'])).toEqual([
      { text: 'a convoy by', feature: 'convoy' },
      { text: ' land' },
    ])
    expect(cite('a convoy by land', ['convoy', 'a convoy by'], ['convoy', 'convoy'])).toHaveLength(2)
  })

  test('has, where two features cite the same words, a sign for the one that has no words of its own', () => {
    expect(cite('a convoy by land', ['convoy', 'a convoy'], ['truck', 'a convoy'])).toEqual([
      { text: 'a convoy', feature: 'convoy' },
      { text: '', feature: 'truck' },
      { text: ' by land' },
    ])
  })

  test('has words within others as the segment of the feature that they say most of', () => {
    expect(cite('a convoy to Bravo by night', ['convoy', 'a convoy to Bravo by night'], ['bravo', 'Bravo'])).toEqual([
      { text: 'a convoy to ', feature: 'convoy' },
      { text: 'Bravo', feature: 'bravo' },
      { text: ' by night', feature: 'convoy' },
    ])
  })

  test('has a link to every feature that cites it', () => {
    const names = fc.constantFrom('one', 'two', 'three')
    const citation = fc.tuple(names, fc.nat(19), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(fc.array(citation), (spans) => {
        const exact = 'twenty letters so far'.slice(0, 20)
        const citations = spans.map(([feature, start, length], claim) => ({
          feature,
          claim,
          start,
          end: Math.min(exact.length, start + length),
        }))
        const linked = segmentsOf({ exact, citations }).flatMap(({ feature }) => feature ?? [])
        expect(new Set(linked)).toEqual(new Set(citations.map(({ feature }) => feature)))
      }),
    )
  })

  test('loses and repeats no letter, wherever the citations of one feature stand', () => {
    const citation = fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(
        fc.string({ minLength: 30, maxLength: 30, unit: 'binary-ascii' }),
        fc.array(citation),
        (exact, spans) => {
          const citations = spans.map(([start, length], claim) => ({
            feature: 'one',
            claim,
            start,
            end: Math.min(exact.length, start + length),
          }))
          expect(
            segmentsOf({ exact, citations })
              .map(({ text }) => text)
              .join(''),
          ).toBe(exact)
        },
      ),
    )
  })
})
