import { type Dossier, findPassage } from '../dossier/dossier.ts'

/** What is selected: a feature by its slug, a passage by its id, or neither; never both. */
export interface Selection {
  feature: string | null
  passage: string | null
}

export const noSelection: Selection = { feature: null, passage: null }
export const ofFeature = (slug: string): Selection => ({ feature: slug, passage: null })
export const ofPassage = (id: string): Selection => ({ feature: null, passage: id })

/** Slugs of what the map highlights: the selected feature, or those that cite the selected passage. */
export const litBy = ({ feature, passage }: Selection, dossier: Pick<Dossier, 'passages'>): readonly string[] =>
  feature === null ? (findPassage(dossier, passage)?.features ?? []) : [feature]
