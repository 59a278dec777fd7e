/** What an earlier build of the site has kept is taken only in place of what would be the same. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PageCache } from '../../../scripts/site/page-cache.ts'
import { SiteFolder } from '../../../scripts/site/site-folder.ts'
import dossiers, { editions } from '../../../src/data.ts'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { makeSite } from '../../../src/pages/site/make-site.ts'
import type { SiteFile, SiteInput, SitePart } from '../../../src/pages/site/site-part.ts'

let work: string
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'passage-cache-'))
})
afterEach(() => rm(work, { recursive: true }))

/** Nothing is made of it but texts: what is drawn or packed stands as what it would be made from. */
async function contentOf(file: SiteFile): Promise<[path: string, content: string][]> {
  if ('text' in file) return [[file.path, file.text]]
  if ('picture' in file) return [[file.path, file.picture]]
  if ('records' in file) return [[join(file.path, 'index'), JSON.stringify([file.records, file.language])]]
  return [[file.path, JSON.stringify(file.extent)]]
}

/** Builds a site of these parts. @param kept the folder of what builds before have kept @returns its files */
async function build(parts: Iterable<SitePart>, kept: string): Promise<Record<string, string>> {
  const folder = join(work, 'site')
  const cache = await PageCache.open(join(work, kept), 'code')
  const site = await SiteFolder.open(folder, join(work, 'list.json'))
  const paths: string[] = []
  for (const part of parts) for (const [path] of await cache.write(part, site, contentOf)) paths.push(path)
  await Promise.all([cache.close(), site.close()])
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])),
  )
}

const [first] = dossiers
if (!first) throw new Error('there is no dossier to test with')

/** The site of some dossiers, each large enough for tiles. */
function partsOf(given: Pick<SiteInput, 'dossiers' | 'editions'>): SitePart[] {
  const input: SiteInput = {
    ...given,
    origin: 'https://maps.example',
    mostWhole: 0,
    hash: (text) => `${text.length}`,
    digest: () => '',
    groundHash: () => '',
    groundOf: () => ({}),
    measures: { advance: () => 0, widthOf: () => 0 },
    isKeptOffline: true,
    icon: '<svg></svg>',
    template: '<html lang="en"><!--head--><!--scripts--><!--body--></html>',
    scripts: '',
    messageScripts: {},
    earlyScript: '',
    askingScript: '',
    mapScripts: [],
  }
  return [...makeSite(input)]
}

/** The site of one dossier but for the pages: these take long, and tell all that they are made of. */
const partsBesidePages = (dossier: Dossier, others: SiteInput['editions'] = {}): SitePart[] =>
  partsOf({ dossiers: [dossier], editions: others }).filter(({ addresses }) => !addresses)

test('each part of a site has a path of its own', () => {
  const paths = partsOf({ dossiers, editions }).map(({ path }) => path)
  expect(paths.length).toBeGreaterThan(100)
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
})

test.each<[change: string, Partial<Dossier>]>([
  ['another slug', { slug: 'renamed' }],
  ['another title', { title: 'Another title' }],
  ['a former name', { aliases: ['former-name'] }],
  ['no other language', { editions: ['en'] }],
  ['another extent', { extent: [1, 2, 3, 4] }],
])('a dossier that has got %s is built as if nothing had been kept of it', async (_, change) => {
  const changed = { ...first, ...change }
  const before = await build(partsBesidePages(first), 'kept')
  const after = await build(partsBesidePages(changed), 'kept')
  expect(after).not.toEqual(before)
  expect(after).toEqual(await build(partsBesidePages(changed), 'nothing'))
})

test('of a site of one dossier in each language the second build has all that the first has', async () => {
  const translated = Object.values(editions).flatMap((list) => list?.find(({ slug }) => slug === first.slug) ?? [])
  const of = () => partsBesidePages(first, Object.fromEntries(translated.map((one) => [one.language, [one]])))
  const once = await build(of(), 'kept')
  expect(Object.keys(once)).toEqual(
    expect.arrayContaining(
      ['', 'ar/'].flatMap((folder) => [`${folder}dossiers/feed.xml`, `${folder}${first.slug}/feed.xml`]),
    ),
  )
  expect(await build(of(), 'kept')).toEqual(once)
})

test('two parts of a site at one path are a fault of the build, whatever they are made of', async () => {
  const part = (text: string): SitePart => ({ path: 'a.txt', inputs: [text], make: () => [{ path: 'a.txt', text }] })
  await expect(build([part('one'), part('other')], 'kept')).rejects.toThrow(
    'found two parts of the site at a.txt; expected one',
  )
})
