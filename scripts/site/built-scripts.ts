/** What Vite has built for the browser, as far as the pages name it. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest, ResolvedConfig } from 'vite'
import type { SiteInput } from '../../src/pages/site/site-part.ts'

/** The built page with its styles inlined, so that the first paint does not wait for another file; and what loads its script. */
export async function readTemplate(
  config: ResolvedConfig,
  out: string,
): Promise<Pick<SiteInput, 'template' | 'scripts'>> {
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
export async function furtherScripts(out: string): Promise<Pick<SiteInput, 'mapScripts' | 'messageScripts'>> {
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
