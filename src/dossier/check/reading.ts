/** Reads a dossier's files into outlines that every check can lean on. */
import type { z } from 'zod'
import { readJson } from './json.ts'
import {
  type DossierOutline,
  dossierOutline,
  type FeatureOutline,
  layerOutline,
  type PassageOutline,
  passagesOutline,
} from './outline.ts'
import { type Document, inside, type Place, type Problem } from './problem.ts'

interface Placed {
  place: Place
}
export type FeatureReading = FeatureOutline & Placed
export type PassageReading = PassageOutline & Placed

export interface Reading {
  /** The names of all files, readable or not. */
  files: ReadonlySet<string>
  /** The files that are JSON. */
  documents: ReadonlyMap<string, Document>
  dossier: DossierOutline & Placed
  passages: PassageReading[]
  features: FeatureReading[]
  /** The layers that dossier.json lists, each with the place where it does. */
  layers: ({ id: string; file: string } & Placed)[]
  /** Whether every file is there, is JSON and lists something: only then is what cannot be found truly unknown. */
  complete: boolean
}

const documentOf = (documents: Reading['documents'], file: string): Document =>
  documents.get(file) ?? { file, value: undefined }

const outlineOf = <Outline>(schema: z.ZodType<Outline>, document: Document) => schema.parse(document.value)

/** The entries of a list, each with its place; an entry that is nothing at all is left to the schema. */
const placed = <Entry>(list: Place, entries: readonly (Entry | undefined)[]) =>
  entries.flatMap((entry, index) => (entry === undefined ? [] : { ...entry, place: inside(list, index) }))

const listedLayers = ({ groups, place }: Reading['dossier']): Reading['layers'] =>
  placed(inside(place, 'groups'), groups).flatMap((group) =>
    placed(inside(group.place, 'layers'), group.layers).flatMap(({ id, place: layerPlace }) =>
      id === undefined ? [] : { id, file: `${id}.geojson`, place: inside(layerPlace, 'id') },
    ),
  )

export function readFiles(files: ReadonlyMap<string, string>): { reading: Reading; problems: Problem[] } {
  const parsed = [...files].map(([file, text]) => ({ file, ...readJson(file, text) }))
  const documents = new Map(
    parsed.flatMap(({ file, value }): [string, Document][] => (value === undefined ? [] : [[file, { file, value }]])),
  )
  const dossierDocument = documentOf(documents, 'dossier.json')
  const dossier = { ...outlineOf(dossierOutline, dossierDocument), place: { document: dossierDocument, path: [] } }
  const passagesDocument = documentOf(documents, 'passages.json')
  const layers = listedLayers(dossier)
  const expected = ['dossier.json', 'passages.json', ...layers.map(({ file }) => file)]
  const passages = placed(
    { document: passagesDocument, path: ['passages'] },
    outlineOf(passagesOutline, passagesDocument).passages,
  )
  const features = [...documents.values()]
    .filter(({ file }) => file.endsWith('.geojson'))
    .map((document) => placed({ document, path: ['features'] }, outlineOf(layerOutline, document).features))
  const reading: Reading = {
    files: new Set(files.keys()),
    documents,
    dossier,
    passages,
    features: features.flat(),
    layers,
    complete:
      documents.size === files.size &&
      expected.every((file) => documents.has(file)) &&
      [dossier.sources, passages, ...features].every((list) => list.length > 0),
  }
  return { reading, problems: parsed.flatMap(({ problems }) => problems) }
}
