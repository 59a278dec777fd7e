/** Finding: every mark by each of its names, as people write them; and coordinates as people paste them. */
import { forward } from 'mgrs'
import { describe, expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import { distance } from '../../../src/dossier/geodesy.ts'
import { readSpot } from '../../../src/find/coordinates.ts'
import { findIn, groundTowns } from '../../../src/find/find-in.ts'
import { foldLetters } from '../../../src/find/fold.ts'

const named = dossiers.flatMap((dossier) =>
  dossier.features.flatMap(({ slug, name, label, otherName, spellings }) =>
    [name, label, otherName, ...spellings].flatMap((known) => (known ? [{ dossier, slug, known }] : [])),
  ),
)
const slugsFor = (dossier: (typeof dossiers)[number], written: string) =>
  findIn(dossier, [], written).flatMap((found) => (found.is === 'feature' ? found.feature.slug : []))

describe('each mark is found', () => {
  test('by each of its names, the first of all', () => {
    for (const { dossier, slug, known } of named) expect(slugsFor(dossier, known), known).toContain(slug)
  })

  test('without diacritics, capitals and apostrophes', () => {
    for (const { dossier, slug, known } of named) expect(slugsFor(dossier, foldLetters(known)), known).toContain(slug)
  })

  test('with a letter too few, too many, wrong, or two in each other’s place', () => {
    for (const { dossier, slug, known } of named) {
      const letters = [...foldLetters(known)]
      if (letters.length < 5) continue
      const middle = Math.floor(letters.length / 2)
      const wrongs = [
        letters.toSpliced(middle, 1),
        letters.toSpliced(middle, 0, 'q'),
        letters.toSpliced(middle, 1, 'q'),
        letters.toSpliced(middle, 2, letters[middle + 1] ?? '', letters[middle] ?? ''),
      ]
      for (const wrong of wrongs) {
        // What falls apart into other words is no typing error in a word.
        if (letters.slice(middle - 1, middle + 2).includes(' ')) continue
        expect(slugsFor(dossier, wrong.join('')), `${known}: ${wrong.join('')}`).toContain(slug)
      }
    }
  })
})

test('a quotation is found by words of it, a town in either script, and what is nowhere is not found', () => {
  const [dossier] = dossiers
  const passage = dossier?.passages[0]
  if (!dossier || !passage) throw new Error('the fixture has no quotation')
  const words = passage.exact.split(' ').slice(1, 4).join(' ')
  expect(findIn(dossier, [], words)).toContainEqual({ is: 'passage', passage })
  const towns = groundTowns({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { kind: 'town', rank: 1, name: 'Bodø', ar: 'بودو' },
        geometry: { type: 'Point', coordinates: [14.4, 67.28] },
      },
    ],
  })
  for (const written of ['bodo', 'Bodø', 'بودو'])
    expect(findIn(dossier, towns, written)).toMatchObject([{ is: 'town', town: { name: 'Bodø', latitude: 67.28 } }])
  expect(findIn(dossier, towns, 'xyzzyx')).toEqual([])
})

describe('coordinates', () => {
  const [latitude, longitude] = [35.4008, 35.9486]
  test.each([
    '35.4008, 35.9486',
    '35.4008 35.9486',
    '35.4008;35.9486',
    '35.4008° N, 35.9486° E',
    'N 35.4008 E 35.9486',
    '35°24′03″N 35°56′55″E',
    '35° 24\' 2.9" N, 35° 56\' 55" E',
    '35 24 03 N, 35 56 55 E',
    '35°24.048′N 35°56.916′E',
    forward([longitude, latitude], 5),
    forward([longitude, latitude], 4).replace(/^(\d+.)(..)/, '$1 $2 '),
    '8G7QCW2X+8C',
    'geo:35.4008,35.9486;u=30',
  ])('as %s lead to the place within 100 m', (written) => {
    const found = readSpot(written)
    expect(distance([found?.longitude ?? 0, found?.latitude ?? 0], [longitude, latitude])).toBeLessThan(100)
  })

  test('in the south and the west are there', () => {
    for (const written of ['-33.9, -18.4', '33.9 S, 18.4 W', '33.9S 18.4W', 'geo:-33.9,-18.4'])
      expect(readSpot(written), written).toEqual({ latitude: -33.9, longitude: -18.4 })
  })

  test.each(['', 'Tartus', '12', '400 soldiers', '95, 10', '10, 200', '8 December', 'M5'])(
    'are not “%s”',
    (written) => {
      expect(readSpot(written)).toBeUndefined()
    },
  )
})
