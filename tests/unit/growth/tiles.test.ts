import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles, type Source } from 'pmtiles'
import { describe, expect, test } from 'vitest'
import { makeArchive } from '../../../scripts/site/archive.ts'
import { type Bounds, lastClusterZoom } from '../../../src/dossier/dossier.ts'
import { DossierTiles, lastTileZoom } from '../../../src/dossier/tiles.ts'
import { preparedDossier } from './generated.ts'

const world: Bounds = [-180, -85, 180, 85]
const dossier = preparedDossier(2000)
const tiles = new DossierTiles(dossier.marks)
const slugs = dossier.features.map(({ slug }) => slug)

/** Of how many sites something stands for. */
const sitesIn = (properties: Record<string, unknown>) =>
  'slug' in properties
    ? 1
    : Object.entries(properties).reduce((sum, [name, count]) => sum + (name.startsWith('of ') ? Number(count) : 0), 0)

describe('sites and clusters', () => {
  test.each([0, 3, 5.5, 8, lastClusterZoom, 14])('at zoom %d stand for every site once', (zoom) => {
    const counted = tiles.sitesWithin(world, zoom).features.map(({ properties }) => properties?.point_count ?? 1)
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(slugs.length)
  })

  test('beyond the last zoom of clusters each site stands by itself, as the dossier has it', () => {
    const single = tiles.sitesWithin(world, lastTileZoom).features
    expect(single.map(({ properties }) => properties?.slug).sort()).toEqual(slugs.toSorted())
  })
})

describe('the archive of tiles', () => {
  const bytes = makeArchive(tiles, dossier.extent)
  const asked: number[] = []
  const source: Source = {
    getKey: () => 'archive',
    getBytes: async (offset, length) => {
      asked.push(length)
      return { data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }
    },
  }
  const archive = new PMTiles(source)

  /** What a tile holds. */
  async function read(zoom: number, x: number, y: number) {
    const tile = await archive.getZxy(zoom, x, y)
    const layer = tile && new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers.sites
    return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index).toGeoJSON(x, y, zoom))
  }

  test('has the whole world in its first tile', async () => {
    const features = await read(0, 0, 0)
    expect(features.reduce((sum, feature) => sum + sitesIn(feature?.properties ?? {}), 0)).toBe(slugs.length)
  })

  test('has each site where it is, to a pixel on the nearest map', async () => {
    const zoom = lastTileZoom
    for (const { slug, where } of dossier.features.slice(0, 50)) {
      const [longitude, latitude] = where?.coordinates ?? [0, 0]
      const across = 2 ** zoom
      const x = Math.floor(((longitude + 180) / 360) * across)
      const sine = Math.sin((latitude * Math.PI) / 180)
      const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * across)
      const found = (await read(zoom, x, y)).find((feature) => feature?.properties?.slug === slug)
      const geometry = found?.geometry
      if (geometry?.type !== 'Point') throw new Error(`${slug} is not in its tile`)
      // A tile has 8192 units, and there are 512 pixels to it.
      expect(Math.abs((geometry.coordinates[0] ?? 0) - longitude)).toBeLessThan(360 / across / 8192)
      expect(Math.abs((geometry.coordinates[1] ?? 0) - latitude)).toBeLessThan(360 / across / 8192)
    }
  })

  test('is read in small ranges, whatever its size', async () => {
    expect(bytes.length).toBeGreaterThan(300_000)
    expect(Math.max(...asked)).toBeLessThanOrEqual(16_384)
  })
})
