/**
 * Whatever stands in the files of a dossier, it is refused with a message that names the file, or it can be prepared. Here some
 * hundreds; `npm run test:long` tries ten thousand, as DOSSIERS says.
 */
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listDossiers, readDossier } from '../../../scripts/geo/read.ts'
import { readSurroundings } from '../../../scripts/geo/surroundings.ts'
import { checkDossier, formatProblem } from '../../../src/dossier/check/check.ts'
import { prepare, prepareTranslation } from '../../../src/dossier/prepare/prepare.ts'
import { changedFiles, changesTo, type DossierFiles } from '../../hostile.ts'
import { goodDossier } from './good.ts'

const numRuns = Number(process.env.DOSSIERS ?? 300)
const geo = 'tests/fixture/geo'
const surroundings = await readSurroundings(geo)
const read = await Promise.all(
  (await listDossiers(geo)).map(async (slug) => [slug, await readDossier(join(geo, slug))] as const),
)
const sounds = new Map<string, DossierFiles>([['alpha', goodDossier()], ...read])
const anyHostile = fc
  .constantFrom(...sounds)
  .chain(([slug, sound]) => fc.tuple(fc.constant(slug), changesTo([...sound.keys()])))

test('a hostile dossier is refused by name, or becomes one that can be shown', () => {
  let accepted = 0
  const property = fc.property(anyHostile, ([slug, changes]) => {
    const files = changedFiles(sounds.get(slug) ?? new Map(), changes)
    const { dossier, problems } = checkDossier(slug, files)
    for (const problem of problems) {
      const line = formatProblem(problem, 'geo')
      expect(line).toMatch(/: found .*; expected /s)
      expect(line.length).toBeLessThan(5000)
    }
    if (!dossier) {
      expect(problems).not.toEqual([])
      return
    }
    accepted += 1
    const prepared = prepare(slug, dossier, files, surroundings)
    expect(JSON.stringify(prepared)).not.toMatch(/:null,"(?:bounds|extent)"|NaN/)
    for (const language of prepared.editions.slice(1)) prepareTranslation(language, slug, dossier, files, surroundings)
  })
  fc.assert(property, { numRuns })
  // One in ten is.
  expect(accepted).toBeGreaterThan(0)
}, 3_600_000)
