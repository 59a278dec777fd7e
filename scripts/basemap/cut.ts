/**
 * Cuts the ground of a dossier from open data, and keeps it with the dossier. What is too much for a page is cut more coarsely.
 *
 * Usage: npm run ground -- SLUG [FOLDER]
 * The folder of the dossiers is geo/ unless it is given.
 * A file roads.tsv beside the ground may have roads that the editor has drawn: a name and positions, as `M1<tab>x,y x,y`.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type GroundFeature, geoJsonText } from './geojson.ts'
import { namesOf } from './names-of.ts'
import { groundBegins, planFor } from './plan.ts'
import { divisions, regionOf, seaOf } from './region.ts'
import { writeRelief } from './relief.ts'
import { checkSources } from './sources.ts'

/** So many bytes a dossier may have for its ground. */
const most = 350_000
const coarser = 1.35

const project = resolve(import.meta.dirname, '../..')

function drawnRoads(folder: string): GroundFeature[] {
  const path = join(folder, 'roads.tsv')
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row, index): GroundFeature => {
      const [name, positions] = row.split('\t')
      const coordinates = (positions ?? '').split(' ').map((position) => position.split(',').map(Number))
      if (!name || coordinates.length < 2 || coordinates.flat().some(Number.isNaN))
        throw new Error(`roads.tsv, line ${index + 1}: found “${row}”; expected a name, a tab, positions as x,y x,y`)
      return {
        type: 'Feature',
        properties: { layer: 'motorway', name, schematic: true },
        geometry: { type: 'LineString', coordinates },
      }
    })
}

const noticeFor = (hasRoads: boolean) => `# Where this ground comes from

Cut by \`npm run ground\`; \`scripts/basemap/README.md\` names the packages and their versions.

| File | Made from | Licence |
|---|---|---|
| \`region.geojson\` | sea, islands, rivers and some lakes: GSHHG 2.3.7 (Wessel and Smith, 1996), simplified; lakes, borders, first-order divisions: Natural Earth 1:10m${hasRoads ? '; roads: drawn by the editor, in `roads.tsv`' : ''} | GSHHG: GNU LGPL 3 or later; Natural Earth: public domain |
| \`places.geojson\` | towns: Natural Earth 1:10m, GeoNames, <https://www.geonames.org>; countries: Natural Earth | Natural Earth: public domain; GeoNames: CC BY 4.0 |
| \`relief.webp\` | ETOPO5 (NOAA, 1988), 5 arc-minutes, smoothed | public domain |
`

async function cut(slug: string, geo: string): Promise<void> {
  const dossier = join(project, geo, slug)
  const { extent } = JSON.parse(readFileSync(join(dossier, 'dossier.json'), 'utf8'))
  const folder = join(dossier, 'ground')
  mkdirSync(folder, { recursive: true })
  const roads = drawnRoads(folder)
  for (let coarseness = 1; ; coarseness *= coarser) {
    const plan = planFor(extent, coarseness)
    const { box } = plan
    const water = await seaOf(plan)
    const metres = String(plan.fineness.borders[1])
    const region = [...(await regionOf(plan, water)), ...(await divisions(box, water, 'true', metres)), ...roads]
    await writeRelief(box, water, join(folder, 'relief.webp'))
    writeFileSync(join(folder, 'region.geojson'), geoJsonText(region, 3))
    writeFileSync(
      join(folder, 'places.geojson'),
      geoJsonText(await namesOf(box, join(project, 'static/basemap/places.geojson')), 3),
    )
    writeFileSync(join(folder, 'ground.json'), `${JSON.stringify({ box, from: groundBegins(extent) })}\n`)
    writeFileSync(join(folder, 'NOTICE.md'), noticeFor(roads.length > 0))
    const names = ['region.geojson', 'places.geojson', 'relief.webp']
    const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    console.log(
      `${geo}/${slug}/ground: [${box}], ${Math.round(bytes / 1000)} kB at coarseness ${coarseness.toFixed(2)}`,
    )
    if (bytes <= most) return
  }
}

const [slug, geo = 'geo', ...rest] = process.argv.slice(2)
if (slug === undefined || rest.length > 0) {
  console.error('found no single dossier; expected npm run ground -- SLUG')
  process.exit(2)
}
checkSources()
await cut(slug, geo)
