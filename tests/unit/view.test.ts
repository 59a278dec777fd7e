import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { layersOf } from '../../src/domain/dossier.ts'
import { type Basemap, basemaps, readView, type View, writeView } from '../../src/domain/view.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const layers = layersOf(dossier).map(({ id }) => id)
const slugs = dossier.features.map(({ slug }) => slug)

const split = (address: string) => {
  const { pathname, search } = new URL(address, 'https://passage.example/')
  return [pathname.slice(1), search] as const
}
const read = (address: string) => readView(...split(address), dossiers)

const views: fc.Arbitrary<View> = fc.record({
  dossier: fc.constant(dossier.slug),
  feature: fc.constantFrom(null, ...slugs),
  basemap: fc.constantFrom(...(Object.keys(basemaps) as Basemap[])),
  hidden: fc.subarray(layers),
  at: fc.option(
    fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
})

describe('a link and its view', () => {
  test('reading what was written gives the same view, and no notice', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(writeView(view))).toEqual({ view, notices: [] })
      }),
    )
  })

  test('any text at all reads as a view that can be written and read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, query) => {
        const { view } = readView(path, query, dossiers)
        expect(read(writeView(view)).view).toEqual(view)
      }),
    )
  })

  test('a person can read a link: no escapes, parts in a fixed order, nothing that is the default', () => {
    const view: View = {
      dossier: dossier.slug,
      feature: 'tartus',
      basemap: 'dark',
      hidden: ['airlift', 'events'],
      at: '2024-12-08',
    }
    expect(writeView(view)).toBe('damascus-withdrawal/tartus/?base=dark&hide=airlift,events&at=2024-12-08')
    expect(writeView({ ...view, feature: null, basemap: 'auto', hidden: [], at: null })).toBe('damascus-withdrawal/')
  })
})

describe('what a link says amiss is named, and the rest still counts', () => {
  test.each([
    ['damascus-withdrawal/atlantis/', 'There is no place or event “atlantis” in this dossier.'],
    ['elsewhere/', 'There is no dossier “elsewhere”. This is “Russia’s withdrawal of troops from Damascus”.'],
    ['damascus-withdrawal/tartus/pier/', 'The end of the address, “pier”, was not understood.'],
    ['damascus-withdrawal/?base=mars', 'There is no basemap “mars”.'],
    ['damascus-withdrawal/?hide=airlift,ufos', 'There is no layer “ufos”.'],
    ['damascus-withdrawal/?at=2024-02-31', '“2024-02-31” is not a date; a date looks like 2024-12-08.'],
  ])('%s', (address, notice) => {
    expect(read(address).notices).toEqual([notice])
  })

  test('each part misread leaves the others read', () => {
    const { view, notices } = read('damascus-withdrawal/tartus/?base=mars&hide=ufos,airlift&at=soon')
    expect(view).toEqual({ dossier: dossier.slug, feature: 'tartus', basemap: 'auto', hidden: ['airlift'], at: null })
    expect(notices).toHaveLength(3)
  })

  test('parameters that other people add to links are passed over without a word', () => {
    expect(read('damascus-withdrawal/?utm_source=post&fbclid=1').notices).toEqual([])
  })
})

test('another spelling in a link leads to the same place', () => {
  expect(read('damascus-withdrawal/hmeimim/').view.feature).toBe('khmeimim')
  expect(read('damascus-withdrawal/tartous').view.feature).toBe('tartus')
})
