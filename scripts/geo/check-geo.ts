/**
 * Checks every dossier in `geo/`, and that the JSON Schemas there are the ones the definitions give.
 *
 * Usage: npm run check:geo [-- ARTICLE.txt]
 * Exits with 1 where there is a problem, with 2 where the article cannot be read.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Of } from '../../src/dossier/check/article.ts'
import { type CheckedDossier, checkDossier, formatProblem, type Problem } from '../../src/dossier/check/check.ts'
import { listDossiers, readDossier } from './read.ts'
import { schemaTexts } from './schemas.ts'

/** Relative to the project's folder, where npm runs its commands. */
const geo = 'geo'

async function readArticle(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    console.error(`check:geo cannot read the article ${path}: ${error instanceof Error ? error.message : error}`)
    process.exit(2)
  }
}

const count = (number: number, singular: string) => `${number} ${singular}${number === 1 ? '' : 's'}`

function summary({ layers, passages }: CheckedDossier): string {
  const features = [...layers.values()].reduce((sum, layer) => sum + layer.features.length, 0)
  return [count(layers.size, 'layer'), count(features, 'feature'), count(passages.passages.length, 'passage')].join(
    ', ',
  )
}

async function checkSchemas(): Promise<Problem[]> {
  const stale = await Promise.all(
    [...schemaTexts].map(async ([name, text]) => {
      // A schema that cannot be read is out of date like one that differs.
      const found = await readFile(join(geo, 'schema', name), 'utf8').catch(() => undefined)
      return found === text ? [] : { name, found }
    }),
  )
  return stale.flat().map(({ name, found }) => ({
    file: `${geo}/schema/${name}`,
    found: found === undefined ? 'no such file' : 'a schema that differs from the definitions',
    expected: 'what `npx tsx scripts/geo/schemas.ts` writes',
  }))
}

/** Whether the dossier says it was made from this article; the check itself tells when it does not say it well. */
const isFrom = (files: ReadonlyMap<string, string>, sha256: string) => files.get('dossier.json')?.includes(sha256)

async function checkAll(article: string | undefined): Promise<Problem[]> {
  const problems = await checkSchemas()
  const names = await listDossiers(geo)
  const dossiers = await Promise.all(names.map(async (name) => ({ name, files: await readDossier(join(geo, name)) })))
  if (names.length === 0) problems.push({ file: geo, found: 'no dossier', expected: 'a folder for each dossier' })
  const sha256 = article === undefined ? '' : sha256Of(article)
  const anyIsFrom = dossiers.some(({ files }) => isFrom(files, sha256))
  for (const { name, files } of dossiers) {
    const own = !anyIsFrom || isFrom(files, sha256) ? article : undefined
    const result = checkDossier(files, own)
    problems.push(...result.problems.map((problem) => ({ ...problem, file: `${geo}/${name}/${problem.file}` })))
    if (result.dossier) console.log(`${geo}/${name}: ${summary(result.dossier)}: no problem`)
  }
  return problems
}

const [articlePath] = process.argv.slice(2)
const problems = await checkAll(articlePath === undefined ? undefined : await readArticle(articlePath))
for (const problem of problems) console.error(formatProblem(problem))
if (problems.length > 0) {
  console.error(count(problems.length, 'problem'))
  process.exit(1)
}
