/** What the map writes at the marks of a dossier. */
import type { FeatureCollection, Geometry } from 'geojson'
import type { Dossier, Feature, Mark, NamedMark, When } from '../dossier/dossier.ts'
import { findFeature } from '../dossier/find.ts'

/** The words of one language that the data do not have. */
interface MarkPhrases {
  /** The day of an event, as short as can be. */
  brief: (when: When) => string
  /** What stands along a route whose path is inferred. */
  inferredPath: (label: string) => string
}

function markTextOf(
  { type, label, inferred }: Mark,
  feature: Feature | undefined,
  { brief, inferredPath }: MarkPhrases,
) {
  if (type === 'heading' && inferred) return inferredPath(label)
  return feature?.type === 'event' && feature.when ? brief(feature.when) : label
}

/** The marks with their texts: a site's or a route's short name, an event's day. */
export const nameMarks = (dossier: Dossier, phrases: MarkPhrases): FeatureCollection<Geometry, NamedMark> => ({
  ...dossier.marks,
  features: dossier.marks.features.map((mark) => {
    const text = markTextOf(mark.properties, findFeature(dossier, mark.properties.slug), phrases)
    return { ...mark, properties: { ...mark.properties, text } }
  }),
})
