import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OfflineLists } from '../../scripts/site/offline-lists.ts'
import dossiers from '../../src/data.ts'
import { dataPath, tilesPath } from '../../src/dossier/published.ts'
import { filesOfGround, groundPath } from '../../src/style/ground-files.ts'
import { siteLanguages } from '../../src/words/languages.ts'

const [[dossier], [english]] = [dossiers, siteLanguages]
if (!dossier || !english) throw new Error('there is no dossier to test with')
const { slug, ground } = dossier
const pages = { dossier, language: english }
const page = `${slug}/index.html`
const tiles = tilesPath(slug)

let out: string
let lists: OfflineLists
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'passage-lists-'))
  const shared = filesOfGround(ground).map((file) => groundPath(file, ground))
  for (const path of [...shared, dataPath(slug, 'dossier.json'), 'assets/index.js', 'icon.svg', page, tiles]) {
    await mkdir(dirname(join(out, path)), { recursive: true })
    await writeFile(join(out, path), path)
  }
  lists = new OfflineLists(out)
  lists.add([slug], [[page, 'digest-of-the-page']])
})
afterEach(() => rm(out, { recursive: true }))

test('a dossier without tiles is kept whole, and one that has them with the pages that are opened', async () => {
  expect(await lists.listOf(pages)).toMatchObject({ reach: 'all', files: { [`${slug}/`]: 'digest-of-th' } })
  lists.add([slug], [[tiles, 'digest-of-the-tiles']])
  expect(await lists.listOf(pages)).toMatchObject({ reach: 'opened', files: { [tiles]: 'digest-of-th' } })
})

test('tiles of more than 10 MB are fetched by no device: it keeps the text', async () => {
  await truncate(join(out, tiles), 10_000_001)
  lists.add([slug], [[tiles, 'digest-of-the-tiles']])
  const { reach, files } = await lists.listOf(pages)
  expect(reach).toBe('text')
  expect(Object.keys(files)).not.toContain(tiles)
  expect(Object.keys(files)).toContain(`${slug}/`)
})

test('a list differs where a file of it does, and not otherwise', async () => {
  const { version } = await lists.listOf(pages)
  expect((await lists.listOf(pages)).version).toBe(version)
  await writeFile(join(out, 'assets/index.js'), 'otherwise')
  expect((await lists.listOf(pages)).version).not.toBe(version)
})
