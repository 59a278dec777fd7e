/** The sea of the ground under a dossier, as the check and the drawing of ways over it take it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { continuous } from '../../src/dossier/bounds.ts'
import type { KnownSea } from '../../src/dossier/check/check.ts'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { dossierFileName } from '../../src/dossier/format/format.ts'
import { type GroundOnDisk, groundOf, readGrounds } from './grounds.ts'

const isBounds = (value: unknown): value is Bounds =>
  Array.isArray(value) && value.length === 4 && value.every((side) => typeof side === 'number')

function statedExtent(files: ReadonlyMap<string, string>): Bounds | undefined {
  try {
    const { extent }: { extent?: unknown } = JSON.parse(files.get(dossierFileName) ?? '{}')
    return isBounds(extent) ? continuous(extent) : undefined
  } catch {
    // The check says what is not JSON, and where.
    return undefined
  }
}

async function knownSeaOf({ place, box }: GroundOnDisk): Promise<KnownSea> {
  const region: FeatureCollection = JSON.parse(await readFile(join(place, 'region.geojson'), 'utf8'))
  const areas = region.features.flatMap(({ geometry, properties }) => {
    if (properties?.layer !== 'sea') return []
    if (geometry.type === 'Polygon') return geometry
    return geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
      : []
  })
  return { box, areas }
}

/** Finds the sea under a dossier by its slug and the text of its files; undefined where no ground covers it, or its extent is not known. */
type SeaFinder = (slug: string, files: ReadonlyMap<string, string>) => Promise<KnownSea | undefined>

/** Reads what grounds there are, and the sea of each when a dossier first needs it. @param geo the folder of the dossiers */
export async function seaFinder(geo: string): Promise<SeaFinder> {
  const grounds = await readGrounds(geo)
  const known = new Map<GroundOnDisk, Promise<KnownSea>>()
  return async (slug, files) => {
    const extent = statedExtent(files)
    const ground = extent && groundOf(grounds, slug, extent)
    if (!ground) return undefined
    const sea = known.get(ground) ?? knownSeaOf(ground)
    known.set(ground, sea)
    return sea
  }
}
