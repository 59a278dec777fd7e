import fc from 'fast-check'
import type { Feature, Point as GeoPoint } from 'geojson'
import { expect, test } from 'vitest'
import type { Mark, NamedMark } from '../../../src/dossier/dossier.ts'
import { placeLabels } from '../../../src/placement/place-labels.ts'
import type { Screen } from '../../../src/placement/screen.ts'
import { letteringOf } from '../../../src/style/label-type.ts'
import { signSizes } from '../../../src/style/signs.ts'
import { boxesOfLabel, measureLetters } from './label-boxes.ts'

const side = 600
const middle = side / 2
/** Of zoom 0, so that the reach of a circle is its radius in pixels. */
const screen: Screen = {
  width: side,
  height: side,
  zoom: 0,
  typeZoom: 6,
  isBilingual: true,
  isRightToLeft: false,
  covered: [],
  project: ([x = 0, y = 0]) => [x, y],
  unproject: ([x, y]) => [x, y],
}

const markAt = (type: Mark['type'], reach: number, text: string): Feature<GeoPoint, NamedMark> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [middle, middle] },
  properties: {
    slug: 'somewhere',
    traits: '',
    layer: 'places',
    type,
    kind: 'city',
    label: text,
    otherName: '',
    inferred: false,
    strength: 1,
    bearing: 0,
    reach,
    span: '',
    text,
  },
})

test('names and days at a place keep clear of the circle around its sign, as long as that is small', () => {
  const sign = signSizes.disc / 2
  fc.assert(
    fc.property(fc.double({ min: sign + 1, max: sign + 23, noNaN: true }), (radius) => {
      const marks = [markAt('precision', radius, ''), markAt('site', 0, 'Somewhere'), markAt('event', 0, '3 Oct')]
      const subject = {
        marks: { type: 'FeatureCollection' as const, features: marks },
        isShown: () => true,
        isSelected: () => false,
        annotations: [],
        countries: [],
        lettering: letteringOf({ language: 'en', otherLanguage: 'ar' }),
      }
      const labels = placeLabels(subject, screen, measureLetters).features
      const beside = labels.filter(({ properties: { type } }) => type === 'name' || type === 'day')
      expect(beside).toHaveLength(2)
      const nearest = beside
        .flatMap((label) => boxesOfLabel(label, screen))
        .map(({ left, right, top, bottom }) => {
          const clamp = (low: number, high: number) => Math.min(Math.max(middle, low), high)
          return Math.hypot(clamp(left, right) - middle, clamp(top, bottom) - middle)
        })
      for (const distance of nearest) expect(distance).toBeGreaterThan(radius)
    }),
  )
})
