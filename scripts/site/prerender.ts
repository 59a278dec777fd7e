import { readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import type { Connect, Plugin, ResolvedConfig } from 'vite'
import { mostWhole as ordinaryMost } from '../../src/dossier/excerpt.ts'
import { type LoadedDossiers, loadDossiers, loadSite } from '../geo/load.ts'
import type { SiteSettings } from './settings.ts'
import { SiteFolder } from './site-folder.ts'
import { outOf, writePages } from './write-pages.ts'

/** The folder of the code that makes the pages, which is run once and deleted. It is in node_modules to find its packages. */
const serverBuildFolder = `node_modules/.passage-${process.pid}`

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
 * Makes the pages of the site, once its scripts are built: HTML, data, oEmbed documents, picture cards, sitemap. A problem in a
 * dossier stops the build before it begins.
 */
export function prerender({ geo, origin, mostWhole = ordinaryMost, cache }: SiteSettings): Plugin {
  let config: ResolvedConfig
  let loaded: LoadedDossiers = { dossiers: [], editions: {} }
  let isKeptOffline = true
  let site: SiteFolder
  return {
    name: 'passage:prerender',
    config: () => ({
      // What a build before has left is cleared by us.
      build: { emptyOutDir: false },
      environments: {
        ssr: {
          build: {
            outDir: serverBuildFolder,
            rolldownOptions: { input: 'src/pages/site/make-site.ts' },
            emptyOutDir: true,
          },
        },
      },
      builder: {
        async buildApp(builder) {
          const { client, ssr } = builder.environments
          if (!client || !ssr) throw new Error('prerender: Vite gave no client or no ssr environment')
          loaded = await loadDossiers(resolve(config.root, geo), geo)
          ;({ offline: isKeptOffline = true } = await loadSite(resolve(config.root, geo), geo))
          const folder = resolve(config.root, cache)
          await mkdir(folder, { recursive: true })
          site = await SiteFolder.open(outOf(config), join(folder, 'site.json'))
          await Promise.all([builder.build(client), builder.build(ssr)])
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
        await writePages(
          config,
          site,
          join(config.root, serverBuildFolder),
          { ...loaded, origin, mostWhole, isKeptOffline, geo },
          cache,
        )
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
