/**
 * Hostile dossiers that the check lets pass are built, and work in the browser. Here a few; `npm run test:long` builds fifty, as
 * SITES says.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDossiers } from '../../scripts/geo/load.ts'
import { serveSite } from '../../scripts/site/serve.ts'
import { checkDossier } from '../../src/dossier/check/check.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { changedFiles, changesTo, type DossierFiles } from '../hostile.ts'
import { goodDossier } from '../unit/check/good.ts'
import { newPage, settled } from './site.ts'

const wanted = Number(process.env.SITES ?? 4)
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 30)

let geo: string
let site: Awaited<ReturnType<typeof serveSite>>
let dossiers: Dossier[]

/** Writes dossiers until so many stand that have no problem, each another than the sound one. */
beforeAll(async () => {
  geo = await mkdtemp(join(tmpdir(), 'passage-geo-'))
  const sound = goodDossier()
  const text = (files: ReadonlyMap<string, string>) =>
    [...files.values()].map((file) => JSON.stringify(JSON.parse(file))).join()
  const made: DossierFiles[] = []
  // The ground and the gazetteer may refuse some of them as well.
  for (let round = 0; made.length < wanted * 2; round++) {
    const changes = fc.sample(changesTo([...sound.keys()]), { seed: seed + round, numRuns: 100 })
    const files = changes.map((each) => changedFiles(sound, each))
    made.push(
      ...files.filter((each) => checkDossier('hostile', each).problems.length === 0 && text(each) !== text(sound)),
    )
  }
  for (const [index, files] of made.entries()) {
    const folder = join(geo, `hostile-${index}`)
    await mkdir(folder)
    for (const [name, content] of files) await writeFile(join(folder, name), content)
  }
  const read = await readDossiers(geo)
  const fit = read.filter(({ problems }) => problems.length === 0).slice(0, wanted)
  dossiers = fit.flatMap(({ dossier }) => dossier ?? [])
  const kept = new Set(fit.map(({ slug }) => slug))
  for (const { slug } of read) if (!kept.has(slug)) await rm(join(geo, slug), { recursive: true })
  site = await serveSite({ geo })
})
afterAll(async () => {
  await site.close()
  await rm(geo, { recursive: true })
})

/** A browser shows white space, however much, as one space. */
const inOneSpace = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test('each is built, opens, draws its map and shows its places, and nothing fails on the way', async () => {
  expect(dossiers, `SEED=${seed}`).toHaveLength(wanted)
  for (const { slug, article, features } of dossiers) {
    const page = await newPage({ hosts: [new URL(site.address).host] })
    await page.goto(`${site.address}${slug}/`)
    await settled(page)
    // With that, the one that fails can be made again.
    expect(inOneSpace(await page.locator('h1').innerText()), `${slug} of SEED=${seed}`).toBe(
      inOneSpace(article.headline),
    )
    for (const feature of features.slice(0, 2)) {
      await page.goto(`${site.address}${slug}/${feature.slug}/`)
      await settled(page)
      expect(inOneSpace(await page.locator('#card-name').innerText())).toBe(inOneSpace(feature.name))
    }
    await page.context().close()
  }
}, 3_600_000)
