import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashArticle } from '../../scripts/geo/hash-article.ts'
import { listDossiers, readDossier } from '../../scripts/geo/read.ts'
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'

const fixture = join(import.meta.dirname, '../fixture')
const geo = join(fixture, 'geo')

test('the dossiers that the tests stand on have no problem, and the larger one none with its article either', async () => {
  const [large = '', small = '', ...others] = await listDossiers(geo)
  expect(others).toEqual([])
  const article = await readFile(join(fixture, 'article.txt'), 'utf8')
  for (const [slug, text] of [[large, article], [small]] as const) {
    const { problems } = checkDossier(slug, await readDossier(join(geo, slug)), {
      article: text === undefined ? undefined : hashArticle(text),
    })
    expect(problems.map((problem) => formatProblem(problem))).toEqual([])
  }
})
