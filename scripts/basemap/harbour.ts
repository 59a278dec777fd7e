import type { FeatureCollection } from 'geojson'
import { boxText, inset, levant } from './boxes'
import { rounded } from './detail'
import { marks, write } from './geojson'
import { shape } from './mapshaper'
import { piers } from './piers'
import { sea } from './shore'

/** The coast of Syria and its neighbours for zooms 10 and up, with the piers of Tartus and Latakia. */
export async function writeHarbour(regionSea: FeatureCollection): Promise<void> {
  // Land goes only where the region's sea must be hidden, and a little over its shore: a whole box of it would hide the
  // relief, which lies under the region's sea.
  const land = await shape(
    { 'sea.json': JSON.stringify(regionSea) },
    '-i sea.json',
    `-clip bbox=${boxText(levant)}`,
    '-buffer radius=120m',
    `-clip bbox=${boxText(inset(levant, 0.002))}`,
    '-simplify weighted interval=60',
    '-clean',
  )
  const water = await shape(
    { 'sea.json': JSON.stringify(await sea(levant, 0)) },
    '-i sea.json',
    '-simplify weighted interval=70',
    '-clean',
  )
  const smooth = await shape(
    { 'sea.json': JSON.stringify(rounded(water)) },
    '-i sea.json',
    '-simplify weighted interval=14',
    '-clean',
  )
  write(
    'harbour.geojson',
    [...marks(land, () => ({ layer: 'land' })), ...marks(smooth, () => ({ layer: 'sea' })), ...(await piers())],
    4,
  )
}
