import type { FeatureCollection } from 'geojson'
import { boxText, inset, levantBox } from './boxes.ts'
import { withProperties, writeGeoJson } from './geojson.ts'
import { runMapshaper } from './mapshaper.ts'
import { piers } from './piers.ts'
import { sea } from './shore.ts'
import { withRoundCorners } from './simplify.ts'

/** The coast of Syria and its neighbours for zooms 10 and up, with the piers of Tartus and Latakia. */
export async function writeHarbour(regionSea: FeatureCollection): Promise<void> {
  // Land goes only where the region's sea must be hidden, and a little over its shore: a whole box of it would hide the
  // relief, which lies under the region's sea.
  const land = await runMapshaper(
    { 'sea.json': JSON.stringify(regionSea) },
    '-i sea.json',
    `-clip bbox=${boxText(levantBox)}`,
    '-buffer radius=120m',
    `-clip bbox=${boxText(inset(levantBox, 0.002))}`,
    '-simplify weighted interval=60',
    '-clean',
  )
  const water = await runMapshaper(
    { 'sea.json': JSON.stringify(await sea(levantBox, 0)) },
    '-i sea.json',
    '-simplify weighted interval=70',
    '-clean',
  )
  const smooth = await runMapshaper(
    { 'sea.json': JSON.stringify(withRoundCorners(water)) },
    '-i sea.json',
    '-simplify weighted interval=14',
    '-clean',
  )
  writeGeoJson(
    'harbour.geojson',
    [
      ...withProperties(land, () => ({ layer: 'land' })),
      ...withProperties(smooth, () => ({ layer: 'sea' })),
      ...(await piers()),
    ],
    4,
  )
}
