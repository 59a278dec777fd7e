import { bundleScript } from './bundle-script.ts'

/**
 * Bundles a script as one classic script for inlining into every page.
 *
 * @param root the folder of the project
 * @param source of the script, in that folder
 */
export async function bundleInlineScript(root: string, source: string): Promise<string> {
  const script = await bundleScript(root, source)
  if (script.includes('</')) throw new Error('bundleInlineScript: the script holds “</”, which may end its element')
  return script
}
