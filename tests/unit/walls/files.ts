import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const isSource = (path: string): boolean => /\.(?:[mc]?[jt]s|svelte|css)$/.test(path)

const pathsIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

const atRoot = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name)

/** Every file of the house that holds code, by its path from the root, with slashes. */
export const files: readonly string[] = [...atRoot, ...['src', 'scripts', 'tests', 'geo'].flatMap(pathsIn)]
  .filter((path) => isSource(path) && !path.includes('node_modules/'))
  .sort()

/** Tests and what helps them; they look into every room, with any package, and nothing imports them. */
export const isTest = (path: string): boolean => path.startsWith('tests/') || path.endsWith('.test.ts')

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')
