/** Annotations, each at the place that it is tied to. */
import type { Annotation } from '../dossier.ts'
import type { DossierFile } from '../format/format.ts'
import { positionAlong } from '../geodesy.ts'
import { findCitation } from './find-citation.ts'
import { known } from './known.ts'
import type { Located } from './located.ts'
import { pathLines } from './movements.ts'

/** Where a feature is marked; of a movement’s path, the first where there are several, the position at a share of its length. */
function tiedAt({ file, where }: Located, share: number): Annotation['at'] | undefined {
  const [line] = pathLines(file)
  return line ? positionAlong(line, share) : where?.coordinates
}

/** @param texts of the passages, by id */
export const tieAnnotations = (
  { annotations = [] }: DossierFile,
  located: readonly Located[],
  texts: ReadonlyMap<string, string>,
): Annotation[] =>
  annotations.map(({ id, text, detail, feature, along = 0.5, citations }) => {
    const tied = located.find(({ file }) => file.id === feature)
    return {
      id,
      text,
      detail,
      feature,
      at: known(tied && tiedAt(tied, along), `place ${feature}`),
      citations: citations.map((citation) => findCitation(citation, texts)),
    }
  })
