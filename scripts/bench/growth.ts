/**
 * Measures how the check and the preparation of a dossier grow with its size.
 *
 * Usage: npm run bench:growth [-- SIZE…]
 * Prints a table.
 */
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'
import { prepare } from '../../src/dossier/prepare/prepare.ts'
import { hashArticle } from '../geo/hash-article.ts'
import { readSurroundings } from '../geo/surroundings.ts'
import { generateDossier } from './generate.ts'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 1000, 10_000, 100_000]
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`

function timeOf<Value>(work: () => Value): { value: Value; took: number } {
  const start = performance.now()
  const value = work()
  return { value, took: performance.now() - start }
}

console.log('| sites | check | preparation | prepared |\n|---|---|---|---|')
const surroundings = await readSurroundings('geo')
for (const size of sizes) {
  const { files, article } = generateDossier(size)
  const check = timeOf(() => checkDossier('generated', files, { articles: [hashArticle(article)] }))
  const { dossier, problems } = check.value
  if (!dossier)
    throw new Error(
      `the generated dossier has problems:\n${problems
        .slice(0, 5)
        .map((problem) => formatProblem(problem, ''))
        .join('\n')}`,
    )
  const prepared = timeOf(() => prepare('generated', dossier, files, surroundings))
  const bytes = JSON.stringify(prepared.value).length
  console.log(`| ${size} | ${seconds(check.took)} | ${seconds(prepared.took)} | ${(bytes / 1e6).toFixed(2)} MB |`)
}
