import { join } from 'node:path'
import { build } from 'vite'

/**
 * Bundles a script as one classic script for inlining into every page.
 *
 * @param root the folder of the project
 * @param source of the script, in that folder
 */
export async function bundleInlineScript(root: string, source: string): Promise<string> {
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
    throw new Error(`bundleInlineScript: ${others.length + 1} files were built; one script was expected`)
  }
  if (chunk.code.includes('</')) throw new Error('bundleInlineScript: the script holds “</”, which may end its element')
  return chunk.code.trim()
}
