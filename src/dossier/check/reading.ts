/** Reads all that is valid in a dossier's files; every check works on this. */
import {
  type DossierFile,
  dossierFile,
  dossierFileName,
  type FeatureFile,
  featureFile,
  isLayerFile,
  isTranslationFile,
  layerFile,
  layerFileName,
  type PassageFile,
  passagesFile,
  passagesFileName,
} from '../format/format.ts'
import { readJson } from './json.ts'
import type { Problem } from './problem.ts'
import { inside, type JsonDocument, type Spot, valueAt } from './spot.ts'
import { type ValidParts, validParts, wholeIfValid } from './valid-parts.ts'

interface Spotted {
  spot: Spot
}

export interface FeatureReading extends Spotted {
  id: string | undefined
  /** The whole geometry, or undefined where any part of it is invalid. */
  geometry: FeatureFile['geometry'] | undefined
  properties: ValidParts<FeatureFile['properties']>
}

/** The ends of a movement that its file has, each with its spot. */
export const endsOf = ({ properties: { from, to, or }, spot }: FeatureReading) => {
  const at = (...keys: PropertyKey[]) => inside(spot, 'properties', ...keys)
  const ends = [
    { end: from, spot: at('from') },
    { end: to, spot: at('to') },
    ...(or ?? []).map((end, index) => ({ end, spot: at('or', index) })),
  ]
  return ends.flatMap(({ end, spot }) => (end ? [{ end, spot }] : []))
}

export interface PassageReading extends Spotted {
  id: string | undefined
  /** Id of one of the further articles; undefined for the article. */
  article: string | undefined
  paragraph: number | undefined
  quote: ValidParts<PassageFile['selector'][0]>
  /** In UTF-16 code units of the article's text; undefined where either end is invalid. */
  span: { start: number; end: number } | undefined
  /** A span whose end is not after its start: no other check can make sense of it. */
  backwards: { start: number; end: number } | undefined
}

type AnnotationReading = ValidParts<NonNullable<DossierFile['annotations']>[number]> & Spotted

export interface ArticleReading extends Spotted {
  /** Undefined for the article itself, which needs none. */
  id: string | undefined
  facts: ValidParts<DossierFile['article']>
}

/** The article of a dossier, and after it those that it quotes as well. */
export function articlesOf({ article, furtherArticles, spot }: Reading['dossier']): ArticleReading[] {
  const further = (furtherArticles ?? []).map((facts, index) => ({
    id: facts?.id,
    facts: facts ?? {},
    spot: inside(spot, 'furtherArticles', index),
  }))
  return [{ id: undefined, facts: article ?? {}, spot: inside(spot, 'article') }, ...further]
}

export interface Reading {
  /** The names of all files, readable or not. */
  files: ReadonlySet<string>
  /** The files that are JSON. */
  documents: ReadonlyMap<string, JsonDocument>
  dossier: ValidParts<DossierFile> & Spotted
  annotations: AnnotationReading[]
  passages: PassageReading[]
  features: FeatureReading[]
  /** The layers that dossier.json lists, each with the spot where it does. */
  layers: ({ id: string; file: string } & Spotted)[]
  /**
   * Whether every file exists, is JSON and lists something; otherwise a reference that is not found may still be right. To
   * translations nothing refers.
   */
  complete: boolean
}

/** The entries of a list, each with its spot; missing entries are left to the schema. */
const spotted = <Entry>(list: Spot, entries: readonly (Entry | undefined)[] = []) =>
  entries.flatMap((entry, index) => (entry === undefined ? [] : { ...entry, spot: inside(list, index) }))

const listedLayers = ({ groups, spot }: Reading['dossier']): Reading['layers'] =>
  spotted(inside(spot, 'groups'), groups).flatMap((group) =>
    spotted(inside(group.spot, 'layers'), group.layers).flatMap((layer) =>
      layer.id === undefined ? [] : { id: layer.id, file: layerFileName(layer.id), spot: inside(layer.spot, 'id') },
    ),
  )

const readFeatures = (document: JsonDocument): FeatureReading[] =>
  spotted(inside({ document }, 'features'), validParts(layerFile, document.value)?.features).map(
    ({ id, properties = {}, spot }) => ({
      id,
      geometry: wholeIfValid(featureFile.shape.geometry, valueAt(inside(spot, 'geometry'))),
      properties,
      spot,
    }),
  )

const readPassages = (document: JsonDocument): PassageReading[] =>
  spotted(inside({ document }, 'passages'), validParts(passagesFile, document.value)?.passages).map(
    ({ id, article, paragraph, selector: [quote = {}, { start, end } = {}] = [], spot }) => {
      const given = start === undefined || end === undefined ? undefined : { start, end }
      const isBackwards = given && given.end <= given.start
      return {
        id,
        article,
        paragraph,
        quote,
        span: isBackwards ? undefined : given,
        backwards: isBackwards ? given : undefined,
        spot,
      }
    },
  )

export function readFiles(files: ReadonlyMap<string, string>): { reading: Reading; problems: Problem[] } {
  const parsed = [...files].map(([file, text]) => ({ file, ...readJson(file, text) }))
  const documents = new Map(
    parsed.flatMap(({ file, value }): [string, JsonDocument][] =>
      value === undefined ? [] : [[file, { file, value }]],
    ),
  )
  const documentOf = (file: string): JsonDocument => documents.get(file) ?? { file, value: undefined }
  const document = documentOf(dossierFileName)
  const dossier = { ...validParts(dossierFile, document.value), spot: { document } }
  const layers = listedLayers(dossier)
  const expected = [dossierFileName, passagesFileName, ...layers.map(({ file }) => file)]
  const passages = readPassages(documentOf(passagesFileName))
  const features = [...documents.values()].filter(({ file }) => isLayerFile(file)).map(readFeatures)
  const reading: Reading = {
    files: new Set(files.keys()),
    documents,
    dossier,
    annotations: spotted(inside(dossier.spot, 'annotations'), dossier.annotations),
    passages,
    features: features.flat(),
    layers,
    complete:
      [...files.keys()].every((file) => documents.has(file) || isTranslationFile(file)) &&
      expected.every((file) => documents.has(file)) &&
      [dossier.sources ?? [], passages, ...features].every((list) => list.length > 0),
  }
  return { reading, problems: parsed.flatMap(({ problems }) => problems) }
}
