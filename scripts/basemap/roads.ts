import { readFileSync } from 'node:fs'
import type { FeatureCollection, Position } from 'geojson'
import type { GroundFeature } from './geojson.ts'

/** Where the convoy's path, which follows the motorways, leaves one for another or for the town. */
const homs: Position = [36.703, 34.735]
const jableh: Position = [35.94, 35.366]

/**
 * The three motorways that the dossier speaks of, as schematic lines: drawn by hand past the towns' positions in GeoNames.
 * Between Damascus and Jableh they are the convoy's own line, so that its path lies on the road.
 */
export function roads(): GroundFeature[] {
  const part = handDrawn()
  const convoy = convoyPath()
  const turnsAtHoms = indexOf(convoy, homs)
  const leavesAtJableh = indexOf(convoy, jableh)
  return [
    road('M5', [
      ...part('southOfDamascus'),
      ...convoy.slice(0, turnsAtHoms + 1),
      ...part('homsToSaraqib'),
      ...part('saraqibToAleppo'),
    ]),
    road('M1', [...convoy.slice(turnsAtHoms, leavesAtJableh + 1), ...part('jablehToLatakia')]),
    road('M4', part('latakiaToSaraqib')),
    road('M4', [...part('saraqibToAleppo').slice(-1), ...part('aleppoToQamishli')]),
  ]
}

const road = (name: string, coordinates: Position[]): GroundFeature => ({
  type: 'Feature',
  properties: { layer: 'motorway', name, schematic: true },
  geometry: { type: 'LineString', coordinates },
})

/** The parts of roads.tsv, by their names. */
function handDrawn(): (name: string) => Position[] {
  const [, ...rows] = readFileSync(new URL('roads.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const parts = new Map(rows.map((row) => row.split('\t')).map(([name, , positions]) => [name, positions]))
  return (name) => {
    const positions = parts.get(name)
    if (!positions) throw new Error(`roads.tsv has no part ${name}`)
    return positions.split(' ').map((position) => position.split(',').map(Number))
  }
}

function convoyPath(): Position[] {
  const file = new URL('../../geo/damascus-withdrawal/convoy.geojson', import.meta.url)
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection
  const convoy = features.find(({ id }) => id === 'damascus-khmeimim-convoy')
  if (convoy?.geometry?.type !== 'LineString') throw new Error(`${file.pathname}: expected the convoy to be a line`)
  return convoy.geometry.coordinates
}

function indexOf(path: Position[], point: Position): number {
  const index = path.findIndex((position) => `${position}` === `${point}`)
  if (index < 0)
    throw new Error(`the convoy's path no longer passes ${point}: choose another of its points in roads.ts`)
  return index
}
