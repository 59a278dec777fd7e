/**
 * Measures how a built site grows with its dossier: its building, its pages, and the first view and the use of its live map.
 *
 * Usage: npm run bench:growth-site [-- SIZE…]
 * Prints a table. A thousand places take a few minutes.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { listDossiers } from '../geo/read.ts'
import { serveFolders } from './bench-server.ts'
import { buildAll } from './compared.ts'
import { generateDossier } from './generate.ts'
import { median, quantile } from './table.ts'
import { type Figures, launchBrowser, visit } from './visit.ts'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 1000]
const rounds = 3

async function generateInto(geo: string, size: number) {
  const folder = join(geo, `generated-${size}`)
  await mkdir(folder, { recursive: true })
  for (const [name, text] of generateDossier(size).files) await writeFile(join(folder, name), text)
  return folder
}

/** Says something else of one place. */
async function changeOnePlace(folder: string) {
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.geojson'))
  const text = await readFile(join(folder, name), 'utf8')
  await writeFile(join(folder, name), text.replace('Told of in report', 'Spoken of in report'))
}

async function secondsOf<Value>(work: () => Promise<Value>): Promise<{ value: Value; seconds: number }> {
  const start = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - start) / 1000 }
}

const packed = async (file: string) => gzipSync(await readFile(file)).length / 1000

async function bytesOfAll(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizesOf = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return sizesOf.reduce((sum, size) => sum + size, 0)
}

const titles = [
  ...['sites', 'build', 'built again', 'site', 'dossier’s page, gz', 'place’s page, gz'],
  ...['live map complete', 'of the floor, clustered', 'pan, 95 %', 'of the floor', 'click to card'],
]
console.log(`| ${titles.join(' | ')} |\n|${'---|'.repeat(titles.length)}`)
const browser = await launchBrowser()
for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'passage-growth-'))
  const [geo, cache] = [join(folder, 'geo'), join(folder, 'cache')]
  const dossier = await generateInto(geo, size)
  const first = await secondsOf(() => buildAll(geo, cache))
  await first.value.close()
  await changeOnePlace(dossier)
  const { value: built, seconds: again } = await secondsOf(() => buildAll(geo, cache))
  const site = built.folders.site ?? ''
  const [slug = ''] = await listDossiers(geo)
  const pages = await Promise.all(
    [`${slug}/index.html`, `${slug}/place-0/index.html`].map((file) => packed(join(site, file))),
  )

  const server = await serveFolders(built.folders)
  const measured: { own: Figures; floor: Figures }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const measure = (path: string) => visit(browser, server, path, built.point, 'fast')
    measured.push({ own: await measure(built.dossier), floor: await measure('bare/floor.html?cluster') })
  }
  const middle = (of: (figures: Figures) => number, whose: 'own' | 'floor' = 'own') =>
    median(measured.map((round) => of(round[whose])))
  const complete = ({ complete }: Figures) => complete
  const pan = ({ used }: Figures) => quantile(used?.pan ?? [], 0.95)
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`
  const cells = [
    String(size),
    ...[first.seconds, again].map((seconds) => `${seconds.toFixed(0)} s`),
    `${((await bytesOfAll(site)) / 1e6).toFixed(0)} MB`,
    ...pages.map((size) => `${size.toFixed(1)} kB`),
    milliseconds(middle(complete)),
    milliseconds(middle(complete, 'floor')),
    milliseconds(middle(pan)),
    milliseconds(middle(pan, 'floor')),
    milliseconds(middle(({ used }) => used?.click ?? 0)),
  ]
  console.log(`| ${cells.join(' | ')} |`)
  server.close()
  await built.close()
  await rm(folder, { recursive: true })
}
await browser.close()
