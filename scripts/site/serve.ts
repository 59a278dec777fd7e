import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBuilder, type InlineConfig, preview } from 'vite'

interface Served {
  /** With a slash at its end. */
  address: string
  /** The folder that the site was built into. */
  folder: string
  close: () => Promise<void>
}

/**
 * Builds the site into a folder of its own and serves it, as `npm start` does, on a free port of this machine only.
 *
 * @param changes what is different from our own site: another base, further plugins
 */
export async function serveSite(changes: InlineConfig = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'passage-'))
  const common = { ...changes, mode: 'production', logLevel: 'error' } as const
  // As it is published, whatever runs the build: the test runner would have it built for development.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  const builder = await createBuilder({
    ...common,
    environments: { client: { build: { outDir: folder, emptyOutDir: true } } },
  })
  await builder.buildApp()
  process.env.NODE_ENV = NODE_ENV
  const server = await preview({ ...common, build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' } })
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('The built site is not served: vite preview gave no address.')
  const close = async () => {
    await server.close()
    await rm(folder, { recursive: true })
  }
  return { address, folder, close }
}
