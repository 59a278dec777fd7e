import { join } from 'node:path'
import { checkDossier, checkSiteFile, formatProblem, type Problem } from '../../src/dossier/check/check.ts'
import type { Dossier, Editions } from '../../src/dossier/dossier.ts'
import type { SiteFacts } from '../../src/dossier/format/format.ts'
import { groupBy } from '../../src/dossier/group-by.ts'
import { orderDossiers } from '../../src/dossier/prepare/order-dossiers.ts'
import { prepare, prepareTranslation } from '../../src/dossier/prepare/prepare.ts'
import { readGazetteer } from './gazetteer.ts'
import { listDossiers, readDossier, readSiteFile } from './read.ts'
import { seaFinder } from './seas.ts'
import { sharedNames } from './shared-names.ts'
import { readSurroundings } from './surroundings.ts'

/** What the site says of itself, as far as it does. @throws Error that lists every problem */
export async function loadSite(folder: string, name: string): Promise<SiteFacts> {
  const { site, problems } = checkSiteFile(await readSiteFile(folder), await listDossiers(folder))
  if (problems.length > 0) throw new Error(problems.map((problem) => formatProblem(problem, name)).join('\n'))
  return site
}

interface Loaded {
  slug: string
  /** Where it has no problem in its own language. */
  dossier: Dossier | undefined
  /** The same in those other languages of the site in which it has no problem. */
  translations: Dossier[]
  problems: Problem[]
}

/** The dossiers of a site. */
export interface LoadedDossiers {
  /** Each in the language that it was written in, in the order of the site. */
  dossiers: Dossier[]
  editions: Editions
}

/** @param loaded every dossier in its own language @param translations in other languages @param order that the site names */
export function inSiteOrder(
  loaded: readonly Dossier[],
  translations: readonly Dossier[],
  order: SiteFacts['order'],
): LoadedDossiers {
  const inOrder = groupBy(orderDossiers(translations, order), ({ language }) => language)
  return { dossiers: orderDossiers(loaded, order), editions: Object.fromEntries(inOrder) }
}

/** Every dossier of a folder, checked, and prepared as far as it is fit to be, by the names of their folders. */
export async function readDossiers(folder: string): Promise<Loaded[]> {
  const gazetteer = await readGazetteer()
  const seaUnder = await seaFinder(folder)
  const surroundings = await readSurroundings(folder)
  const loaded: Loaded[] = []
  for (const slug of await listDossiers(folder)) {
    const files = await readDossier(join(folder, slug))
    const { dossier: checked, problems } = checkDossier(slug, files, {
      gazetteer,
      sea: await seaUnder(slug, files),
    })
    const dossier = checked && prepare(slug, checked, files, surroundings)
    const [, ...others] = dossier?.editions ?? []
    const translations = others.flatMap((language) =>
      checked ? prepareTranslation(language, slug, checked, files, surroundings) : [],
    )
    loaded.push({ slug, dossier, translations, problems })
  }
  return loaded
}

/**
 * Every dossier of a folder, checked and prepared in all its languages, in the order of the site.
 *
 * @param folder where they are
 * @param name what the folder is called in messages
 * @throws Error that lists every problem
 */
export async function loadDossiers(folder: string, name: string): Promise<LoadedDossiers> {
  const loaded = await readDossiers(folder)
  const dossiers = loaded.flatMap(({ dossier }) => dossier ?? [])
  const ofNames = sharedNames(dossiers)
  const problems = loaded.flatMap(({ slug, problems: own }) =>
    [...own, ...(ofNames.get(slug) ?? [])].map((problem) => formatProblem(problem, `${name}/${slug}`)),
  )
  if (problems.length > 0) throw new Error(`${name}/ is not fit to be read:\n${problems.join('\n')}`)
  const { order } = await loadSite(folder, name)
  return inSiteOrder(
    dossiers,
    loaded.flatMap(({ translations }) => translations),
    order,
  )
}
