/** Makes every page of the built site, or takes it from an earlier build where nothing of it has changed. */
import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { FeatureCollection } from 'geojson'
import type { Manifest, ResolvedConfig } from 'vite'
import type { Dossier, GroundFacts } from '../../src/dossier/dossier.ts'
import { offlineListPath, workerPath } from '../../src/offline-list.ts'
import type * as Site from '../../src/pages/site/make-site.ts'
import type { SiteFile, SiteInput, SitePart } from '../../src/pages/site/site-part.ts'
import type { Ground } from '../../src/still/draw-map.ts'
import { geojsonFiles, groundPath } from '../../src/style/ground-files.ts'
import { readGrounds } from '../geo/grounds.ts'
import { makeArchive } from './archive.ts'
import { billOfMaterials, licences } from './bill.ts'
import { bundleScript } from './bundle-script.ts'
import { headersFile } from './headers.ts'
import { bundleInlineScript } from './inline-script.ts'
import { makeSearchIndex } from './make-search-index.ts'
import { OfflineLists } from './offline-lists.ts'
import { PageCache } from './page-cache.ts'
import { loadPictures } from './pictures.ts'
import type { SiteFolder } from './site-folder.ts'

/** Where a ground reaches beyond the 180th meridian, all that has other longitudes stands there once more. */
function onceMore(collection: FeatureCollection, ground: GroundFacts | null): FeatureCollection {
  if (!ground || ground.box[2] <= 180) return collection
  const beyond = JSON.stringify(collection.features).replace(
    /\[(-?[\d.]+),(-?[\d.]+)\]/g,
    (_, longitude, latitude) => `[${Number(longitude) + 360},${latitude}]`,
  )
  return { ...collection, features: [...collection.features, ...JSON.parse(beyond)] }
}

/** The ground under each dossier, read once, and a hash of each. */
async function readGroundFiles(config: ResolvedConfig, { dossiers, geo }: Given, hash: (text: string) => string) {
  const grounds = await readGrounds(resolve(config.root, geo), config.publicDir)
  const read = (facts: GroundFacts | null) =>
    Promise.all(
      geojsonFiles.map(async (name) => {
        const path = groundPath(name, facts)
        const place = grounds.find(({ folder }) => path.startsWith(`${folder}/`))?.place
        const file = place ? join(place, basename(path)) : join(config.publicDir, path)
        return [name, await readFile(file, 'utf8').catch(() => '')] as const
      }),
    )
  const known = new Map<string, { ground: Ground; digest: string }>()
  for (const { ground: facts } of dossiers) {
    const folder = facts?.folder ?? ''
    if (known.has(folder)) continue
    const texts = (await read(facts)).filter(([, text]) => text !== '')
    const ground = Object.fromEntries(texts.map(([name, text]) => [name, onceMore(JSON.parse(text), facts)]))
    known.set(folder, { ground, digest: hash(texts.map(([, text]) => text).join()) })
  }
  const of = ({ ground: facts }: Dossier) => known.get(facts?.folder ?? '')
  return {
    groundOf: (dossier: Dossier) => of(dossier)?.ground ?? {},
    groundHash: (dossier: Dossier) => of(dossier)?.digest ?? '',
  }
}

/** The built page with its styles inlined, so that the first paint does not wait for another file; and what loads its script. */
async function readTemplate(config: ResolvedConfig, out: string) {
  const page = await readFile(join(out, 'index.html'), 'utf8')
  const [link, address] = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/.exec(page) ?? []
  if (!link || !address) throw new Error('prerender: the built page has no style sheet, one was expected')
  const styles = await readFile(join(out, address.slice(config.base.length)), 'utf8')
  const loading =
    /(?:<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>|\s+)+(?=<link rel="stylesheet")/
  const [scripts = ''] = loading.exec(page) ?? []
  const template = page.replace(scripts, '\n<!--scripts-->').replace(link, () => `<style>${styles.trim()}</style>`)
  return { template, scripts: scripts.trim() }
}

/** What starts the worker of the live map, its script, the page’s own, and before their language the messages, as Vite lists them. */
const sources = {
  worker: 'virtual:map-worker',
  map: 'src/map/attach.svelte.ts',
  page: 'index.html',
  messages: 'virtual:messages/',
}

/** The files that a file of the built site imports, itself last. */
function scriptsOf(chunks: Manifest, source: string): string[] {
  const { file, imports = [] } = chunks[source] ?? {}
  if (!file) throw new Error(`prerender: the built site has nothing made from ${source}`)
  return [...imports.flatMap((from) => scriptsOf(chunks, from)), file]
}

/** The scripts in the built site of the live map and of the messages of each language, in the order in which they are run. */
async function furtherScripts(out: string): Promise<Pick<SiteInput, 'mapScripts' | 'messageScripts'>> {
  const lists = join(out, '.vite')
  const chunks: Manifest = JSON.parse(await readFile(join(lists, 'manifest.json'), 'utf8'))
  await rm(lists, { recursive: true })
  const ofPage = scriptsOf(chunks, sources.page)
  const scriptsBeside = (...names: string[]) =>
    [...new Set(names.flatMap((source) => scriptsOf(chunks, source)))].filter((file) => !ofPage.includes(file))
  const languages = Object.keys(chunks).filter((source) => source.startsWith(sources.messages))
  return {
    mapScripts: scriptsBeside(sources.worker, sources.map),
    messageScripts: Object.fromEntries(
      languages.map((source) => [source.slice(sources.messages.length), scriptsBeside(source)]),
    ),
  }
}

/** All that every page is made with, beside what the page is of: the code that makes it, and what it is given. */
async function describeBuild(
  folders: readonly string[],
  {
    dossiers: _dossiers,
    editions: _editions,
    measures: _measures,
    hash: _hash,
    groundOf: _of,
    groundHash: _groundHash,
    digest: _digest,
    ...input
  }: SiteInput,
) {
  const listed = folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true }))
  const texts = (await Promise.all(listed))
    .flat()
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'))
  return [...(await Promise.all(texts)), await readFile('package-lock.json', 'utf8'), JSON.stringify(input)].join()
}

/** The folder that the site is built into. */
export const outOf = (config: ResolvedConfig): string =>
  resolve(config.root, config.environments.client?.build.outDir ?? 'dist')

/** @property geo the folder of the dossiers */
type Given = Pick<SiteInput, 'dossiers' | 'editions' | 'origin' | 'mostWhole' | 'isKeptOffline'> & { geo: string }

/**
 * Makes the pages of the built site.
 *
 * @param site the folder that they go to, which has the scripts already
 * @param code the folder of the code that makes them
 * @param cache where they are kept for the next build
 */
export async function writePages(config: ResolvedConfig, site: SiteFolder, code: string, given: Given, cache: string) {
  const out = outOf(config)
  const { makeSite, dossiersOfSite }: typeof Site = await import(
    `${pathToFileURL(join(code, 'make-site.js')).href}?${Date.now()}`
  )
  const { measures, toPng } = await loadPictures()
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8)
  const { geo: _geo, ...asked } = given
  const input: SiteInput = {
    ...asked,
    ...(await readTemplate(config, out)),
    ...(await readGroundFiles(config, given, hash)),
    measures,
    earlyScript: await bundleInlineScript(config.root, 'src/early.ts'),
    askingScript: await bundleInlineScript(config.root, 'src/ask-ahead.ts'),
    ...(await furtherScripts(out)),
    icon: await readFile(join(config.publicDir, 'icon.svg'), 'utf8'),
    hash,
    digest: (text) => createHash('sha256').update(text).digest('base64'),
  }
  async function filesOf(file: SiteFile): Promise<[path: string, content: string | Uint8Array][]> {
    const { path } = file
    if ('text' in file) return [[path, file.text]]
    if ('picture' in file) return [[path, toPng(file.picture)]]
    if ('archive' in file) return [[path, makeArchive(file.archive, file.extent)]]
    const index = await makeSearchIndex(file.records, file.language)
    return index.map(([name, content]) => [join(path, name), content])
  }
  const pages = await PageCache.open(
    resolve(config.root, cache),
    await describeBuild([code, join(config.root, 'scripts/site')], input),
  )
  const lists = new OfflineLists(out)
  async function write(part: SitePart) {
    const files = await pages.write(part, site, filesOf)
    lists.add(part.keptWith ?? [], files)
  }
  const writeText = (path: string, text: string) => write({ inputs: [path, text], make: () => [{ path, text }] })
  const apart: Promise<void>[] = []
  for (const part of makeSite(input)) {
    const written = write(part)
    if (part.isMadeApart) apart.push(written)
    else await written
    // What is made apart is spoken to meanwhile.
    if (apart.length > 0) await setImmediate()
  }
  await Promise.all(apart)
  for (const pages of input.isKeptOffline ? dossiersOfSite(input) : []) {
    const [{ language, dossier }, list] = [pages, await lists.listOf(pages)]
    await writeText(offlineListPath(language.folder + dossier.slug), JSON.stringify(list))
  }
  // Where it is switched off, a worker has to take away what an earlier build has kept.
  const worker = input.isKeptOffline ? 'src/offline/worker.ts' : 'src/offline/switched-off.ts'
  await writeText('_headers', headersFile(config.base))
  await writeText('bill-of-materials.cdx.json', await billOfMaterials(config.root))
  await writeText('licences.txt', await licences(config.root))
  await writeText(workerPath, await bundleScript(config.root, worker))
  await Promise.all([pages.close(), site.close()])
}
