import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import { findFeature } from '../../../src/dossier/find.ts'
import { en } from '../../english.ts'

const [dossier] = dossiers
if (!dossier) throw new Error('there is no dossier to test with')
const featureOf = (slug: string) => {
  const feature = findFeature(dossier, slug)
  if (!feature) throw new Error(`the fixture has no ${slug}`)
  return feature
}

describe('what a feature is, in plain words', () => {
  test.each([
    ['marjuba', 'Region'],
    ['larks-rest', 'Region'],
    ['gull-field', 'Air base'],
    ['dar-al-nay', 'Headquarters'],
    ['marjuba-gull-field-wagons', 'Convoy by land · Completed'],
    ['the-animals', 'Evacuation · Under negotiation'],
    ['jugglers-leave-larks-rest', 'Withdrawal · Announced, not yet done'],
  ])('%s is: %s', (slug, words) => {
    expect(en.feature.whatItIs(featureOf(slug))).toBe(words)
  })

  test('has the status of what happens, and none of a place', () => {
    const ofStatus = Object.values(en.statuses)
    for (const feature of dossier.features) {
      const said = ofStatus.filter((status) => en.feature.whatItIs(feature).includes(status))
      expect(said).toEqual(feature.type === 'site' ? [] : [en.statuses[feature.status]])
    }
  })

  test('begins its row in the list and its few lines in a frame', () => {
    for (const feature of dossier.features) {
      const words = en.feature.whatItIs(feature)
      expect(en.feature.inBrief(feature).startsWith(words)).toBe(true)
      expect(en.feature.inList(feature, true).startsWith(words)).toBe(true)
    }
  })
})

test('a card says what hides it: its layers by their names, and the day', () => {
  const { hidden } = en.feature
  expect(hidden({ layers: ['Flight'], isFiltered: false, later: null, isPartly: false })).toBe(
    'Hidden on the map: the layer “Flight” is off.',
  )
  expect(hidden({ layers: ['Flight', 'Ferry'], isFiltered: true, later: '2024-10-03', isPartly: true })).toBe(
    'Partly hidden on the map: the layer “Flight” is off, the layer “Ferry” is off, the filters leave it out and it is later than the day shown, 3 October 2024.',
  )
})

describe('a headline', () => {
  const parts = (headline: string) => en.article.headline({ ...dossier.article, headline })
  const text = (headline: string) => parts(headline).map((part) => (typeof part === 'string' ? part : part.text))

  test('keeps together what follows its last dash', () => {
    expect(parts('One - two moves - The Evening Kite')).toEqual([
      'One - two moves ',
      { as: 'ending', text: '- The Evening Kite' },
    ])
    expect(parts('No dash-like thing')).toEqual(['No dash-like thing'])
  })

  test('is word for word what it was', () => {
    const headlines = fc.array(fc.constantFrom('a', ' ', '-', ' - ', 'Kite')).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(headlines, fc.string()), (headline) => {
        expect(text(headline).join('')).toBe(headline)
      }),
    )
  })
})

describe('the files of a dossier', () => {
  const file = (bytes: number, sources: string[] = []) => ({
    name: 'flight.geojson',
    holds: { layer: 'flight', name: 'Flight' },
    bytes,
    sources,
  })

  test('are offered by the name of what they hold, with their size', () => {
    expect(en.download.holding(file(1))).toBe('Flight')
    expect([file(850), file(3400)].map(en.download.file)).toEqual(['flight.geojson, 850 B', 'flight.geojson, 3 kB'])
  })

  test('come with the publisher of the quotations, and with the licences that are known of their sources', () => {
    const licence = (...sources: string[]) => en.download.licence(['The Daily Lantern'], [file(1, sources)])
    expect(licence()).toContain('The quotations are The Daily Lantern’s.')
    expect(licence('An atlas')).not.toContain('Licences')
    expect(licence('An atlas', 'GeoNames 170654')).toContain('Licences: GeoNames (CC BY 4.0).')
  })
})
