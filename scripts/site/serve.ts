import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBuilder, type InlineConfig, type Plugin, preview } from 'vite'
import { siteConfig } from './config.ts'
import type { SiteSettings } from './settings.ts'

interface ServedSite {
  /** With a slash at its end. */
  address: string
  /** The folder that the site was built into. */
  folder: string
  close: () => Promise<void>
}

interface ServeOptions extends Partial<SiteSettings> {
  /** Further plugins, before the site's own. */
  plugins?: Plugin[]
}

/**
 * Builds the site into a folder of its own and serves it, as `npm start` does, on a free port of this machine only.
 *
 * @param wanted what is different from the site as it is published at the root of a host
 */
export async function serveSite({
  geo = 'geo',
  base = '/',
  origin = '',
  mostWhole,
  cache: kept,
  plugins = [],
}: ServeOptions = {}): Promise<ServedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'passage-'))
  const cache = kept ?? `${folder}-pages`
  // A new configuration for build and preview: plugins keep state.
  const configure = (isPreview: boolean): InlineConfig => {
    const config = siteConfig({ geo, base, origin, mostWhole, cache }, isPreview)
    return {
      ...config,
      plugins: [plugins, config.plugins],
      configFile: false,
      mode: 'production',
      logLevel: 'error',
    }
  }
  // The test runner sets NODE_ENV, and the site would be built for development.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    const builder = await createBuilder({
      ...configure(false),
      environments: { client: { build: { outDir: folder } } },
    })
    await builder.buildApp()
  } finally {
    process.env.NODE_ENV = NODE_ENV
  }
  const server = await preview({
    ...configure(true),
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('The built site is not served: vite preview gave no address.')
  const close = async () => {
    await server.close()
    await rm(folder, { recursive: true })
    if (!kept) await rm(cache, { recursive: true })
  }
  return { address, folder, close }
}
