import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin, preview } from 'vite'

/**
 * Builds the site into a folder of its own and serves it, as `npm start` does, on a free port of this machine only.
 *
 * @param plugins what this build does besides, for a site that is not quite ours
 */
export async function serveSite(plugins: Plugin[] = []): Promise<{ address: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'passage-'))
  await build({ mode: 'production', plugins, build: { outDir, emptyOutDir: true }, logLevel: 'warn' })
  const server = await preview({
    mode: 'production',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'warn',
  })
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('The built site is not served: vite preview gave no address.')
  const close = async () => {
    await server.close()
    await rm(outDir, { recursive: true })
  }
  return { address, close }
}
