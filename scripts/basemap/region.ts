import type { FeatureCollection } from 'geojson'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { inset } from './boxes.ts'
import { golan } from './disputes.ts'
import { type GroundFeature, withProperties, writeGeoJson } from './geojson.ts'
import { lakesOf } from './lakes.ts'
import { clipTo, runMapshaper, selectThen, shapefile } from './mapshaper.ts'
import { levant, type Plan } from './plan.ts'
import { roads } from './roads.ts'
import { riverLines, sea } from './shore.ts'
import { simplifyCommand, simplifyPolygons } from './simplify.ts'
import { naturalEarth } from './sources.ts'

/** The first ground's region. @returns its sea */
export async function writeRegion(): Promise<FeatureCollection> {
  const water = await seaOf(levant)
  const ground = await regionOf(levant, water)
  writeGeoJson('region.geojson', [...ground, golan, ...(await governorates(water)), ...roads()], 3)
  return water
}

export const seaOf = async ({ box, coast, fineness, leastIsland }: Plan): Promise<FeatureCollection> =>
  simplifyPolygons(await sea(box, leastIsland), coast, ...fineness.sea)

/** The ground for zooms 5 and up, in one file: each source costs the live map tiles of its own. @param water of {@link seaOf} */
export async function regionOf(plan: Plan, water: FeatureCollection): Promise<GroundFeature[]> {
  return [
    landOf(plan.box, 0.02),
    ...withProperties(water, () => ({ layer: 'sea' })),
    ...(await lakesOf(plan)),
    ...(await borderLines(plan, water)),
    ...(await rivers(plan, water)),
  ]
}

function landOf(box: Bounds, insetDegrees: number): GroundFeature {
  const [west, south, east, north] = inset(box, insetDegrees)
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Feature', properties: { layer: 'land' }, geometry: { type: 'Polygon', coordinates: [ring] } }
}

/** How Natural Earth classes a border, in our words. */
const status = `/^International/.test(featurecla) ? 'international'
  : /^Line of control/.test(featurecla) ? 'line-of-control'
  : /^Indefinite/.test(featurecla) ? 'indefinite' : 'disputed'`.replace(/\s+/g, ' ')

/** Mapshaper cannot erase by nothing. */
const eraseSea = (water: FeatureCollection) => (water.features.length > 0 ? ['-erase sea.json'] : [])

async function borderLines({ box, near, fineness }: Plan, water: FeatureCollection): Promise<GroundFeature[]> {
  const lines = await selectThen(
    { ...shapefile('borders', naturalEarth.borders10m), 'sea.json': JSON.stringify(water) },
    // The edges of the zones of UN troops are no borders.
    ['-i borders.shp encoding=utf8', ...clipTo(box), '-filter "featurecla !== \'Overlay limit\'"'],
    [`-each "status = ${status}"`, simplifyCommand(near, ...fineness.borders), '-dissolve status', ...eraseSea(water)],
  )
  return withProperties(lines, ({ status: value }) => ({
    layer: value === 'international' ? 'border' : 'disputed',
    status: value ?? '',
  }))
}

/** GSHHG's rivers, most important first; the smallest only near. */
async function rivers({ box, near, fineness }: Plan, water: FeatureCollection): Promise<GroundFeature[]> {
  const ranks = await Promise.all(
    [1, 2, 3, 4].map(async (rank) => {
      const found = riverLines(rank < 4 ? box : near, rank)
      // Mapshaper makes nothing of nothing.
      if (found.coordinates.length === 0) return []
      const lines = await runMapshaper(
        { 'rivers.json': JSON.stringify(found), 'sea.json': JSON.stringify(water) },
        '-i rivers.json',
        '-explode',
        simplifyCommand(near, ...fineness.rivers),
        ...eraseSea(water),
        '-dissolve',
      )
      return withProperties(lines, () => ({ layer: 'river', rank }))
    }),
  )
  return ranks.flat()
}

const ofCountries = ['Syria', 'Lebanon', 'Turkey', 'Iraq', 'Jordan', 'Israel']

async function governorates(water: FeatureCollection): Promise<GroundFeature[]> {
  return divisions(
    levant.box,
    water,
    `${JSON.stringify(ofCountries).replaceAll('"', "'")}.includes(adm0_name)`,
    "(adm0_name === 'Syria' || adm0_name === 'Lebanon') ? 300 : 2400",
  )
}

/** First-order divisions. @param wanted, metres expressions of mapshaper: which of them, and how finely */
export async function divisions(
  box: Bounds,
  water: FeatureCollection,
  wanted: string,
  metres: string,
): Promise<GroundFeature[]> {
  const lines = await selectThen(
    { ...shapefile('governorates', naturalEarth.governorates), 'sea.json': JSON.stringify(water) },
    [
      '-i governorates.shp encoding=utf8',
      ...clipTo(box),
      '-filter "featurecla === \'Admin-1 boundary\'"',
      `-filter "${wanted}"`,
    ],
    [
      `-each "metres = ${metres}"`,
      '-simplify variable weighted interval="metres"',
      '-dissolve adm0_name',
      ...eraseSea(water),
    ],
  )
  return withProperties(lines, ({ adm0_name: country }) => ({ layer: 'governorate', country: country ?? '' }))
}
