import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCurrent, noSelection, ofFeature, ofPassage } from '../../../src/view/selection.ts'
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
