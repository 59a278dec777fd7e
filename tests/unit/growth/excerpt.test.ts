import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import { excerptOf, textPartSize, textPartsOf } from '../../../src/dossier/excerpt.ts'
import { findFeature, findPassage, inOrderTold, isWhole, marksOf, neighbour } from '../../../src/dossier/find.ts'
import { DossierTiles } from '../../../src/dossier/tiles.ts'
import { citedBy, noSelection, ofFeature, ofPassage } from '../../../src/view/selection.ts'
import { preparedDossier } from './generated.ts'

const large = preparedDossier(3 * textPartSize + 1)
const features = fc.constantFrom(...large.features)
const passages = fc.constantFrom(...large.passages)
const bytes = (value: unknown) => JSON.stringify(value).length

test('a dossier of ordinary size is whole, and its text edition is one', () => {
  for (const dossier of dossiers) {
    expect(isWhole(dossier)).toBe(true)
    expect(textPartsOf(dossier)).toEqual([dossier])
  }
})

test('a claim that stands otherwise changes the excerpts that tell of it, and what the map draws there, and no others', () => {
  const slug = 'place-7'
  const claimed = new RegExp(`("${slug}".*?"status": ?")completed`, 's')
  const now = preparedDossier(large.features.length, (text) => text.replace(claimed, '$1disputed'))
  expect(findFeature(now, slug)?.status).toBe('disputed')
  expect(now.traitSets).not.toEqual(large.traitSets)
  const before = new DossierTiles(large.marks)
  const after = new DossierTiles(now.marks)
  const selections = [...large.features.map((feature) => ofFeature(feature.slug))]
  const changed = selections.filter(
    (selection) => JSON.stringify(excerptOf(large, selection)) !== JSON.stringify(excerptOf(now, selection)),
  )
  expect(changed).toEqual(selections.filter((selection) => findFeature(excerptOf(large, selection), slug)))
  expect(changed.length).toBeLessThan(10)
  for (const zoom of [3, 6])
    expect(after.sitesWithin([-180, -85, 180, 85], zoom)).toEqual(before.sitesWithin([-180, -85, 180, 85], zoom))
})

describe('the excerpt of a large dossier', () => {
  test('for a place has what its card and its quotations say, its neighbours and its marks', () => {
    fc.assert(
      fc.property(features, (feature) => {
        const excerpt = { ...excerptOf(large, ofFeature(feature.slug)), tiles: '' }
        expect(findFeature(excerpt, feature.slug)).toBe(feature)
        expect(citedBy(ofFeature(feature.slug), excerpt)).toEqual(citedBy(ofFeature(feature.slug), large))
        for (const step of [-1, 1] as const)
          expect(neighbour(inOrderTold(excerpt), feature, step)).toBe(neighbour(inOrderTold(large), feature, step))
        expect(excerpt.marks.features).toEqual(marksOf(large, feature.slug))
      }),
    )
  })

  test('for a quotation has it, and what cites it with its marks', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const excerpt = excerptOf(large, ofPassage(passage.id))
        expect(findPassage(excerpt, passage.id)).toBe(passage)
        expect(excerpt.features.map(({ slug }) => slug)).toEqual(passage.features)
        expect(excerpt.marks.features).toEqual(passage.features.flatMap((slug) => marksOf(large, slug)))
      }),
    )
  })

  test('for a quotation that many cite has all of their marks: what is selected is in no tile', () => {
    const [passage, ...others] = large.passages
    if (!passage) throw new Error('there is no passage to test with')
    const slugs = large.features.slice(0, 50).map(({ slug }) => slug)
    const cited = { ...large, passages: [{ ...passage, features: slugs }, ...others] }
    const { marks } = excerptOf(cited, ofPassage(passage.id))
    expect(new Set(marks.features.map(({ properties }) => properties.slug))).toEqual(new Set(slugs))
  })

  test('is as large for ten times as many places', () => {
    const larger = preparedDossier(10 * textPartSize)
    for (const selection of [noSelection, ofFeature('place-7'), ofPassage('report-7')]) {
      expect(bytes(excerptOf(larger, selection))).toBeLessThan(1.05 * bytes(excerptOf(large, selection)))
    }
  })

  test('says how much there is of all', () => {
    const excerpt = excerptOf(large, noSelection)
    expect(excerpt.features.length).toBeLessThan(large.features.length)
    expect(excerpt.counts).toEqual({
      site: large.features.length,
      movement: 0,
      event: 0,
      passage: large.passages.length,
    })
  })
})

test('the parts of a text edition have each feature and each of its quotations, in order, and nothing twice', () => {
  const parts = textPartsOf(large)
  expect(parts.length).toBe(4)
  expect(parts.flatMap((part) => part.features)).toEqual(large.features)
  for (const part of parts) {
    for (const { claims } of part.features) {
      for (const { passage } of claims.flatMap(({ citations }) => citations)) {
        expect(findPassage(part, passage)).toBeDefined()
      }
    }
  }
})
