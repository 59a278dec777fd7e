import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listDossiers, readDossier } from '../../scripts/geo/read.ts'
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'

const geo = fileURLToPath(new URL('../../geo/', import.meta.url))

test.each(await listDossiers(geo))('geo/%s has no problem', async (slug) => {
  const { problems } = checkDossier(slug, await readDossier(join(geo, slug)))
  expect(problems.map((problem) => formatProblem(problem))).toEqual([])
})
