import { join } from 'node:path'
import { build } from 'vite'

/**
 * Bundles a script with all that it imports, as one classic script.
 *
 * @param root the folder of the project
 * @param source the path of the script in it
 */
export async function bundleScript(root: string, source: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      rolldownOptions: { input: join(root, source), output: { format: 'iife' } },
    },
  })
  const [chunk, ...others] = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  if (chunk?.type !== 'chunk' || others.length > 0) {
    throw new Error(`bundleScript: ${others.length + 1} files were built of ${source}; one script was expected`)
  }
  return chunk.code.trim()
}
