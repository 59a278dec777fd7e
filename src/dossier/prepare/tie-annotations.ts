/** Annotations, each at the place that it is tied to. */
import type { Annotation, PossibleSpan } from '../dossier.ts'
import type { DossierFile } from '../format/format.ts'
import { positionAlong } from '../geodesy.ts'
import { findCitation } from './find-citation.ts'
import { known } from './known.ts'
import type { Located } from './located.ts'
import { pathLines } from './movements.ts'
import { whenOf } from './read-date.ts'

/** Where a feature is marked; of a movement’s path, the first where there are several, the position at a share of its length. */
function tiedAt({ file, where }: Located, share: number): Annotation['at'] | undefined {
  const [line] = pathLines(file)
  return line ? positionAlong(line, share) : where?.coordinates
}

type FeatureProperties = Located['file']['properties']

function spanTold(properties: FeatureProperties, passages: readonly string[]): PossibleSpan {
  const claims = 'claims' in properties ? properties.claims : []
  const claim = claims.find(({ citations }) => citations.some(({ passage }) => passages.includes(passage)))
  const date = claim?.date ?? ('date' in properties ? properties.date : undefined)
  return date ? whenOf(date).span : ''
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
      span: spanTold(
        known(tied, `feature ${feature}`).file.properties,
        citations.map(({ passage }) => passage),
      ),
      at: known(tied && tiedAt(tied, along), `place ${feature}`),
      citations: citations.map((citation) => findCitation(citation, texts)),
    }
  })
