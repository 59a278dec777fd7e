import fc from 'fast-check'
import { Hash } from 'maplibre-gl'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cameraLimits, readCamera, roundCamera, writeCamera } from '../../../src/view/camera.ts'
import { cameras } from './known.ts'

afterEach(() => vi.unstubAllGlobals())

/** Where MapLibre's own `Hash` moves a map; undefined where it does not. */
function movedBy(hash: string): unknown {
  vi.stubGlobal('window', { location: { hash } })
  const { minZoom, maxZoom, maxPitch } = cameraLimits
  const jumpTo = vi.fn()
  const reader = new Hash('map')
  Object.assign(reader, {
    _map: {
      jumpTo,
      getMinZoom: () => minZoom,
      getMaxZoom: () => maxZoom,
      getMinPitch: () => 0,
      getMaxPitch: () => maxPitch,
      dragRotate: { isEnabled: () => true },
      touchZoomRotate: { isEnabled: () => true },
    },
  })
  reader._onHashChange()
  return jumpTo.mock.lastCall?.[0]
}

const number = fc.oneof(
  fc.double({ min: -200, max: 200, noNaN: true, noDefaultInfinity: true }).map((value) => `${value + 0}`),
  fc.integer({ min: -2, max: 20 }).map(String),
  fc.constantFrom('', '90', '90.1', '-90', '1e1', 'x', '60.5', '180', '1.5', '17'),
)

describe('the camera of an address', () => {
  test('is that to which MapLibre moves for it, and none where MapLibre does not move', () => {
    const hashes = fc
      .tuple(fc.array(number, { maxLength: 6 }), fc.constantFrom('#map=', '#a=b&map=', '#mop=', '#'))
      .map(([parts, before]) => before + parts.join('/'))
    fc.assert(
      fc.property(hashes, (hash) => {
        const camera = readCamera(hash)
        const moved = movedBy(hash)
        expect(camera === null).toBe(moved === undefined)
        if (!camera) return
        const { zoom, bearing, pitch, latitude, longitude } = camera
        expect(moved).toMatchObject({ zoom, bearing, pitch })
        const [theirLongitude, theirLatitude] = (moved as { center: [number, number] }).center
        expect(latitude).toBe(Math.max(-85.051129, Math.min(85.051129, theirLatitude)))
        expect(Math.cos(((longitude - theirLongitude) * Math.PI) / 180)).toBeCloseTo(1, 9)
        expect(Math.abs(longitude)).toBeLessThanOrEqual(180)
      }),
      { numRuns: 1000 },
    )
  })

  test('is read as it was written', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        expect(readCamera(writeCamera(camera))).toEqual(camera)
      }),
    )
  })

  test('is rounded by less than anyone sees, wherever around the world, and once for all', () => {
    fc.assert(
      fc.property(cameras, fc.integer({ min: -2, max: 2 }), (camera, turns) => {
        const rounded = roundCamera({ ...camera, longitude: camera.longitude + turns * 360 })
        const pixelsPerDegree = (512 * 2 ** camera.zoom) / 360
        const turn = Math.abs(rounded.longitude - camera.longitude)
        expect(Math.min(turn, Math.abs(360 - turn)) * pixelsPerDegree).toBeLessThan(0.5)
        expect(Math.abs(rounded.latitude - camera.latitude) * pixelsPerDegree).toBeLessThan(0.5)
        expect(Math.abs(rounded.zoom - camera.zoom)).toBeLessThan(0.01)
        expect(readCamera(writeCamera(rounded))).toEqual(rounded)
        expect(roundCamera(rounded)).toEqual(rounded)
      }),
    )
    const seen = { zoom: 9.123456, latitude: 34.912345, longitude: 35.912345, bearing: -20.123, pitch: 44.9 }
    expect(writeCamera(roundCamera(seen))).toBe('#map=9.12/34.9123/35.9123/-20.1/45')
  })

  test.each([
    ['#map=9/34.9/35.9', [9, 34.9, 35.9, 0, 0]],
    ['#map=9/34.9/35.9/-20/45', [9, 34.9, 35.9, -20, 45]],
    ['#map=9/34.9/395.9', [9, 34.9, 35.9, 0, 0]],
    ['#map=9/-89/35.9', [9, -85.051129, 35.9, 0, 0]],
  ])('%s', (hash, [zoom, latitude, longitude, bearing, pitch]) => {
    const camera = readCamera(hash)
    expect(camera).toMatchObject({ zoom, latitude, bearing, pitch })
    expect(camera?.longitude).toBeCloseTo(longitude ?? 0, 9)
  })

  test.each([
    '',
    '#',
    '#panel',
    '#map=',
    '#map=9/34.9',
    '#map=1.4/34/35',
    '#map=17.1/34/35',
    '#map=9/91/35',
    '#map=9/a/b',
  ])('%j has none', (hash) => {
    expect(readCamera(hash)).toBeNull()
  })

  test.each(['#map=9/34/35/181', '#map=9/34/35/0/61', '#map=9/34/Infinity'])('%j has none', (hash) => {
    expect(readCamera(hash)).toBeNull()
  })
})
