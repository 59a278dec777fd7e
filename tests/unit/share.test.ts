import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import type { Where } from '../../src/dossier/dossier.ts'
import { decimalsFor } from '../../src/dossier/position.ts'
import { iframeCode, openIn } from '../../src/view/share.ts'
import { bibtex, plainCitation, type Work } from '../../src/words/citation.ts'

const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const places = dossier.features.flatMap(({ where }) => (where ? [where] : []))
const place = places[0]
if (!place) throw new Error('there is no position to test with')

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'\\{}$&%#_^~"<>;a ') }))

describe('the code of a frame', () => {
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

  test('gives back its link and its title, whatever stands in them', () => {
    fc.assert(
      fc.property(anyText, anyText, (link, title) => {
        const parts = /^<iframe src="([^"<>]*)" title="([^"<>]*)" width="640" [^<>]*><\/iframe>$/.exec(
          iframeCode({ link, title }),
        )
        expect(parts?.slice(1).map(plain)).toEqual([link, title])
      }),
    )
  })

  test('does not let a query turn into an entity of HTML', () => {
    const code = iframeCode({ link: 'https://maps.example/salt-harbour/?base=dark&lt=1', title: 'Salt Harbour' })
    expect(code).toContain('src="https://maps.example/salt-harbour/?base=dark&amp;lt=1"')
  })
})

describe('a position in other maps', () => {
  const at = (coordinates: Where['coordinates'], precision: number) => {
    const links = openIn({ ...place, coordinates, precision })
    const addressOf = (name: string) => links.find((link) => link.name.startsWith(name))?.address ?? ''
    return { geo: addressOf('Maps app'), google: addressOf('Google'), openStreetMap: addressOf('OpenStreetMap') }
  }
  const zoomAt = (precision: number) =>
    Number(/#map=(\d+)\//.exec(at([35.9486, 35.4008], precision).openStreetMap)?.[1])

  test('has its latitude first, and in a geo: address its uncertainty in metres', () => {
    const { geo, google, openStreetMap } = at([35.9486, 34.4008], 1000)
    expect(geo).toBe('geo:34.401,35.949;u=1000')
    expect(google).toBe('https://www.google.com/maps/search/?api=1&query=34.401,35.949')
    expect(openStreetMap).toMatch(
      /^https:\/\/www\.openstreetmap\.org\/\?mlat=34\.401&mlon=35\.949#map=\d+\/34\.401\/35\.949$/,
    )
  })

  test('is never finer than it is known, and never a negative nothing', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true })),
        fc.integer({ min: 1, max: 500_000 }),
        (coordinates, precision) => {
          const addresses = Object.values(at(coordinates, precision)).map((address) => address.replace(/;u=.*/, ''))
          for (const number of addresses.join(' ').match(/-?\d+(\.\d+)?/g) ?? []) {
            expect(number.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(decimalsFor(precision))
            expect(number).not.toMatch(/^-0(\.0*)?$/)
          }
        },
      ),
    )
  })

  test('is shown nearer the more finely it is known, between the sight of a country and that of a house', () => {
    const zooms = [1_000_000, 100_000, 10_000, 2000, 300, 100, 1].map(zoomAt)
    expect(zooms).toEqual(zooms.toSorted((one, other) => one - other))
    expect([zooms[0], zooms.at(-1)]).toEqual([5, 17])
    expect(new Set(zooms).size).toBeGreaterThan(4)
  })

  test('is shown with the whole uncertain circle on a phone’s screen', () => {
    for (const { precision, coordinates } of places) {
      const zoom = Number(/#map=(\d+)\//.exec(at(coordinates, precision).openStreetMap)?.[1])
      const metresAcross = (360 * 40_075_017 * Math.cos((coordinates[1] * Math.PI) / 180)) / (256 * 2 ** zoom)
      expect(2 * precision).toBeLessThan(metresAcross)
    }
  })
})

const work: Work = {
  title: 'Gull Field',
  dossier: dossier.title,
  article: {
    ...dossier.article,
    date: { ...dossier.article.date, words: 'about 21 October 2024', basis: 'inferred' },
  },
  link: 'https://maps.example/autumn-circus/gull-field/?base=dark&hide=flight_2,50%',
  key: 'passage-gull-field',
  accessed: '2026-11-22',
}
const stated: Work['article'] = {
  ...work.article,
  date: { words: '21 October 2024', basis: 'stated', earliest: '2024-10-21', latest: '2024-10-21' },
}

describe('a citation in words', () => {
  test('names the page, the dossier, us, the article, the address and the day it was read', () => {
    const citation = plainCitation(work)
    for (const part of [
      '“Gull Field”',
      `“${dossier.title}”`,
      'Passage',
      dossier.article.publisher,
      `“${dossier.article.headline}”`,
      'about 21 October 2024 (inferred)',
      work.link,
      'accessed 22 November 2026',
    ]) {
      expect(citation).toContain(part)
    }
  })

  test('claims no inference of a date that the article states', () => {
    const citation = plainCitation({ ...work, article: stated })
    expect(citation).toContain('21 October 2024')
    expect(citation).not.toContain('inferred')
  })

  test('says nothing of a day of reading that is not known, and ends with the address alone', () => {
    expect(plainCitation({ ...work, accessed: undefined }).endsWith(` ${work.link}`)).toBe(true)
  })

  test('does not name the dossier twice', () => {
    expect(plainCitation({ ...work, title: work.dossier }).split(work.dossier)).toHaveLength(2)
  })
})

describe('an entry for BibTeX', () => {
  test('keeps its braces in balance for any title, so that it cannot swallow the entries after it', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, headline) => {
        const entry = bibtex({ ...work, title, article: { ...work.article, headline } })
        const braces = [...entry].filter((character) => character === '{' || character === '}')
        let depth = 0
        const depths = braces.map((brace) => (depth += brace === '{' ? 1 : -1))
        expect(depths.indexOf(0)).toBe(braces.length - 1)
      }),
    )
  })

  test('shields every character that TeX would obey', () => {
    const entry = bibtex({ ...work, title: '\\ { } $ & % # _ ^ ~' })
    expect(entry).toContain(
      'title = {{\\textbackslash{} \\textbraceleft{} \\textbraceright{} \\$ \\& \\% \\# \\_ \\textasciicircum{} \\textasciitilde{}}},',
    )
  })

  test('leaves the address as it is', () => {
    expect(bibtex(work)).toContain(`  url = {${work.link}},\n  urldate = {2026-11-22},\n`)
  })

  test('has its key, and says in the note what it is drawn from and how its date is known', () => {
    const entry = bibtex(work)
    expect(entry).toMatch(/^@online\{passage-gull-field,\n/)
    expect(entry).toContain(
      `note = {After ${dossier.article.publisher}, “${dossier.article.headline}”, about 21 October 2024 (inferred)}`,
    )
  })

  test.each([
    ['inferred', work.article.date, undefined],
    ['stated', stated.date, '2024-10-21'],
    ['stated, but not to the day', { ...stated.date, words: 'about 21 October 2024' }, undefined],
    ['an interval', { ...stated.date, latest: '2024-12-18' }, '2024-10-21/2024-12-18'],
    ['open at its start', { ...stated.date, earliest: null }, '../2024-10-21'],
    ['not known', { ...stated.date, earliest: null, latest: null }, undefined],
  ])('has a date only where the article gives one: %s', (_, date, expected) => {
    const entry = bibtex({ ...work, article: { ...work.article, date } })
    expect(/^ {2}date = \{(.*)\},$/m.exec(entry)?.[1]).toBe(expected)
  })

  test('leaves out the day of reading where it is not known, and the dossier where it is the page', () => {
    const entry = bibtex({ ...work, title: work.dossier, accessed: undefined })
    expect(entry).not.toContain('urldate')
    expect(entry.split(work.dossier)).toHaveLength(2)
  })
})
