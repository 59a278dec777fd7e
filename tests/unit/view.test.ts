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
      ...ofFeature('salt-harbour'),
      basemap: 'dark',
      hidden: ['flight', 'events'],
      at: '2024-12-08',
      embed: true,
    }
    expect(writeView(view)).toBe('autumn-circus/salt-harbour/?base=dark&hide=flight,events&at=2024-12-08&embed')
    expect(writeView({ ...view, ...ofPassage('by-plane'), basemap: 'auto', hidden: [], at: null, embed: false })).toBe(
      'autumn-circus/passages/by-plane/',
    )
    expect(writeView(plainView(dossier.slug))).toBe('autumn-circus/')
  })
})

describe('what a link says amiss is named, and the rest still counts', () => {
  test.each([
    ['autumn-circus/atlantis/', 'There is no place or event “atlantis” in this dossier.'],
    ['elsewhere/', 'There is no dossier “elsewhere”. This is “The Autumn Circus’s move from Marjuba”.'],
    ['autumn-circus/salt-harbour/pier/', 'The end of the address, “pier”, was not understood.'],
    ['autumn-circus/passages/atlantis/', 'There is no passage “atlantis” in this dossier.'],
    ['404.html', 'There is no page at this address. These are the pages of this site:'],
    ['autumn-circus/?base=mars', 'There is no basemap “mars”.'],
    ['autumn-circus/?hide=flight,ufos', 'There is no layer “ufos”.'],
    ['autumn-circus/?at=2024-02-31', '“2024-02-31” is not a date; a date looks like 2024-12-08.'],
  ])('%s', (address, notice) => {
    expect(read(address).notices.map(({ words }) => words)).toEqual([notice])
  })

  test('each part misread leaves the others read', () => {
    const { view, notices } = read('autumn-circus/salt-harbour/?base=mars&hide=ufos,flight&at=soon')
    expect(view).toEqual({ ...plainView(dossier.slug), ...ofFeature('salt-harbour'), hidden: ['flight'] })
    expect(notices).toHaveLength(3)
  })

  test('parameters that other people add to links are passed over without a word', () => {
    expect(read('autumn-circus/?utm_source=post&fbclid=1').notices).toEqual([])
  })
})

test('another spelling in a link leads to the same place', () => {
  expect(read('autumn-circus/gul-field/').view.feature).toBe('gull-field')
  expect(read('autumn-circus/saltharbour').view.feature).toBe('salt-harbour')
})

describe('a name that is nearly right is answered with what it may mean', () => {
  const near = (address: string) => read(address).notices.flatMap((notice) => notice.near.map(({ feature }) => feature))

  test.each([
    ['autumn-circus/salt-harbourr/', 'salt-harbour'],
    ['autumn-circus/Gull-Feild/', 'gull-field'],
    ['autumn-circus/office/', 'ticket-office'],
    ['autumn-circus/wagons/', 'marjuba-gull-field-wagons'],
    ['salt-harbour/', 'salt-harbour'],
  ])('%s: %s', (address, feature) => {
    expect(near(address)).toContain(feature)
  })

  test('one letter wrong in any slug still finds it first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...slugs), fc.nat(), (slug, place) => {
        const at = place % slug.length
        const written = `${slug.slice(0, at)}_${slug.slice(at + 1)}`
        expect(near(`autumn-circus/${written}/`)[0]).toBe(slug)
      }),
    )
  })

  test('nothing is offered for what is like no name here', () => {
    expect(near('autumn-circus/xyzzy-plugh-quux/')).toEqual([])
  })
})
