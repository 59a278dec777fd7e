import type { DataFile } from '../dossier.ts'
import {
  type DossierFile,
  dossierFileName,
  isTranslationFile,
  type LayerFile,
  layerFileName,
  passagesFileName,
} from '../format/format.ts'

/** To two digits: who fetches a file needs to know no more, and the pages stay the same at a change of a few letters. */
const bytesIn = (text = '') => Number(new TextEncoder().encode(text).length.toPrecision(2))

/** Where the positions and paths of a layer come from, each source once. */
function sourcesOf(layer: LayerFile | undefined): string[] {
  const sources = (layer?.features ?? []).flatMap(({ properties }) => [
    ...('position' in properties && properties.position ? [properties.position.source] : []),
    ...('path' in properties && properties.path ? [properties.path.source] : []),
  ])
  return [...new Set(sources)]
}

/** The files of a dossier as they are published. @param texts of each by its name */
export function listFiles(
  { groups }: Pick<DossierFile, 'groups'>,
  layers: ReadonlyMap<string, LayerFile>,
  texts: ReadonlyMap<string, string>,
): DataFile[] {
  const file = (name: string, holds: DataFile['holds'], sources: string[]): DataFile => ({
    name,
    bytes: bytesIn(texts.get(name)),
    holds,
    sources,
  })
  return [
    ...groups
      .flatMap((group) => group.layers)
      .map(({ id, name }) => file(layerFileName(id), { layer: id, name }, sourcesOf(layers.get(id)))),
    file(passagesFileName, 'passages', []),
    file(dossierFileName, 'dossier', []),
    ...[...texts.keys()].filter(isTranslationFile).map((name) => file(name, 'translation', [])),
  ]
}
