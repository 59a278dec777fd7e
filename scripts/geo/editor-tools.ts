/**
 * The tools of an editor.
 *
 * Usage: npm run dossier -- COMMAND
 *   new SLUG ARTICLE.txt     begins a dossier of that article
 *   fix SLUG ARTICLE.txt…    fills what follows from its articles and from the dossier itself, then checks it
 *   translate SLUG LANGUAGE  begins a translation of the dossier, or keeps it in step with what the dossier says now
 *   move SLUG FROM TO        gives a feature of the dossier another slug; the one that it had still leads to it
 *   move SLUG TO             gives the dossier itself another slug; the pages that it had still lead to it
 *   places NAME              where the towns of that name lie, and those that are called alike
 * Exits with 1 where something is left to do, with 2 where the command cannot be understood.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import {
  type ArticleText,
  articleFault,
  checkDossier,
  checkFolder,
  formatProblem,
  type KnownSea,
} from '../../src/dossier/check/check.ts'
import { beginDossier } from '../../src/dossier/edit/begin.ts'
import type { Filled } from '../../src/dossier/edit/draft.ts'
import { fillDossier } from '../../src/dossier/edit/fill.ts'
import { fillRoutes } from '../../src/dossier/edit/fill-routes.ts'
import { renameDossier, renameFeature } from '../../src/dossier/edit/rename.ts'
import { siteFileName } from '../../src/dossier/format/format.ts'
import { dossierFiles, geo, Refusal, writeFiles } from './editing.ts'
import { foldName, readGazetteer, readPlaces } from './gazetteer.ts'
import { readArticle } from './hash-article.ts'
import { listDossiers, readSiteFile } from './read.ts'
import { seaFinder } from './seas.ts'
import { translateDossier } from './translate-dossier.ts'

async function takeArticle(path: string): Promise<ArticleText> {
  const article = await readArticle(path).catch((error: Error) => {
    throw new Refusal(`${path} cannot be read: ${error.message}`)
  })
  const fault = articleFault(article.text)
  if (fault) throw new Refusal(`${path}: found ${fault.found}; expected ${fault.expected}`)
  if (article.text.trim() === '') throw new Refusal(`${path}: found nothing; expected the text of the article`)
  return article
}

async function begin(slug: string, path: string): Promise<string[]> {
  const [problem] = checkFolder(slug)
  if (problem) throw new Refusal(formatProblem(problem, `${geo}/${slug}`))
  const article = await takeArticle(path)
  if ((await listDossiers(geo)).includes(slug))
    throw new Refusal(`found a dossier ${slug} already; expected a new name`)
  await mkdir(join(geo, slug), { recursive: true })
  const files = beginDossier(article)
  await writeFiles(slug, files)
  for (const name of files.keys()) console.log(`${geo}/${slug}/${name}`)
  return []
}

/** Each problem that is left, a line each. */
async function fix(slug: string, ...paths: string[]): Promise<string[]> {
  const before = await dossierFiles(slug)
  const gazetteer = await readGazetteer()
  const articles: ArticleText[] = []
  for (const path of paths) articles.push(await takeArticle(path))
  const name = (line: string) => `${geo}/${slug}/${line}`
  const refused: string[] = []
  let files = before
  for (const article of articles) {
    const filled = fillAll(files, article)
    files = filled.files
    refused.push(...filled.refused)
    for (const line of filled.told) console.log(name(line))
  }
  // What has no place yet is told once.
  const isUnplaced = refused.length > 0
  const seaUnder = await seaFinder(geo)
  const sea = await seaUnder(slug, files)
  const routes = drawRoutes(files, sea)
  files = routes.files
  refused.push(...routes.refused)
  for (const line of routes.told) console.log(name(line))
  await writeFiles(slug, files, before)
  const { problems } = checkDossier(slug, files, { articles, gazetteer, sea })
  const isTold = (pointer: string) => isUnplaced && pointer.startsWith('/passages/')
  const left = problems.filter(({ pointer }) => !isTold(pointer))
  return [...refused.map(name), ...left.map((problem) => formatProblem(problem, `${geo}/${slug}`))]
}

function drawRoutes(files: ReadonlyMap<string, string>, sea: KnownSea | undefined): Filled {
  try {
    return fillRoutes(files, sea?.areas)
  } catch {
    // As below.
    return { files, told: [], refused: [] }
  }
}

function fillAll(files: ReadonlyMap<string, string>, article: ArticleText) {
  try {
    return fillDossier(files, article)
  } catch {
    // The check says what is not JSON, and where.
    return { files, told: [], refused: [] }
  }
}

/** Gives a dossier another folder; its former name is one of its aliases. */
async function moveDossier(slug: string, to: string): Promise<string[]> {
  const before = await dossierFiles(slug)
  const [problem] = checkFolder(to)
  if (problem) throw new Refusal(formatProblem(problem, `${geo}/${to}`))
  if ((await listDossiers(geo)).includes(to)) throw new Refusal(`found a dossier ${to} already; expected a new name`)
  const files = renameDossier(before, slug, to)
  await rename(join(geo, slug), join(geo, to))
  await writeFiles(to, files, before)
  const site = await readSiteFile(geo)
  if (site?.includes(`"${slug}"`)) await writeFile(join(geo, siteFileName), site.replace(`"${slug}"`, `"${to}"`))
  console.log(`${geo}/${to}`)
  return []
}

async function move(slug: string, ...names: string[]): Promise<string[]> {
  const [from = '', to] = names
  if (to === undefined) return moveDossier(slug, from)
  const before = await dossierFiles(slug)
  const files = renameFeature(before, from, to)
  await writeFiles(slug, files, before)
  for (const name of files.keys()) console.log(`${geo}/${slug}/${name}`)
  return []
}

/** Names that differ by so many letters are alike. */
const alike = 1
/** So many places are told, the best first. */
const mostPlaces = 12

async function places(name: string): Promise<string[]> {
  const wanted = foldName(name)
  const isAlike = (known: string) => known.includes(wanted) || distance(known, wanted) <= alike
  const all = await readPlaces()
  const named = all.filter(({ name, ar = '' }) => [name, ar].some((one) => foldName(one) === wanted))
  const alikes = all.filter(({ name, ar = '' }) => [name, ar].map(foldName).some(isAlike))
  const found = [...new Set([...named, ...alikes])].slice(0, mostPlaces)
  for (const { name, ar, kind, at } of found) console.log([name, ar ?? '', kind, `[${at}]`].filter(Boolean).join(' · '))
  return found.length > 0 ? [] : [`no place is called ${name}, on our ground or in GeoNames`]
}

/** How many arguments each takes, at least where there may be more. */
const commands: Record<string, { arguments: number; orMore?: true; run: (...given: string[]) => Promise<string[]> }> = {
  new: { arguments: 2, run: begin },
  fix: { arguments: 2, orMore: true, run: fix },
  translate: { arguments: 2, run: translateDossier },
  move: { arguments: 2, orMore: true, run: move },
  places: { arguments: 1, run: places },
}

const usage =
  'npm run dossier -- new SLUG ARTICLE.txt | fix SLUG ARTICLE.txt… | translate SLUG LANGUAGE | move SLUG [FROM] TO | places NAME'
const [name = '', ...given] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command && (given.length === command.arguments || (command.orMore && given.length > command.arguments))) {
  const lines = await command.run(...given).catch((error: unknown) => {
    if (error instanceof Refusal || error instanceof RangeError) return [error.message]
    throw error
  })
  for (const line of lines) console.error(line)
  if (lines.length > 0) process.exitCode = 1
} else {
  console.error(`found ${['dossier', name, ...given].filter(Boolean).join(' ')}; expected ${usage}`)
  process.exitCode = 2
}
