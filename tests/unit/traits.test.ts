import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facets, meets, readTrait, readTraits, traitOf, writeTraits } from '../../src/dossier/traits.ts'
import { featureOf, preparedWith } from './prepared.ts'
import { dossier, traits } from './view/known.ts'

const idOf = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const anyTrait = fc.tuple(fc.constantFrom(...facets), idOf).map(([facet, id]) => traitOf(facet, id))
const left = (...only: string[]) =>
  dossier.features.filter((feature) => meets(feature.traits, only)).map(({ slug }) => slug)

describe('traits', () => {
  test('are read as they were written: those of each claim, with those of the feature', () => {
    fc.assert(
      fc.property(
        fc.array(anyTrait, { minLength: 1 }),
        fc.array(fc.array(anyTrait, { minLength: 1 })),
        (own, claims) => {
          expect(readTraits(writeTraits(own, claims))).toEqual(claims.map((claim) => [...own, ...claim]))
        },
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...facets), idOf, (facet, id) => {
        expect(readTrait(traitOf(facet, id))).toEqual([facet, id])
      }),
    )
    expect(readTrait('colour:red')[0]).toBeUndefined()
    expect(readTrait('red')[0]).toBeUndefined()
  })

  test('of the extent of a site are those of the site', () => {
    const marksOf = (slug: string) => dossier.marks.features.filter(({ properties }) => properties.slug === slug)
    const sites = dossier.features.filter(({ type }) => type === 'site')
    expect(dossier.marks.features.some(({ properties }) => properties.type === 'footprint')).toBe(true)
    for (const { slug, traits: own } of sites) {
      expect([...new Set(marksOf(slug).map(({ properties }) => properties.traits))]).toEqual([own])
    }
  })

  test('of a claim in whose place another stands count no more', () => {
    const path = 'features.0.properties.claims.0'
    const claims = [
      { id: 'first', status: 'denied' },
      { id: 'second', status: 'ongoing', supersedes: ['first'] },
    ].map((own) => ({
      ...own,
      text: 'It happened.',
      attribution: ['paper'],
      citations: [{ passage: 'convoy', words: 'Alpha' }],
    }))
    const { traits: before } = featureOf(preparedWith(['places.geojson', `${path}.status`, 'denied']), 'alpha')
    expect(before).toContain('status:denied')
    const { traits: now } = featureOf(preparedWith(['places.geojson', path.replace(/\.0$/, ''), claims]), 'alpha')
    expect(now).toContain('status:ongoing')
    expect(now).not.toContain('status:denied')
  })
})

describe('a view that is narrowed down', () => {
  test('to several traits of a facet has what meets any, and to several facets what meets each', () => {
    fc.assert(
      fc.property(fc.subarray([...traits]), fc.constantFrom(...traits), (only, more) => {
        const isAsked = only.some((trait) => readTrait(trait)[0] === readTrait(more)[0])
        const [before, after] = [left(...only), left(...only, more)]
        const [few, many] = isAsked ? [before, after] : [after, before]
        expect(many).toEqual(expect.arrayContaining(few))
      }),
    )
  })

  test('has all where nothing is asked, and each trait of the dossier leaves something', () => {
    expect(left()).toHaveLength(dossier.features.length)
    for (const trait of traits) expect(left(trait)).not.toEqual([])
  })

  test('asks for status and source of one and the same claim', () => {
    expect(left('status:denied', 'source:haddadin')).toEqual(['gull-field'])
    expect(left('status:ongoing', 'source:daily-lantern')).toContain('gull-field')
    // Haddadin speaks of it, and something goes on there, but that is not what Haddadin says.
    expect(left('status:ongoing', 'source:haddadin')).not.toContain('gull-field')
  })

  test('asks how the place or the path is known', () => {
    expect(left('basis:inferred').toSorted()).toEqual(['gull-field-north-west-flight', 'marjuba-gull-field-wagons'])
    expect(left('basis:stated')).toEqual(['salt-harbour-larks-rest-ferry'])
  })
})
