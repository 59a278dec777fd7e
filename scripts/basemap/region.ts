import type { FeatureCollection } from 'geojson'
import type { Bounds } from '../../src/dossier/dossier.ts'
import { region } from '../../src/style/ground-files.ts'
import { boxText, coastBox, inset, nearBox } from './boxes.ts'
import { golan } from './disputes.ts'
import { type GroundFeature, withProperties, writeGeoJson } from './geojson.ts'
import { regionLakes } from './lakes.ts'
import { runMapshaper, shapefile } from './mapshaper.ts'
import { roads } from './roads.ts'
import { riverLines, sea } from './shore.ts'
import { simplifyCommand, simplifyPolygons } from './simplify.ts'
import { naturalEarth } from './sources.ts'

/** The region for zooms 5 and up, in one file: each source costs the live map tiles of its own. */
export async function writeRegion(): Promise<FeatureCollection> {
  const water = await simplifyPolygons(await sea(region, 0.1), coastBox, 160, 450)
  writeGeoJson(
    'region.geojson',
    [
      groundOf(region, 0.02),
      ...withProperties(water, () => ({ layer: 'sea' })),
      ...(await regionLakes()),
      ...(await regionBorders(water)),
      golan,
      ...(await rivers(water)),
      ...(await governorates(water)),
      ...roads(),
    ],
    3,
  )
  return water
}

function groundOf(box: Bounds, insetDegrees: number): GroundFeature {
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

async function regionBorders(water: FeatureCollection): Promise<GroundFeature[]> {
  const lines = await runMapshaper(
    { ...shapefile('borders', naturalEarth.borders10m), 'sea.json': JSON.stringify(water) },
    '-i borders.shp encoding=utf8',
    `-clip bbox=${boxText(region)}`,
    // The edges of the zones of UN troops are no borders.
    '-filter "featurecla !== \'Overlay limit\'"',
    `-each "status = ${status}"`,
    simplifyCommand(nearBox, 250, 900),
    '-dissolve status',
    '-erase sea.json',
  )
  return withProperties(lines, ({ status: value }) => ({
    layer: value === 'international' ? 'border' : 'disputed',
    status: value ?? '',
  }))
}

/** GSHHG's rivers, most important first; the smallest only about Syria and Lebanon. */
async function rivers(water: FeatureCollection): Promise<GroundFeature[]> {
  const ranks = await Promise.all(
    [1, 2, 3, 4].map(async (rank) => {
      const lines = await runMapshaper(
        { 'rivers.json': riverLines(rank < 4 ? region : nearBox, rank), 'sea.json': JSON.stringify(water) },
        '-i rivers.json',
        '-explode',
        simplifyCommand(nearBox, 500, 2500),
        '-erase sea.json',
        '-dissolve',
      )
      return withProperties(lines, () => ({ layer: 'river', rank }))
    }),
  )
  return ranks.flat()
}

async function governorates(water: FeatureCollection): Promise<GroundFeature[]> {
  const lines = await runMapshaper(
    { ...shapefile('governorates', naturalEarth.governorates), 'sea.json': JSON.stringify(water) },
    '-i governorates.shp encoding=utf8',
    `-clip bbox=${boxText(region)}`,
    '-filter "featurecla === \'Admin-1 boundary\'"',
    "-filter \"['Syria','Lebanon','Turkey','Iraq','Jordan','Israel'].includes(adm0_name)\"",
    "-each \"own = adm0_name === 'Syria' || adm0_name === 'Lebanon'\"",
    '-simplify variable weighted interval="own ? 300 : 1200"',
    '-dissolve adm0_name',
    '-erase sea.json',
  )
  return withProperties(lines, ({ adm0_name: country }) => ({ layer: 'governorate', country: country ?? '' }))
}
