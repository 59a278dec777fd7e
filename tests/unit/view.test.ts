import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { layersOf } from '../../src/dossier/dossier.ts'
import { type Basemap, basemaps } from '../../src/view/basemaps.ts'
import { nothing, ofFeature, ofPassage, type Selection } from '../../src/view/selection.ts'
import { plainView, readView, type View, writeView } from '../../src/view/view.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const layers = layersOf(dossier).map(({ id }) => id)
const slugs = dossier.features.map(({ slug }) => slug)

const split = (address: string) => {
  const { pathname, search } = new URL(address, 'https://passage.example/')
  return [pathname.slice(1), search] as const
}
const read = (address: string) => readView(...split(address), dossiers)

const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant(nothing),
  fc.constantFrom(...slugs).map(ofFeature),
  fc.constantFrom(...dossier.passages.map(({ id }) => id)).map(ofPassage),
)
const views: fc.Arbitrary<View> = fc
  .tuple(
    selections,
    fc.record({
      dossier: fc.constant(dossier.slug),
      basemap: fc.constantFrom(...(Object.keys(basemaps) as Basemap[])),
      hidden: fc.subarray(layers),
      at: fc.option(
        fc
          .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
      ),
      embed: fc.boolean(),
    }),
  )
  .map(([selection, rest]) => ({ ...selection, ...rest }))

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
      ...ofFeature('tartus'),
      basemap: 'dark',
      hidden: ['airlift', 'events'],
      at: '2024-12-08',
      embed: true,
    }
    expect(writeView(view)).toBe('damascus-withdrawal/tartus/?base=dark&hide=airlift,events&at=2024-12-08&embed')
    expect(
      writeView({ ...view, ...ofPassage('back-to-russia'), basemap: 'auto', hidden: [], at: null, embed: false }),
    ).toBe('damascus-withdrawal/passages/back-to-russia/')
    expect(writeView(plainView(dossier.slug))).toBe('damascus-withdrawal/')
  })
})

describe('what a link says amiss is named, and the rest still counts', () => {
  test.each([
    ['damascus-withdrawal/atlantis/', 'There is no place or event “atlantis” in this dossier.'],
    ['elsewhere/', 'There is no dossier “elsewhere”. This is “Russia’s withdrawal of troops from Damascus”.'],
    ['damascus-withdrawal/tartus/pier/', 'The end of the address, “pier”, was not understood.'],
    ['damascus-withdrawal/passages/atlantis/', 'There is no passage “atlantis” in this dossier.'],
    ['404.html', 'There is no page at this address. These are the pages of this site:'],
    ['damascus-withdrawal/?base=mars', 'There is no basemap “mars”.'],
    ['damascus-withdrawal/?hide=airlift,ufos', 'There is no layer “ufos”.'],
    ['damascus-withdrawal/?at=2024-02-31', '“2024-02-31” is not a date; a date looks like 2024-12-08.'],
  ])('%s', (address, notice) => {
    expect(read(address).notices.map(({ words }) => words)).toEqual([notice])
  })

  test('each part misread leaves the others read', () => {
    const { view, notices } = read('damascus-withdrawal/tartus/?base=mars&hide=ufos,airlift&at=soon')
    expect(view).toEqual({ ...plainView(dossier.slug), ...ofFeature('tartus'), hidden: ['airlift'] })
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

describe('a name that is nearly right is answered with what it may mean', () => {
  const near = (address: string) => read(address).notices.flatMap((notice) => notice.near.map(({ feature }) => feature))

  test.each([
    ['damascus-withdrawal/tartuss/', 'tartus'],
    ['damascus-withdrawal/Khmeymim/', 'khmeimim'],
    ['damascus-withdrawal/embassy/', 'russian-embassy'],
    ['damascus-withdrawal/convoy/', 'damascus-khmeimim-convoy'],
    ['tartus/', 'tartus'],
  ])('%s: %s', (address, feature) => {
    expect(near(address)).toContain(feature)
  })

  test('one letter wrong in any slug still finds it first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...slugs), fc.nat(), (slug, place) => {
        const at = place % slug.length
        const written = `${slug.slice(0, at)}_${slug.slice(at + 1)}`
        expect(near(`damascus-withdrawal/${written}/`)[0]).toBe(slug)
      }),
    )
  })

  test('nothing is offered for what is like no name here', () => {
    expect(near('damascus-withdrawal/xyzzy-plugh-quux/')).toEqual([])
  })
})
