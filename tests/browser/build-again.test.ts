/** A build after a change makes only what the change is in, and is otherwise the same as one from nothing. */
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSite } from '../../scripts/site/serve.ts'
import { filesIn } from './built.ts'
import { circus, otherDossier } from './circus.ts'
import { newBuildClaims } from './offline-new-build.ts'

type Site = Awaited<ReturnType<typeof serveSite>>

let folder: string
let sites: Site[]
let [before, again, anew]: string[] = []
const summary = 'A summary that nobody has read before'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passage-again-'))
  const geo = join(folder, 'geo')
  // Two are enough to see that one does not touch the other.
  for (const { slug } of [circus, otherDossier])
    await cp(join('tests/fixture/geo', slug), join(geo, slug), {
      recursive: true,
      // What is changed here has no translation.
      filter: (file) => !basename(file).startsWith('translation.'),
    })
  const cache = join(folder, 'cache')
  // With a dossier in excerpts, whose pages also depend on what is around their places.
  const build = (options: { cache?: string }) => serveSite({ geo, mostWhole: 10, ...options })
  const first = await build({ cache })
  const file = join(geo, circus.slug, 'salt-harbour.geojson')
  const layer = await readFile(file, 'utf8')
  await writeFile(file, layer.replace(/("summary": ")[^"]*/, `$1${summary}`))
  sites = [first, await build({ cache }), await build({})]
  ;[before, again, anew] = sites.map((site) => site.folder)
})
afterAll(async () => {
  for (const site of sites) await site.close()
  await rm(folder, { recursive: true })
})

/** Whether a file of both builds is one and the same on the disk: that of the first was taken for the second. */
const isTaken = async (path: string) => {
  const [one, other] = await Promise.all(
    [before, again].map((site) => stat(join(site ?? '', path)).catch(() => undefined)),
  )
  return one !== undefined && one.ino === other?.ino
}

test('the second build has the same files as one from nothing, to the byte', async () => {
  const files = (await filesIn(anew ?? '')).sort()
  expect((await filesIn(again ?? '')).sort()).toEqual(files)
  for (const path of files) {
    const [one, other] = await Promise.all([again, anew].map((site) => readFile(join(site ?? '', path))))
    expect(one?.equals(other ?? Buffer.of()), path).toBe(true)
  }
})

test('only what the change is in has been made anew', async () => {
  const pages = (await filesIn(again ?? '')).filter((path) => path.endsWith('.html') || path.endsWith('.png'))
  const taken = await Promise.all(pages.map(isTaken))
  const made = pages.filter((_, index) => !taken[index])
  expect(made).toContain(join(circus.slug, 'salt-harbour', 'index.html'))
  expect(made.filter((path) => path.startsWith(otherDossier.slug))).toEqual([])
  expect(made.length).toBeLessThan(pages.length / 4)
  const page = await readFile(join(again ?? '', circus.slug, 'index.html'), 'utf8')
  expect(page).toContain(summary)
})

newBuildClaims(() => [before ?? '', again ?? ''], summary)
