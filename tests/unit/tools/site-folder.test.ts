/** The folder that the site is built into keeps what the next build would make again, and nothing else. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SiteFolder } from '../../../scripts/site/site-folder.ts'

let work: string
const site = () => join(work, 'site')
const list = () => join(work, 'list.json')
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'passage-folder-'))
  await mkdir(join(work, 'contents'))
})
afterEach(() => rm(work, { recursive: true }))

/** What Vite puts there, and what a build of pages does after it. */
async function build(pages: Record<string, string>, ofVite: Record<string, string> = {}) {
  const folder = await SiteFolder.open(site(), list())
  for (const [path, text] of Object.entries(ofVite)) {
    await mkdir(dirname(join(site(), path)), { recursive: true })
    await writeFile(join(site(), path), text)
  }
  for (const [path, text] of Object.entries(pages)) {
    const from = join(work, 'contents', text)
    await writeFile(from, text, { flag: 'wx' }).catch(() => undefined)
    folder.put(path, text, from)
  }
  return folder
}

async function filesThere(): Promise<Record<string, string>> {
  const found = await readdir(site(), { recursive: true, withFileTypes: true })
  const files = found.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(site().length + 1), await readFile(file, 'utf8')])),
  )
}
const inode = async (path: string) => (await stat(join(site(), path))).ino

const pages = {
  'index.html': 'start',
  'war/index.html': 'war',
  'war/town/index.html': 'town',
  'assets/war-1.json': 'data',
}
const scripts = { 'assets/index-1.js': 'script', 'basemap/world.json': 'world' }

test('a build after another has what one from nothing has', async () => {
  await (await build(pages, scripts)).close()
  const next = { 'index.html': 'start', 'war/index.html': 'changed', 'peace/index.html': 'peace' }
  await (await build(next, { 'assets/index-2.js': 'newer script' })).close()
  expect(await filesThere()).toEqual({ ...next, 'assets/index-2.js': 'newer script' })
  expect(await readdir(join(site(), 'war'))).toEqual(['index.html'])
})

test('what is the same is not written again', async () => {
  await (await build(pages, scripts)).close()
  const before = await inode('war/town/index.html')
  // Where it were linked anew, it would come from here.
  await rm(join(work, 'contents', 'town'))
  await (await build(pages, scripts)).close()
  expect(await inode('war/town/index.html')).toBe(before)
  expect(await filesThere()).toEqual({ ...pages, ...scripts })
})

test('what somebody has changed or deleted since is put right', async () => {
  await (await build(pages, scripts)).close()
  await rm(join(site(), 'war/index.html'))
  await rm(join(site(), 'war/town/index.html'))
  await writeFile(join(site(), 'war/town/index.html'), 'nwot')
  await utimes(join(site(), 'war/town/index.html'), 0, 0)
  await (await build(pages, scripts)).close()
  expect(await filesThere()).toEqual({ ...pages, ...scripts })
})

test('after a build that was broken off, and in another folder, all is made anew', async () => {
  await (await build(pages, scripts)).close()
  await build({ 'war/leftover/index.html': 'leftover' })
  await (await build(pages, scripts)).close()
  expect(await filesThere()).toEqual({ ...pages, ...scripts })
  await writeFile(list(), JSON.stringify({ folder: '/elsewhere', files: {} }))
  await mkdir(join(site(), 'war/stray'))
  await writeFile(join(site(), 'war/stray/index.html'), 'stray')
  await (await build(pages, scripts)).close()
  expect(await filesThere()).toEqual({ ...pages, ...scripts })
})
