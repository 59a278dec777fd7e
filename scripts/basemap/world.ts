import type { FeatureCollection } from 'geojson'
import { type Box, boxText, region } from './boxes'
import { simplifyBy, simplifyPolygons, touches } from './detail'
import { crimea, westernSahara } from './disputes'
import { type Mark, marks, write } from './geojson'
import { shape, shapefile } from './mapshaper'
import { naturalEarth } from './sources'

/** Where readers look from afar: Europe, North Africa and the Middle East. The rest of the world is drawn coarser. */
const theatre: Box = [-12, 10, 75, 62]

/** The whole world in outline, for zooms up to about 5. */
export async function writeWorld(): Promise<void> {
  const land = await shape(
    { 'land.json': JSON.stringify(await coarseLand()) },
    '-i land.json',
    '-explode',
    // No island smaller than a pixel or two.
    `-filter "this.area > (${touches(theatre)} ? 5e8 : 2e9)"`,
  )
  const lakes = await shape(
    shapefile('lakes', naturalEarth.lakes),
    '-i lakes.shp encoding=utf8',
    '-filter "this.area > 4e9"',
    `${simplifyBy(theatre, 9000, 20000)} keep-shapes`,
  )
  write(
    'world.geojson',
    [
      ...marks(land, () => ({ layer: 'land' })),
      ...(await cutAtRegion(await borders(), land)),
      ...marks(lakes, () => ({ layer: 'lake' })),
    ],
    2,
  )
}

async function coarseLand(): Promise<FeatureCollection> {
  const land = await shape(shapefile('land', naturalEarth.land50m), '-i land.shp', '-dissolve')
  return simplifyPolygons(land, theatre, 8000, 24000)
}

/** Every border of the world, each with its layer. */
async function borders(): Promise<Mark[]> {
  const lines = await shape(
    shapefile('borders', naturalEarth.borders50m),
    '-i borders.shp encoding=utf8',
    simplifyBy(theatre, 10000, 60000),
    "-each \"layer = /^International/.test(featurecla) ? 'border' : 'disputed'\"",
  )
  return [...marks(lines, ({ layer }) => ({ layer: layer ?? '' })), crimea, westernSahara]
}

/** Keeps borders out of the sea, and marks what the region file draws better, for a style to leave it out. */
async function cutAtRegion(lines: Mark[], land: FeatureCollection): Promise<Mark[]> {
  const inputs = {
    'lines.json': JSON.stringify({ type: 'FeatureCollection', features: lines }),
    'land.json': JSON.stringify(land),
  }
  const commands = ['-i lines.json', '-clip land.json', '-dissolve layer']
  const outside = await shape(inputs, ...commands, `-erase bbox=${boxText(region)}`)
  const inside = await shape(inputs, ...commands, `-clip bbox=${boxText(region)}`)
  return [
    ...marks(outside, ({ layer }) => ({ layer: layer ?? '' })),
    ...marks(inside, ({ layer }) => ({ layer: layer ?? '', region: true })),
  ]
}
