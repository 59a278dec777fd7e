/** Dossiers in development: what is wrong is told, and what is right is shown all the same. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Drafts } from '../../../scripts/geo/drafts.ts'
import { loadDossiers } from '../../../scripts/geo/load.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let geo = ''
const file = () => join(geo, 'barge-race', 'translation.ar.json')
const inLanguages = (languages: string[]) => writeFile(join(geo, 'site.json'), JSON.stringify({ languages }))

beforeAll(async () => {
  geo = await mkdtemp(join(tmpdir(), 'passage-geo-'))
  await cp('tests/fixture/geo/barge-race', join(geo, 'barge-race'), { recursive: true })
  await inLanguages(['en', 'ar'])
})
afterAll(() => rm(geo, { recursive: true }))

test('a translation that is not whole stops the build; in development it is told, and the dossier is shown without it', async () => {
  const good = await readFile(file(), 'utf8')
  const drafts = new Drafts()
  const sound = await drafts.load(geo, 'geo')
  expect(sound.problems).toEqual([])
  expect(sound.editions.ar?.map(({ slug }) => slug)).toEqual(['barge-race'])

  const { texts, ...rest } = JSON.parse(good)
  const [first = ''] = Object.keys(texts)
  await writeFile(file(), JSON.stringify({ ...rest, texts: { ...texts, [first]: '' } }))
  const line = `geo/barge-race/translation.ar.json · texts[“${first}”]: found “”; expected text that is not empty`
  for (const inDevelopment of [drafts, new Drafts()]) {
    const { dossiers, editions, problems } = await inDevelopment.load(geo, 'geo')
    expect(problems).toEqual([{ dossier: 'barge-race', text: line }])
    expect(dossiers.map((dossier) => dossier.editions)).toEqual([['en']])
    expect(editions).toEqual({})
  }
  await expect(loadDossiers(geo, 'geo')).rejects.toThrow(line)
  await writeFile(file(), good)
})

test('a translation into a language that the site is not made in is checked, and not prepared', async () => {
  await inLanguages(['en', 'fr'])
  const { dossiers, editions } = await loadDossiers(geo, 'geo')
  expect(dossiers.map((dossier) => dossier.editions)).toEqual([['en']])
  expect(editions).toEqual({})
  // It is published all the same: it is a file of the dossier.
  expect(dossiers[0]?.files.map(({ name }) => name)).toContain('translation.ar.json')
  await writeFile(file(), '{}')
  await expect(loadDossiers(geo, 'geo')).rejects.toThrow('translation.ar.json · texts: found nothing')
})
