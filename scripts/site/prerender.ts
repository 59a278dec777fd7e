import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import sirv from 'sirv'
import type { Connect, Manifest, Plugin, ResolvedConfig } from 'vite'
import { mostWhole as ordinaryMost } from '../../src/dossier/excerpt.ts'
import type * as Site from '../../src/pages/site.ts'
import type { SiteFile, SiteInput } from '../../src/pages/site.ts'
import { geojsonFiles } from '../../src/style/ground-files.ts'
import { makeArchive } from './archive.ts'
import { bundleEarlyScript } from './early-script.ts'
import { loadPictures } from './pictures.ts'

/** The folder of the code that makes the pages, which is run once and deleted. It is in node_modules to find its packages. */
const serverBuildFolder = `node_modules/.passage-${process.pid}`

async function readGround(config: ResolvedConfig) {
  const read = async (name: string) =>
    [name, JSON.parse(await readFile(join(config.publicDir, 'basemap', `${name}.geojson`), 'utf8'))] as const
  return Object.fromEntries(await Promise.all(geojsonFiles.map(read)))
}

/** Eight letters, as Vite has them in the names of its files. */
const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8)

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

/** What starts the worker of the live map, its script, and the page’s own, as Vite lists them. */
const sources = { worker: 'virtual:map-worker', map: 'src/map/attach.svelte.ts', page: 'index.html' }

/** The files that a file of the built site imports, itself last. */
function scriptsOf(chunks: Manifest, source: string): string[] {
  const { file, imports = [] } = chunks[source] ?? {}
  if (!file) throw new Error(`prerender: the built site has nothing made from ${source}`)
  return [...imports.flatMap((from) => scriptsOf(chunks, from)), file]
}

/** The scripts of the live map in the built site, in the order in which they are run. */
async function mapScriptsIn(out: string): Promise<string[]> {
  const lists = join(out, '.vite')
  const chunks: Manifest = JSON.parse(await readFile(join(lists, 'manifest.json'), 'utf8'))
  await rm(lists, { recursive: true })
  const ofPage = scriptsOf(chunks, sources.page)
  const ofMap = [sources.worker, sources.map].flatMap((source) => scriptsOf(chunks, source))
  return [...new Set(ofMap)].filter((file) => !ofPage.includes(file))
}

function contentOf(file: SiteFile, toPng: (svg: string) => Uint8Array): string | Uint8Array {
  if ('text' in file) return file.text
  return 'picture' in file ? toPng(file.picture) : makeArchive(file.tiles, file.extent)
}

async function writePages(config: ResolvedConfig, entry: string, input: Pick<SiteInput, 'origin' | 'mostWhole'>) {
  const out = resolve(config.root, config.environments.client?.build.outDir ?? 'dist')
  const { makeSite }: typeof Site = await import(`${pathToFileURL(entry).href}?${Date.now()}`)
  const { measures, toPng } = await loadPictures()
  const page = await readTemplate(config, out)
  const earlyScript = await bundleEarlyScript(config.root)
  const mapScripts = await mapScriptsIn(out)
  for (const made of makeSite({
    ...page,
    ...input,
    ground: await readGround(config),
    measures,
    earlyScript,
    mapScripts,
    hash,
  })) {
    const file = join(out, made.path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, contentOf(made, toPng))
  }
}

/** Serves the pages as a plain file server does: `index.html` for a folder, and 404.html where there is no file. */
function pageServer(out: string): Connect.NextHandleFunction {
  const pages = sirv(out)
  const notFound = readFileSync(join(out, '404.html'))
  return (request, response) =>
    pages(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(notFound)
    })
}

/**
 * Makes the pages of the site, once its scripts are built: HTML, oEmbed documents, picture cards, sitemap.
 *
 * @param origin of the published site, such as `https://maps.example`; empty where it is not known: then picture cards and
 * the sitemap do not work
 * @param mostWhole a dossier of more features than this is carried in excerpts
 */
export function prerender(origin: string, mostWhole = ordinaryMost): Plugin {
  let config: ResolvedConfig
  return {
    name: 'passage:prerender',
    config: () => ({
      environments: {
        ssr: {
          build: { outDir: serverBuildFolder, rolldownOptions: { input: 'src/pages/site.ts' }, emptyOutDir: true },
        },
      },
      builder: {
        async buildApp(builder) {
          const { client, ssr } = builder.environments
          if (!client || !ssr) throw new Error('prerender: Vite gave no client or no ssr environment')
          await builder.build(client)
          await builder.build(ssr)
        },
      },
    }),
    configResolved(resolved) {
      config = resolved
    },
    buildApp: {
      order: 'post',
      async handler() {
        if (!origin) config.logger.warn('SITE_ORIGIN is not set: cards and the sitemap need the address of the site.')
        await writePages(config, join(config.root, serverBuildFolder, 'site.js'), { origin, mostWhole })
        await rm(join(config.root, serverBuildFolder), { recursive: true })
      },
    },
    configurePreviewServer(server) {
      const out = resolve(config.root, config.build.outDir)
      return () => {
        server.middlewares.use(pageServer(out))
      }
    },
  }
}
