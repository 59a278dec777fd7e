/** The places of our own ground, by their names. */
import { readFile } from 'node:fs/promises'
import type { Gazetteer } from '../../src/dossier/check/check.ts'

const file = new URL('../../static/basemap/places.geojson', import.meta.url)

interface NamedPlace {
  kind: string
  name: string
  /** In Arabic. */
  ar?: string
  /** [longitude, latitude] in degrees, WGS 84. */
  at: [longitude: number, latitude: number]
}

/** A name as it is compared: without capitals, marks above and below letters, and what is not a letter. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** @throws where the ground has no file of places */
export async function readPlaces(): Promise<NamedPlace[]> {
  const { features } = JSON.parse(await readFile(file, 'utf8'))
  return features.map(
    ({ properties, geometry }: { properties: NamedPlace; geometry: { coordinates: NamedPlace['at'] } }) => ({
      ...properties,
      at: geometry.coordinates,
    }),
  )
}

/** Towns by their names: a country has no position of its own. */
export async function readGazetteer(): Promise<Gazetteer> {
  const byName = new Map<string, NamedPlace['at'][]>()
  for (const { kind, name, ar, at } of await readPlaces()) {
    if (kind === 'country' || kind === 'sea') continue
    for (const known of [name, ar ?? '']) byName.set(foldName(known), [...(byName.get(foldName(known)) ?? []), at])
  }
  return (name) => byName.get(foldName(name)) ?? []
}
