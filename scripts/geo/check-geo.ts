/**
 * Checks every dossier in `geo/`, and that the JSON Schemas there are the ones the definitions give.
 *
 * Usage: npm run check:geo [-- ARTICLE.txt…]
 * Exits with 1 where there is a problem, with 2 where an article cannot be read.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ArticleText,
  articleFault,
  type CheckedDossier,
  checkDossier,
  checkSiteFile,
  formatProblem,
  problemOfFile,
} from '../../src/dossier/check/check.ts'
import { dossierFileName } from '../../src/dossier/format/format.ts'
import { readGazetteer } from './gazetteer.ts'
import { readArticle } from './hash-article.ts'
import { warnOfLetters } from './letters.ts'
import { formerNames, listDossiers, readDossier, readSiteFile } from './read.ts'
import { schemaTexts } from './schemas.ts'
import { seaFinder } from './seas.ts'
import { sharedNames } from './shared-names.ts'

/** Relative to the project's folder, where npm runs its commands. */
const geo = 'geo'

/** @param path of an article that cannot be read */
const stopFor = (path: string) => (error: Error) => {
  console.error(`check:geo cannot read the article ${path}: ${error.message}`)
  process.exit(2)
}

const counted = (number: number, singular: string) => `${number} ${singular}${number === 1 ? '' : 's'}`

function summary({ layers, passages, translations }: CheckedDossier): string {
  const features = [...layers.values()].reduce((sum, layer) => sum + layer.features.length, 0)
  return [
    counted(layers.size, 'layer'),
    counted(features, 'feature'),
    counted(passages.passages.length, 'passage'),
    ...(translations.size > 0 ? [counted(translations.size, 'translation')] : []),
  ].join(', ')
}

/** A line for each schema that is not as the definitions give it. */
async function checkSchemas(): Promise<string[]> {
  const stale = await Promise.all(
    [...schemaTexts].map(async ([name, text]) => {
      // A schema that cannot be read is reported like one that differs.
      const found = await readFile(join(geo, 'schema', name), 'utf8').catch(() => undefined)
      return found === text ? [] : { name, found }
    }),
  )
  return stale.flat().map(({ name, found }) => {
    const what = found === undefined ? 'no such file' : 'a schema that differs from the definitions'
    return formatProblem(problemOfFile(name, what, 'what `npm run schemas` writes'), `${geo}/schema`)
  })
}

/** Whether the dossier names this article by its hash. */
const isFrom = (files: ReadonlyMap<string, string>, { sha256 }: ArticleText) =>
  files.get(dossierFileName)?.includes(sha256)

/** What is wrong with an article as a whole, so that nothing can be held against it. */
function articleProblem({ text, sha256 }: ArticleText, slugs: readonly string[], isKnown: boolean) {
  const fault = articleFault(text)
  if (fault || isKnown) return fault
  return {
    found: `an article that no dossier was made from, by its SHA-256 ${sha256}`,
    expected: `that of ${slugs.join(' or ')}; \`npm run dossier -- fix SLUG ARTICLE.txt\` takes it for another’s`,
  }
}

async function checkAll(paths: readonly string[]): Promise<string[]> {
  const gazetteer = await readGazetteer()
  const seaUnder = await seaFinder(geo)
  const lines = await checkSchemas()
  const names = await listDossiers(geo)
  const dossiers = await Promise.all(names.map(async (name) => ({ name, files: await readDossier(join(geo, name)) })))
  if (names.length === 0) lines.push(formatProblem(problemOfFile('', 'no dossier', 'a folder for each dossier'), geo))
  for (const problem of checkSiteFile(await readSiteFile(geo), names).problems) lines.push(formatProblem(problem, geo))
  const sound: ArticleText[] = []
  for (const path of paths) {
    const article = await readArticle(path).catch(stopFor(path))
    const wrong = articleProblem(
      article,
      names,
      dossiers.some(({ files }) => isFrom(files, article)),
    )
    if (wrong) lines.push(formatProblem(problemOfFile(path, wrong.found, wrong.expected)))
    else sound.push(article)
  }
  const ofNames = sharedNames(dossiers.map(({ name, files }) => ({ slug: name, aliases: formerNames(files) })))
  for (const { name, files } of dossiers) {
    const articles = sound.filter((article) => isFrom(files, article))
    const { dossier, problems: own } = checkDossier(name, files, {
      articles,
      gazetteer,
      sea: await seaUnder(name, files),
    })
    const problems = [...own, ...(ofNames.get(name) ?? [])]
    for (const problem of problems) lines.push(formatProblem(problem, `${geo}/${name}`))
    const warning = await warnOfLetters(files)
    if (warning) console.warn(`${geo}/${name}: ${warning}`)
    if (dossier && problems.length === 0) console.log(`${geo}/${name}: ${summary(dossier)}: no problem`)
  }
  return lines
}

const lines = await checkAll(process.argv.slice(2))
for (const line of lines) console.error(line)
if (lines.length > 0) {
  console.error(counted(lines.length, 'problem'))
  process.exit(1)
}
