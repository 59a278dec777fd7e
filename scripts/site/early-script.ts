import { bundleScript } from './bundle-script.ts'

/**
 * Bundles the script that runs before the first paint, for inlining into every page.
 *
 * @param root the folder of the project
 */
export async function bundleEarlyScript(root: string): Promise<string> {
  const script = await bundleScript(root, 'src/early.ts')
  if (script.includes('</')) throw new Error('bundleEarlyScript: the script holds “</”, which may end its element')
  return script
}
