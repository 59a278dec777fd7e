/**
 * Measures the site against a bare page of MapLibre, the floor, and a bare page of Leaflet with the same marks.
 *
 * Usage: npm run bench [-- ROUNDS]
 * Prints a table and writes bench/figures.json.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { serveFolders } from './bench-server.ts'
import { buildAll, versionOf } from './compared.ts'
import { type Round, tableOf } from './table.ts'
import { type Condition, launchBrowser, visit } from './visit.ts'

const rounds = Number(process.argv[2] ?? 7)
const folder = new URL('../../bench/', import.meta.url)

const built = await buildAll('geo')
const server = await serveFolders(built.folders)
const paths = { site: built.dossier, floor: 'bare/floor.html', leaflet: 'bare/leaflet.html' }
const browser = await launchBrowser()
const measured: Round[] = []
for (let round = 0; round < rounds; round++) {
  for (const condition of ['fast', 'slow'] satisfies Condition[]) {
    const measure = (path: string) => visit(browser, server, path, built.point, condition)
    // One after the other: the machine is as fast for each as for the others.
    const [site, floor, leaflet] = [await measure(paths.site), await measure(paths.floor), await measure(paths.leaflet)]
    measured.push({ condition, site, floor, leaflet })
  }
  console.error(`round ${round + 1} of ${rounds}`)
}
const [{ model = 'unknown' } = {}] = cpus()
const machine = {
  processor: `${cpus().length} × ${model}`,
  node: process.version,
  chromium: browser.version(),
  'maplibre-gl': await versionOf('maplibre-gl'),
  leaflet: await versionOf('leaflet'),
}
await browser.close()
server.close()
await built.close()
await mkdir(folder, { recursive: true })
await writeFile(new URL('figures.json', folder), JSON.stringify({ machine, rounds: measured }, undefined, 1))
console.log(tableOf(measured, machine))
