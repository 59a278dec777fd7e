/**
 * Cuts the ground of a dossier. Installs what only that needs: packages of npm beside the scripts that make the ground, and,
 * where this is Debian and the user may, the open data, which Debian has as packages.
 *
 * Usage: npm run ground -- SLUG
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const scripts = resolve(import.meta.dirname, 'basemap')
const dataPackages = ['gmt', 'gmt-gshhg-full', 'libmagics++-data', 'libgnudatalanguage0', 'ferret-datasets']
const data = ['/usr/share/gmt-gshhg', '/usr/share/magics', '/usr/share/gnudatalanguage', '/usr/share/ferret-vis']

/** @returns whether it went well */
const goesWell = (command, given, options = {}) =>
  spawnSync(command, given, { stdio: 'inherit', ...options }).status === 0

if (!data.every((folder) => existsSync(folder)) && process.getuid?.() === 0) {
  goesWell('apt-get', ['update', '-qq'])
  goesWell('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...dataPackages])
}
if (!data.every((folder) => existsSync(folder))) {
  console.error(
    `The open data is not there. On Debian: apt-get install --no-install-recommends ${dataPackages.join(' ')}`,
  )
  process.exit(1)
}
if (!existsSync(join(scripts, 'node_modules'))) {
  const options = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  if (!goesWell('npm', ['install', ...options], { cwd: scripts })) process.exit(1)
}
process.exit(goesWell('npm', ['run', '--silent', 'cut', '--', ...process.argv.slice(2)], { cwd: scripts }) ? 0 : 1)
