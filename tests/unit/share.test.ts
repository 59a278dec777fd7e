import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import type { Where } from '../../src/dossier/dossier.ts'
import { decimalsFor } from '../../src/dossier/position.ts'
import { externalMapLinks, iframeCode, plainPosition } from '../../src/view/share.ts'
import { en } from '../english.ts'

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

test('a position to be copied is the one that is printed, latitude first and with its last zeros', () => {
  expect(plainPosition({ coordinates: [-35.9, 34.4], precision: 1000 })).toBe('34.400, -35.900')
  fc.assert(
    fc.property(
      fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true })),
      fc.integer({ min: 1, max: 500_000 }),
      (coordinates, precision) => {
        const where = { coordinates, precision }
        expect(plainPosition(where).replaceAll('-', '')).toBe(en.position(where).replace(/° [NSEW]/g, ''))
      },
    ),
  )
})

describe('a position in other maps', () => {
  const at = (coordinates: Where['coordinates'], precision: number) => {
    const links = externalMapLinks({ ...place, coordinates, precision })
    const addressOf = (id: string) => links.find((link) => link.id === id)?.address ?? ''
    return { geo: addressOf('geo'), google: addressOf('google'), openStreetMap: addressOf('openstreetmap') }
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
