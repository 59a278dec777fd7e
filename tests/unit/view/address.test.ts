import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../../src/view/address.ts'
import type { Notice } from '../../../src/view/notice.ts'
import { ofFeature, ofPassage } from '../../../src/view/selection.ts'
import { ground, plainView, type View } from '../../../src/view/view.ts'
import { en } from '../../english.ts'
import { dossier, known, slugs, views } from './known.ts'

const sentenceOf = (notice: Notice) =>
  en
    .notice({ ...notice, suggestions: [] })
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')

function read(address: string) {
  const { pathname, search, hash } = new URL(address, 'https://passage.example/')
  return readAddress({ path: pathname.slice(1), search, hash }, known)
}
const anyText = fc.string({ unit: 'binary' })

describe('a link and its view', () => {
  test('reading what was written gives the same view, and no notice', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(writeAddress(view))).toEqual({ view, notices: [] })
      }),
    )
  })

  test('any text at all reads as a view that can be written and read again', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (path, search, hash) => {
        const { view } = readAddress({ path, search, hash }, known)
        expect(read(writeAddress(view)).view).toEqual(view)
      }),
    )
  })

  test('a person can read a link: no escapes, parts in a fixed order, nothing that is the default', () => {
    const view: View = {
      dossier: dossier.slug,
      ...ofFeature('salt-harbour'),
      base: 'satellite',
      theme: 'dark',
      hidden: ['flight', 'events'],
      only: ['kind:convoy', 'status:denied', 'source:haddadin'],
      at: '2024-12-08',
      embed: true,
      camera: { zoom: 12.5, latitude: 34.9, longitude: 35.88, bearing: 0, pitch: 0 },
    }
    expect(writeAddress(view)).toBe(
      'autumn-circus/salt-harbour/?base=satellite&theme=dark&hide=flight,events&only=kind:convoy,status:denied,source:haddadin&at=2024-12-08&embed#map=12.5/34.9/35.88',
    )
    expect(writeAddress({ ...plainView(dossier.slug), ...ofPassage('by-plane') })).toBe(
      'autumn-circus/passages/by-plane/',
    )
    expect(writeAddress(plainView(dossier.slug))).toBe('autumn-circus/')
  })
})

describe('a link from when theme and basemap were one', () => {
  test.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['print', 'print'],
    ['auto', null],
  ])('?base=%s still has its theme, on our own ground, and is written in the present form', (base, theme) => {
    const { view, notices } = read(`autumn-circus/?base=${base}`)
    expect(view).toEqual({ ...plainView(dossier.slug), base: ground, theme })
    expect(notices).toEqual([])
    expect(writeAddress(view)).toBe(`autumn-circus/${theme === null ? '' : `?theme=${theme}`}`)
  })
})

describe('a link that somebody has written in another way', () => {
  test.each([
    ['Autumn-Circus/Salt-Harbour/', 'autumn-circus/salt-harbour/'],
    ['autumn-circus/salt-harbour/index.html', 'autumn-circus/salt-harbour/'],
    ['autumn-circus/PASSAGES/by-plane/index.html', 'autumn-circus/passages/by-plane/'],
    ['index.html', 'autumn-circus/'],
    ['autumn-circus/?hide=flight&hide=events', 'autumn-circus/?hide=flight,events'],
    ['autumn-circus/?only=status:denied&only=kind:convoy', 'autumn-circus/?only=kind:convoy,status:denied'],
    ['autumn-circus/?embed=0', 'autumn-circus/'],
    ['autumn-circus/?embed=false', 'autumn-circus/'],
    ['autumn-circus/?embed=1', 'autumn-circus/?embed'],
  ])('%s is as it is meant', (address, meant) => {
    const { view, notices } = read(address)
    expect(writeAddress(view)).toBe(meant)
    expect(notices).toEqual([])
  })
})

describe('what a link says amiss is named, and the rest still counts', () => {
  test.each([
    ['autumn-circus/atlantis/', 'There is no place or event “atlantis” in this dossier.'],
    ['elsewhere/', 'There is no dossier “elsewhere”. This is “The Autumn Circus’s move from Marjuba”.'],
    ['autumn-circus/salt-harbour/pier/', 'The end of the address, “pier”, was not understood.'],
    ['autumn-circus/passages/atlantis/', 'There is no passage “atlantis” in this dossier.'],
    ['autumn-circus/?base=mars', 'There is no basemap “mars”.'],
    ['autumn-circus/?theme=sepia', 'There is no theme “sepia”.'],
    ['autumn-circus/?hide=flight,ufos', 'There is no layer “ufos”.'],
    ['autumn-circus/?hide=ufos,boats', 'There are no layers “ufos” and “boats”.'],
    ['autumn-circus/?only=kind:convoy,kind:dam', 'There is no filter “kind:dam”.'],
    ['autumn-circus/?only=denied,colour:red', 'There are no filters “denied” and “colour:red”.'],
    ['autumn-circus/?at=2024-02-31', '“2024-02-31” is not a date; a date looks like 2024-12-08.'],
  ])('%s', (address, notice) => {
    expect(read(address).notices.map(sentenceOf)).toEqual([notice])
  })

  test('each part misread leaves the others read', () => {
    const { view, notices } = read('autumn-circus/salt-harbour/?base=mars&hide=ufos,flight&at=soon#map=what/ever')
    expect(view).toEqual({ ...plainView(dossier.slug), ...ofFeature('salt-harbour'), hidden: ['flight'] })
    expect(notices).toHaveLength(3)
  })

  test('what is amiss in the same way is said once, however much of it there is', () => {
    const alike = 'a-layer-of-which-the-first-forty-letters-are'
    expect(read(`autumn-circus/?hide=${alike}-these,${alike}-those,${alike}-these`).notices).toEqual([
      { kind: 'unknown-layer', given: ['a-layer-of-which-the-first-forty-letters…'], more: 0, suggestions: [] },
    ])
    const many = Array.from({ length: 2700 }, (_, index) => `layer-${index}`)
    expect(read(`autumn-circus/?hide=${many}`).notices).toEqual([
      { kind: 'unknown-layer', given: ['layer-0', 'layer-1', 'layer-2'], more: 2697, suggestions: [] },
    ])
  })

  test('what would turn or hide the words around it is not quoted', () => {
    const [notice] = read(`autumn-circus/?base=a\u202eb\u200bc\u0007d`).notices
    expect(notice).toMatchObject({ given: 'a\ufffdb\ufffdc\ufffdd' })
  })

  test('the notices of any address are few, short and each of its own kind', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.array(anyText), (path, at, hidden) => {
        const search = `?${new URLSearchParams({ base: path, theme: at, at, hide: hidden.join(), only: hidden.join() })}`
        const { notices } = readAddress({ path: path.repeat(20), search, hash: '' }, known)
        expect(new Set(notices.map(({ kind }) => kind)).size).toBe(notices.length)
        for (const notice of notices) expect(sentenceOf(notice).length).toBeLessThan(500)
      }),
    )
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
  const near = (address: string) =>
    read(address).notices.flatMap((notice) => notice.suggestions.map(({ feature }) => feature))

  test.each([
    ['autumn-circus/salt-harbours/', 'salt-harbour'],
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
