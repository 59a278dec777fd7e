import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../scripts/geo/hash-article.ts'
import { listDossiers, readDossier } from '../../scripts/geo/read.ts'
import { seaFinder } from '../../scripts/geo/seas.ts'
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'
import { dossierFileName } from '../../src/dossier/format/format.ts'

const fixture = join(import.meta.dirname, '../fixture')
const geo = join(fixture, 'geo')
const texts = await readdir(join(fixture, 'articles'))
const articles = await Promise.all(texts.map((name) => readArticle(join(fixture, 'articles', name))))
const dossiers = await Promise.all(
  (await listDossiers(geo)).map(async (slug) => ({ slug, files: await readDossier(join(geo, slug)) })),
)
const seaUnder = await seaFinder(geo)
const isFrom = (files: ReadonlyMap<string, string>, sha256: string) => files.get(dossierFileName)?.includes(sha256)

describe('the dossiers that the tests stand on', () => {
  test.each(dossiers)(
    '$slug has no problem, nor with what it was made from, nor on its ground',
    async ({ slug, files }) => {
      const own = articles.filter(({ sha256 }) => isFrom(files, sha256))
      const { problems } = checkDossier(slug, files, { articles: own, sea: await seaUnder(slug, files) })
      expect(problems.map((problem) => formatProblem(problem))).toEqual([])
    },
  )

  test('were made from all the articles beside them', () => {
    for (const { sha256 } of articles) expect(dossiers.some(({ files }) => isFrom(files, sha256))).toBe(true)
  })
})
