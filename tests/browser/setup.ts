import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'

/** Builds the site into a folder of its own and serves it, as `npm start` does. */
export default async function setup(project: TestProject) {
  const outDir = await mkdtemp(join(tmpdir(), 'passage-'))
  const mode = 'production'
  await build({ mode, build: { outDir }, logLevel: 'warn' })
  const server = await preview({ mode, build: { outDir }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' })
  const [address] = server.resolvedUrls?.local ?? []
  if (!address) throw new Error('The built site is not served: vite preview gave no address.')
  project.provide('site', address)
  return async () => {
    await server.close()
    await rm(outDir, { recursive: true })
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site, with a slash at its end. */
    site: string
  }
}
