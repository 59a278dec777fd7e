import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citedBy, isCurrent, litBy, noSelection, ofFeature, ofPassage, quotedOn } from '../../../src/view/selection.ts'
import { dossier, slugs, views } from './known.ts'

const everything = [...slugs.map(ofFeature), ...dossier.passages.map(({ id }) => ofPassage(id))]

test('of all that can be selected only what is selected is current, and the way out of it never is', () => {
  fc.assert(
    fc.property(views, (view) => {
      const current = [...everything, { ...noSelection }].filter((to) => isCurrent(to, view))
      const { feature, passage } = view
      expect(current).toEqual(feature === null && passage === null ? [] : [{ feature, passage }])
    }),
  )
})

test('a passage lights the marks of a feature exactly where the feature rests on that passage', () => {
  for (const { id } of dossier.passages) {
    for (const slug of slugs) {
      const isLit = litBy(ofPassage(id), dossier).includes(slug)
      expect(citedBy(ofFeature(slug), dossier).some((passage) => passage.id === id)).toBe(isLit)
    }
  }
})

test('a passage rests on itself alone, and nothing rests on none', () => {
  for (const passage of dossier.passages) expect(citedBy(ofPassage(passage.id), dossier)).toEqual([passage])
  expect(citedBy(noSelection, dossier)).toEqual([])
})

test('the page of a selection quotes what that rests on, and the page of the dossier all, in the article’s order', () => {
  expect(quotedOn(noSelection, dossier)).toEqual(dossier.passages)
  for (const selection of everything) {
    const numbers = quotedOn(selection, dossier).map(({ number }) => number)
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
    expect(quotedOn(selection, dossier)).toEqual(citedBy(selection, dossier))
  }
})
