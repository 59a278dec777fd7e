/** The site as an editor runs it: Vite’s server for development. */
import { createServer, type Plugin } from 'vite'
import { siteConfig } from '../../scripts/site/config.ts'

/**
 * @param geo the folder of its dossiers
 * @param base the path that it is served under
 * @param use is given its address
 * @param plugins before the site’s own
 */
export async function inDevelopment(
  geo: string,
  base: string,
  use: (address: string) => Promise<void>,
  plugins: Plugin[] = [],
) {
  const config = siteConfig({ geo, base, origin: '', cache: 'node_modules/.cache/passage' })
  const server = await createServer({
    ...config,
    plugins: [plugins, config.plugins],
    configFile: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1' },
  })
  await server.listen()
  try {
    const [address = ''] = server.resolvedUrls?.local ?? []
    await use(address)
  } finally {
    await server.close()
  }
}
