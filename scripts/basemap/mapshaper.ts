import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import mapshaper from 'mapshaper'

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
