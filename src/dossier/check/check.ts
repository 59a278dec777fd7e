/** Checks a dossier against its format, against itself and, if given, against its article; reports all problems at once. */
import type { z } from 'zod'
import {
  type DossierFile,
  dossierFile,
  dossierFileName,
  isLayerFile,
  type LayerFile,
  layerFile,
  type PassagesFile,
  passagesFile,
  passagesFileName,
} from '../format/format.ts'
import { type ArticleText, checkArticle } from './against-article.ts'
import { checkAnnotations } from './annotations.ts'
import { checkCitations } from './citations.ts'
import { checkClaims } from './claim-ids.ts'
import { conform } from './conformity.ts'
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
import type { JsonDocument } from './spot.ts'
import { checkTexts } from './text.ts'

export type { ArticleText } from './against-article.ts'
export { contextOf, meantBy, occurrences, paragraphOf, paragraphStarts } from './article-text.ts'
export { articleFault } from './encoding.ts'
export { checkFolder } from './folder.ts'
export type { Gazetteer } from './meetings.ts'
export { type KnownSea, usualDoubt } from './over-sea.ts'
export { formatProblem, type Problem, problemOfFile } from './problem.ts'
export { show, showApart } from './show.ts'
export { checkSiteFile } from './site-file.ts'

export interface CheckedDossier {
  dossier: DossierFile
  passages: PassagesFile
  /** By the layer's id, in the order of the dossier's groups. */
  layers: ReadonlyMap<string, LayerFile>
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

const conformIfThere = <Value>(schema: z.ZodType<Value>, document: JsonDocument | undefined) =>
  document ? conform(schema, document) : { value: undefined, problems: [] }

/** The documents that conform to their schemas, typed, and the problems of the others. */
function conformAll({ documents }: Reading) {
  const dossier = conformIfThere(dossierFile, documents.get(dossierFileName))
  const passages = conformIfThere(passagesFile, documents.get(passagesFileName))
  const layers = [...documents.values()]
    .filter(({ file }) => isLayerFile(file))
    .map((document) => ({ file: document.file, ...conform(layerFile, document) }))
  return {
    dossier: dossier.value,
    passages: passages.value,
    layers: new Map(layers.map(({ file, value }) => [file, value])),
    problems: [dossier, passages, ...layers].flatMap(({ problems }) => problems),
  }
}

/**
 * @param slug the name of the dossier's folder, which is its address
 * @param files the text of each file in the dossier's folder, by its name
 * @param against without articles, quotations are checked against themselves only
 * @returns the dossier, when there is no problem; and every problem there is
 */
export function checkDossier(
  slug: string,
  files: ReadonlyMap<string, string>,
  { articles = [], gazetteer, sea }: Against = {},
): { dossier: CheckedDossier | undefined; problems: Problem[] } {
  const { reading, problems: unreadable } = readFiles(files)
  const conformed = conformAll(reading)
  const problems = [
    ...checkFolder(slug),
    ...checkAliases(reading, slug),
    ...unreadable,
    ...conformed.problems,
    ...checks.flatMap((check) => check(reading)),
    ...checkMeetings(reading, gazetteer),
    ...checkOverSea(reading, sea),
    ...articles.flatMap((article) => checkArticle(reading, article)),
  ]
  const { dossier, passages } = conformed
  if (problems.length > 0 || !dossier || !passages) return { dossier: undefined, problems }
  const layers = reading.layers.flatMap(({ id, file }): [string, LayerFile][] => {
    const layer = conformed.layers.get(file)
    return layer ? [[id, layer]] : []
  })
  return { dossier: { dossier, passages, layers: new Map(layers) }, problems }
}
