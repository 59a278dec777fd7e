/** Checks a dossier against its format, against itself and, if given, against its article; reports all problems at once. */
import {
  type DossierFile,
  isTranslationFile,
  type LayerFile,
  type PassagesFile,
  type TranslationFile,
} from '../format/format.ts'
import { type ArticleText, checkArticle } from './against-article.ts'
import { checkAnnotations } from './annotations.ts'
import { checkCitations } from './citations.ts'
import { checkClaims } from './claim-ids.ts'
import { conformAll, conformTranslations } from './conform-files.ts'
import { checkCorrections } from './corrected.ts'
import { checkCountries } from './countries.ts'
import { checkDates } from './date-notation.ts'
import { checkExtent } from './extent.ts'
import { checkAliases, checkFolder } from './folder.ts'
import { checkNames, checkReferences } from './identity.ts'
import { checkKindNames } from './kind-names.ts'
import { checkLayers } from './layer-files.ts'
import { checkMeetings, type Gazetteer } from './meetings.ts'
import { checkOverSea, type KnownSea } from './over-sea.ts'
import { checkPassages } from './passage-order.ts'
import { checkPrecision } from './precision.ts'
import type { Problem } from './problem.ts'
import { type Reading, readFiles } from './reading.ts'
import { checkGeometries } from './rfc7946.ts'
import { checkShapes } from './shapes.ts'
import { checkTexts } from './text.ts'
import { checkTranslations } from './translations.ts'

export type { ArticleText } from './against-article.ts'
export { contextOf, meantBy, occurrences, paragraphOf, paragraphStarts } from './article-text.ts'
export { articleFault } from './encoding.ts'
export { checkFolder } from './folder.ts'
export type { Gazetteer } from './meetings.ts'
export { type KnownSea, usualDoubt } from './over-sea.ts'
export { formatProblem, type Problem, problemOfFile } from './problem.ts'
export { printable, show, showApart } from './show.ts'
export { checkSiteFile } from './site-file.ts'

export interface CheckedDossier {
  dossier: DossierFile
  passages: PassagesFile
  /** By the layer's id, in the order of the dossier's groups. */
  layers: ReadonlyMap<string, LayerFile>
  /** By language: those that have no problem. */
  translations: ReadonlyMap<string, TranslationFile>
}

/** What a dossier may be held against, beside itself. */
export interface Against {
  /** What it was made from, or some of that. */
  articles?: readonly ArticleText[]
  /** Where places lie by their names. */
  gazetteer?: Gazetteer | undefined
  /** The sea of the ground under the dossier. */
  sea?: KnownSea | undefined
}

const checks: readonly ((reading: Reading) => Problem[])[] = [
  checkLayers,
  checkNames,
  checkReferences,
  checkKindNames,
  checkClaims,
  checkCitations,
  checkAnnotations,
  checkCountries,
  checkPassages,
  checkCorrections,
  checkGeometries,
  checkShapes,
  checkExtent,
  checkPrecision,
  checkDates,
  checkTexts,
]

/**
 * @param slug the name of the dossier's folder, which is its address
 * @param files the text of each file in the dossier's folder, by its name
 * @param against without articles, quotations are checked against themselves only
 * @returns the dossier, when it has no problem in its own language, with the translations that have none; and every problem there is
 */
export function checkDossier(
  slug: string,
  files: ReadonlyMap<string, string>,
  { articles = [], gazetteer, sea }: Against = {},
): { dossier: CheckedDossier | undefined; problems: Problem[] } {
  const { reading, problems: unreadable } = readFiles(files)
  const conformed = conformAll(reading)
  const translated = conformTranslations(reading)
  const problems = [
    ...checkFolder(slug),
    ...checkAliases(reading, slug),
    ...unreadable,
    ...conformed.problems,
    ...translated.problems,
    ...checks.flatMap((check) => check(reading)),
    ...checkMeetings(reading, gazetteer),
    ...checkOverSea(reading, sea),
    ...checkTranslations(reading, reading.complete && conformed.problems.length === 0),
    ...articles.flatMap((article) => checkArticle(reading, article)),
  ]
  const { dossier, passages } = conformed
  const unfit = new Set(problems.map(({ file }) => file))
  if (![...unfit].every(isTranslationFile) || !dossier || !passages) return { dossier: undefined, problems }
  const layers = reading.layers.flatMap(({ id, file }): [string, LayerFile][] => {
    const layer = conformed.layers.get(file)
    return layer ? [[id, layer]] : []
  })
  const translations = translated.translations.flatMap(({ language, file, value }): [string, TranslationFile][] =>
    value && !unfit.has(file) ? [[language, value]] : [],
  )
  return { dossier: { dossier, passages, layers: new Map(layers), translations: new Map(translations) }, problems }
}
