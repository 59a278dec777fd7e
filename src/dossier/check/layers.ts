/** The layers that dossier.json lists, against the files in the folder. */
import { oneOf, type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'

const required = ['dossier.json', 'passages.json']

export function checkLayers({ files, layers }: Reading): Problem[] {
  const known = new Set([...required, ...layers.map(({ file }) => file)])
  // When no layer could be read from dossier.json, nothing is known to be unlisted.
  const strays = layers.length === 0 ? [] : [...files].filter((file) => !known.has(file))
  return [
    ...required
      .filter((file) => !files.has(file))
      .map((file) => ({ file, found: 'no such file', expected: "this file in the dossier's folder" })),
    ...layers
      .filter(({ file }) => !files.has(file))
      .map(({ id, file, place }) => problemAt(place, `the layer ${id} without its file`, `a file ${file}`)),
    ...layers
      .filter(({ id }, index) => layers.findIndex((other) => other.id === id) < index)
      .map(({ id, place }) => problemAt(place, `the layer ${id} a second time`, 'each layer listed once')),
    ...strays.map((file) => ({
      file,
      found: file.endsWith('.geojson') ? 'a layer that no group in dossier.json lists' : 'a file of no use',
      expected: oneOf(known),
    })),
  ]
}
