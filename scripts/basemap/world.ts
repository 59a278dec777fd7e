import type { FeatureCollection } from 'geojson'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { crimea, westernSahara } from './disputes.ts'
import { type GroundFeature, withProperties, writeGeoJson } from './geojson.ts'
import { runMapshaper, shapefile } from './mapshaper.ts'
import { simplifyCommand, simplifyPolygons, touches } from './simplify.ts'
import { naturalEarth } from './sources.ts'

/** Where readers look from afar: Europe, North Africa and the Middle East. The rest of the world is drawn coarser. */
const focusBox: Bounds = [-12, 10, 75, 62]

/** The whole world in outline, for zooms up to about 5. */
export async function writeWorld(): Promise<void> {
  const land = await runMapshaper(
    { 'land.json': JSON.stringify(await coarseLand()) },
    '-i land.json',
    '-explode',
    // No island smaller than a pixel or two.
    `-filter "this.area > (${touches(focusBox)} ? 5e8 : 2e9)"`,
  )
  const lakes = await runMapshaper(
    shapefile('lakes', naturalEarth.lakes),
    '-i lakes.shp encoding=utf8',
    '-filter "this.area > 4e9"',
    `${simplifyCommand(focusBox, 9000, 20000)} keep-shapes`,
  )
  writeGeoJson(
    'world.geojson',
    [
      ...withProperties(land, () => ({ layer: 'land' })),
      ...(await onLand(await worldBorders(), land)),
      ...withProperties(lakes, () => ({ layer: 'lake' })),
    ],
    2,
  )
}

async function coarseLand(): Promise<FeatureCollection> {
  const land = await runMapshaper(shapefile('land', naturalEarth.land50m), '-i land.shp', '-dissolve')
  return simplifyPolygons(land, focusBox, 8000, 24000)
}

/** Every border of the world, each with its layer. */
async function worldBorders(): Promise<GroundFeature[]> {
  const lines = await runMapshaper(
    shapefile('borders', naturalEarth.borders50m),
    '-i borders.shp encoding=utf8',
    simplifyCommand(focusBox, 10000, 60000),
    "-each \"layer = /^International/.test(featurecla) ? 'border' : 'disputed'\"",
  )
  return [...withProperties(lines, ({ layer }) => ({ layer: layer ?? '' })), crimea, westernSahara]
}

/** Keeps borders out of the sea. */
async function onLand(lines: GroundFeature[], land: FeatureCollection): Promise<GroundFeature[]> {
  const inputs = {
    'lines.json': JSON.stringify({ type: 'FeatureCollection', features: lines }),
    'land.json': JSON.stringify(land),
  }
  const clipped = await runMapshaper(inputs, '-i lines.json', '-clip land.json', '-dissolve layer')
  return withProperties(clipped, ({ layer }) => ({ layer: layer ?? '' }))
}
