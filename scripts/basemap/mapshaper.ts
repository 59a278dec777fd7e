import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import mapshaper from 'mapshaper'
import type { Bounds } from '../../src/dossier/dossier.ts'

/** Files by the name that the commands call them. A shapefile needs its .dbf beside it. */
export type Inputs = Record<string, string | Uint8Array>

/** Runs mapshaper commands that end in one layer, and returns that layer as GeoJSON. */
export async function runMapshaper(inputs: Inputs, ...commands: string[]): Promise<FeatureCollection> {
  const output = await mapshaper.applyCommands(
    `${commands.join(' ')} -o out.json format=geojson geojson-type=FeatureCollection`,
    // A copy: mapshaper deletes the files that it has read.
    { ...inputs },
  )
  const bytes = output['out.json']
  if (!bytes) throw new Error(`mapshaper wrote no out.json, but: ${Object.keys(output).join(', ')}`)
  return JSON.parse(new TextDecoder().decode(bytes)) as FeatureCollection
}

/** Reads a shapefile's parts from disk: mapshaper's API takes contents, not paths. */
export function shapefile(name: string, path: string): Inputs {
  return {
    [`${name}.shp`]: readFileSync(`${path}.shp`),
    [`${name}.dbf`]: readFileSync(`${path}.dbf`),
  }
}

export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Selects, and then goes on with what there is, called `found.json`; mapshaper itself makes nothing of nothing. */
export async function selectThen(inputs: Inputs, select: readonly string[], then: readonly string[]) {
  const found = await runMapshaper(inputs, ...select)
  const isThere = found.features.some(({ geometry }) => geometry !== null)
  return isThere ? runMapshaper({ ...inputs, 'found.json': JSON.stringify(found) }, '-i found.json', ...then) : nothing
}

/** The commands that keep what is in a box; where that goes on beyond the 180th meridian, with what has other longitudes there. */
export function clipTo([west, south, east, north]: Bounds): string[] {
  const box = (from: number, to: number) => `bbox=${[from, south, to, north].join(',')}`
  if (east <= 180) return [`-clip ${box(west, east)}`]
  return [
    `-clip ${box(-180, east - 360)} + name=beyond`,
    '-affine shift=360,0 target=beyond',
    `-clip ${box(west, 180)} target=1`,
    '-merge-layers target=1,beyond force',
  ]
}
