/** Makes every page of the built site, or takes it from an earlier build where nothing of it has changed. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { close as closePagefind } from 'pagefind'
import type { ResolvedConfig } from 'vite'
import { offlineListPath, workerPath } from '../../src/offline-list.ts'
import type * as Site from '../../src/pages/site/make-site.ts'
import type { SiteFile, SiteInput, SitePart } from '../../src/pages/site/site-part.ts'
import { makeArchive } from './archive.ts'
import { billOfMaterials, licences } from './bill.ts'
import { furtherScripts, readTemplate } from './built-scripts.ts'
import { bundleScript } from './bundle-script.ts'
import { readGroundFiles } from './ground-texts.ts'
import { headersFile } from './headers.ts'
import { bundleInlineScript } from './inline-script.ts'
import { makeSearchIndex } from './make-search-index.ts'
import { OfflineLists } from './offline-lists.ts'
import { PageCache } from './page-cache.ts'
import { loadPictures } from './pictures.ts'
import type { SiteFolder } from './site-folder.ts'

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
  const writeText = (path: string, text: string) => write({ path, inputs: [text], make: () => [{ path, text }] })
  const apart: Promise<void>[] = []
  try {
    for (const part of makeSite(input)) {
      const written = write(part)
      if (part.isMadeApart) apart.push(written)
      else await written
      // That one made apart has failed is told at the end, where all of them are waited for.
      written.catch(() => undefined)
      // What is made apart is spoken to meanwhile.
      if (apart.length > 0) await setImmediate()
    }
    await Promise.all(apart)
  } finally {
    await Promise.allSettled(apart)
    await closePagefind()
  }
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
