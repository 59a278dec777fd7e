/** Annotations, each at the place that it is tied to. */
import type { Annotation } from '../dossier.ts'
import type { DossierFile, FeatureFile } from '../format.ts'
import { positionAlong } from '../geodesy.ts'
import { findCitation } from './find-citation.ts'
import { known } from './known.ts'

/** The position of a point; of a line, the one at a share of its length. */
function tiedAt(geometry: FeatureFile['geometry'] | undefined, share: number): Annotation['at'] | undefined {
  if (geometry?.type === 'LineString') return positionAlong(geometry, share)
  return geometry?.type === 'Point' ? geometry.coordinates : undefined
}

/** @param texts of the passages, by id */
export const tieAnnotations = (
  { annotations = [] }: DossierFile,
  files: readonly FeatureFile[],
  texts: ReadonlyMap<string, string>,
): Annotation[] =>
  annotations.map(({ id, text, detail, feature, along = 0.5, citations }) => ({
    id,
    text,
    detail,
    feature,
    at: known(tiedAt(files.find((file) => file.id === feature)?.geometry, along), `place ${feature}`),
    citations: citations.map((citation) => findCitation(citation, texts)),
  }))
