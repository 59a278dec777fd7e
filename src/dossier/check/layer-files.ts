/** Compares the layers that dossier.json lists with the files in the folder. */
import { dossierFileName, isLayerFile, isTranslationFile, passagesFileName } from '../format/format.ts'
import { type Problem, problemAt, problemOfFile } from './problem.ts'
import type { Reading } from './reading.ts'
import { oneOf } from './show.ts'

const required = [dossierFileName, passagesFileName]

export function checkLayers({ files, layers }: Reading): Problem[] {
  const known = new Set([...required, ...layers.map(({ file }) => file)])
  // When no layer could be read from dossier.json, nothing is known to be unlisted.
  const strays = layers.length === 0 ? [] : [...files].filter((file) => !known.has(file) && !isTranslationFile(file))
  return [
    ...required
      .filter((file) => !files.has(file))
      .map((file) => problemOfFile(file, 'no such file', "this file in the dossier's folder")),
    ...layers
      .filter(({ file }) => !files.has(file))
      .map(({ id, file, spot }) => problemAt(spot, `the layer ${id} without its file`, `a file ${file}`)),
    ...layers
      .filter(({ id }, index) => layers.findIndex((other) => other.id === id) < index)
      .map(({ id, spot }) => problemAt(spot, `the layer ${id} a second time`, 'each layer listed once')),
    ...strays.map((file) => {
      const found = isLayerFile(file) ? 'a layer that no group in dossier.json lists' : 'a file of no use'
      return problemOfFile(file, found, oneOf(known))
    }),
  ]
}
