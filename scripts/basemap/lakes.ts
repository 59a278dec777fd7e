import type { FeatureCollection, Position } from 'geojson'
import { type GroundFeature, withProperties } from './geojson.ts'
import { clipTo, nothing, runMapshaper, selectThen, shapefile } from './mapshaper.ts'
import type { Plan } from './plan.ts'
import { shoreLakes } from './shore.ts'
import { simplifyCommand } from './simplify.ts'
import { naturalEarth } from './sources.ts'

/** In lakes that GSHHG still has, though they were drained or have dried up: Amik, and Utaybah near Damascus. */
const driedUp: Position[] = [
  [36.32, 36.35],
  [36.64, 33.5],
]

/** Natural Earth's lakes, which know the reservoirs, and of GSHHG's those that Natural Earth lacks. */
export async function lakesOf(plan: Plan): Promise<GroundFeature[]> {
  const { box, near, fineness } = plan
  const known = await selectThen(
    shapefile('lakes', naturalEarth.lakes),
    ['-i lakes.shp', ...clipTo(box)],
    [`${simplifyCommand(near, ...fineness.lakes)} keep-shapes`],
  )
  const mapped = await mappedLakes(plan)
  if (mapped.features.length === 0) return withProperties(known, () => ({ layer: 'lake' }))
  const others = await selectThen(
    { 'lakes.json': JSON.stringify(mapped), 'known.json': JSON.stringify(known) },
    [
      '-i lakes.json',
      ...(known.features.length > 0 ? ['-erase known.json'] : []),
      // What is left of a lake that both have is a rim.
      '-filter "this.area > 0.6 * area"',
    ],
    [`${simplifyCommand(near, ...fineness.lakes)} keep-shapes`],
  )
  return [known, others].flatMap((collection) => withProperties(collection, () => ({ layer: 'lake' })))
}

/** GSHHG's lakes with their areas, down to small ones near. */
async function mappedLakes({ box, near, leastLakes: [least, leastFar] }: Plan): Promise<FeatureCollection> {
  const [large, small] = [await shoreLakes(box, leastFar), await shoreLakes(near, least)]
  if (large.features.length + small.features.length === 0) return nothing
  const lakes = await runMapshaper(
    { 'lakes.json': JSON.stringify({ ...large, features: [...large.features, ...small.features] }) },
    '-i lakes.json',
    '-dissolve',
    '-explode',
    '-each "area = this.area, box = this.bounds.join()"',
  )
  return { ...lakes, features: lakes.features.filter(({ properties }) => !driedUp.some(isIn(properties?.box))) }
}

const isIn =
  (box: string) =>
  ([x = 0, y = 0]: Position): boolean => {
    const [west = 0, south = 0, east = 0, north = 0] = box.split(',').map(Number)
    return x > west && x < east && y > south && y < north
  }
