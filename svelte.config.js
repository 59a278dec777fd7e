import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'

const folder = resolve(import.meta.dirname, 'src')

/** The components that have styles, in the same order on every machine. */
const styled = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte') && readFileSync(join(folder, path), 'utf8').includes('<style'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * The class of a component stands at almost every element of a page, so it is one letter, or a capital and a letter: no
 * other class is, neither here nor in a still map.
 *
 * @param {{ filename: string, hash: (text: string) => string }} component
 */
function classOf({ filename, hash }) {
  const index = styled.indexOf(relative(folder, resolve(filename)).replaceAll('\\', '/'))
  // One that has its first styles while the server for development runs.
  if (index < 0) return `s${hash(filename)}`
  const first = index < letters.length ? '' : letters.charAt(Math.floor(index / letters.length) - 1)
  return first + letters.charAt(index % letters.length)
}

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Templates are made element by element: a page’s policy lets no text be read as markup.
    fragments: 'tree',
    cssHash: classOf,
  },
}
