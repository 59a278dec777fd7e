import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

/** Chromium without a browser’s windows: all that the tests need, at half the cost of a page and a third of a new reader’s. */
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell']
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const aptInstall = ['apt-get', 'install', '-y', '--no-install-recommends']

/** Package managers that have Chromium, and the commands that bring it: one after another, until one succeeds. */
const managers: Record<string, string[][]> = {
  'apt-get': [
    [...aptInstall, 'chromium-headless-shell'],
    [...aptInstall, 'chromium'],
  ],
  dnf: [['dnf', 'install', '-y', 'chromium']],
  apk: [['apk', 'add', 'chromium']],
  pacman: [['pacman', '-Sy', '--noconfirm', 'chromium']],
}

function isExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // not there, or not for us to run
  }
}

const onPath = (name: string) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable)

const playwrights = () => [chromium.executablePath()].find((path) => existsSync(path))
const shells = () => shellNames.map(onPath).find((path) => path !== undefined)
const systems = () => names.map(onPath).find((path) => path !== undefined) ?? usual.find(isExecutable)

const succeeds = ([command = '', ...options]: readonly string[]) =>
  spawnSync(command, options, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 }).status === 0

function download() {
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  console.log('No Chromium found: asking Playwright to download one.')
  return succeeds([process.execPath, playwright, 'install', 'chromium']) ? playwrights() : undefined
}

function install() {
  const manager = Object.keys(managers).find(onPath)
  if (!manager || process.getuid?.() !== 0) return undefined
  console.log(`No Chromium found: installing it with ${manager}.`)
  if (manager === 'apt-get') succeeds(['apt-get', 'update'])
  return managers[manager]?.some(succeeds) ? (shells() ?? systems()) : undefined
}

/** The path of a Chromium to test in, fetched if there is none. @throws Error that says what to install */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH
  if (given && !isExecutable(given)) {
    throw new Error(`CHROMIUM_PATH is “${given}”, which cannot be run; expected the path of a Chromium or Chrome.`)
  }
  const found = given ?? shells() ?? playwrights() ?? systems() ?? download() ?? install()
  if (!found) {
    throw new Error(
      'The tests need a Chromium. Install Chromium or Chrome, or run “npx playwright-core install chromium”, or set CHROMIUM_PATH.',
    )
  }
  return found
}

/**
 * Draws WebGL in software: the same on every machine, and it needs no display. The page around the map is put together
 * without WebGL, which in software would cost as much as the map.
 */
export const chromiumOptions = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
]
