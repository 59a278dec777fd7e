/** Holds each file of a dossier against its schema. */
import type { z } from 'zod'
import {
  dossierFile,
  dossierFileName,
  isLayerFile,
  layerFile,
  passagesFile,
  passagesFileName,
  translatedInto,
  translationFile,
} from '../format/format.ts'
import { conform } from './conformity.ts'
import type { Reading } from './reading.ts'
import type { JsonDocument } from './spot.ts'

const conformIfThere = <Value>(schema: z.ZodType<Value>, document: JsonDocument | undefined) =>
  document ? conform(schema, document) : { value: undefined, problems: [] }

/** The files of a dossier in its own language that conform to their schemas, typed, and the problems of the others. */
export function conformAll({ documents }: Reading) {
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

/** The same of the translations, which nothing else depends on. */
export function conformTranslations({ documents }: Reading) {
  const translations = [...documents.values()].flatMap((document) => {
    const language = translatedInto(document.file)
    return language === undefined ? [] : [{ language, file: document.file, ...conform(translationFile, document) }]
  })
  return { translations, problems: translations.flatMap(({ problems }) => problems) }
}
