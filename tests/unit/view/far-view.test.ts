import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bounds } from '../../../src/dossier/dossier.ts'
import { latitudeAt, longitudeAt, mercatorX, mercatorY } from '../../../src/dossier/mercator.ts'
import { isNearView, locatorBounds, locatorSize, placeInLocator } from '../../../src/view/far-view.ts'
import { dossier } from './known.ts'

const positions = fc.record({
  longitude: fc.double({ min: -179, max: 179, noNaN: true }),
  latitude: fc.double({ min: -80, max: 80, noNaN: true }),
})

test('a position is found again from its place in the world', () => {
  fc.assert(
    fc.property(positions, ({ longitude, latitude }) => {
      expect(longitudeAt(mercatorX(longitude))).toBeCloseTo(longitude, 9)
      expect(latitudeAt(mercatorY(latitude))).toBeCloseTo(latitude, 9)
    }),
  )
})

const holds = ([west, south, east, north]: Bounds, [longitude, latitude]: readonly number[]) =>
  west < Number(longitude) && Number(longitude) < east && south < Number(latitude) && Number(latitude) < north

describe('the locator', () => {
  test('shows the whole ground of the dossier, in the proportions of its box', () => {
    const [west, south, east, north] = locatorBounds(dossier, undefined)
    expect(holds([west, south, east, north], dossier.extent.slice(0, 2))).toBe(true)
    expect(holds([west, south, east, north], dossier.extent.slice(2))).toBe(true)
    const ratio = (mercatorX(east) - mercatorX(west)) / (mercatorY(south) - mercatorY(north))
    expect(ratio).toBeCloseTo(locatorSize.width / locatorSize.height, 6)
  })

  test('of a movement shows the country that it leads to', () => {
    const leaving = dossier.features.find(({ to: [end] }) => end?.country)
    const country = dossier.countries.find(({ name }) => name === leaving?.to[0]?.country)
    expect(country).toBeDefined()
    expect(holds(locatorBounds(dossier, leaving), country?.at[0] ?? [])).toBe(true)
    expect(holds(locatorBounds(dossier, undefined), country?.at[0] ?? [])).toBe(false)
  })

  test('frames what the map shows, within its own edges', () => {
    fc.assert(
      fc.property(positions, fc.double({ min: 0.001, max: 40, noNaN: true }), ({ longitude, latitude }, side) => {
        const seen: Bounds = [longitude, latitude, Math.min(180, longitude + side), Math.min(85, latitude + side)]
        const { left, top, width, height } = placeInLocator(seen, locatorBounds(dossier, undefined))
        for (const value of [left, top, width, height, left + width, top + height]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(100 + 1e-9)
        }
      }),
    )
  })
})

test('a view is near where it shows a small part of the dossier', () => {
  const [west, south, east, north] = dossier.extent
  expect(isNearView(dossier.extent, dossier.extent)).toBe(false)
  expect(isNearView([west, south, west + (east - west) / 10, south + (north - south) / 10], dossier.extent)).toBe(true)
})
