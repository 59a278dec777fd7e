import type { Dossier, Passage } from '../dossier/dossier.ts'
import { findPassage } from '../dossier/find.ts'

/** What is selected: a feature by its slug, a passage by its id, or neither; never both. */
export interface Selection {
  feature: string | null
  passage: string | null
}

export const noSelection: Selection = { feature: null, passage: null }
export const ofFeature = (slug: string): Selection => ({ feature: slug, passage: null })
export const ofPassage = (id: string): Selection => ({ feature: null, passage: id })

export const isSame = (one: Selection, other: Selection): boolean =>
  one.feature === other.feature && one.passage === other.passage

/** Whether a link leads to what is selected itself: what the selection merely lights is not current, and nothing never is. */
export const isCurrent = (to: Selection, selected: Selection): boolean =>
  isSame(to, selected) && !isSame(to, noSelection)

/** Slugs of what the map highlights: the selected feature, or those that cite the selected passage. */
export const litBy = ({ feature, passage }: Selection, dossier: Pick<Dossier, 'passages'>): readonly string[] =>
  feature === null ? (findPassage(dossier, passage)?.features ?? []) : [feature]

/** The passages that a selection rests on: those that the feature cites, or the passage itself; of nothing, none. */
export const citedBy = ({ feature, passage }: Selection, { passages }: Pick<Dossier, 'passages'>): readonly Passage[] =>
  passages.filter(({ id, features }) => id === passage || (feature !== null && features.includes(feature)))

/** The passages that the page of a selection quotes: those that it rests on, and all of them where nothing is selected. */
export const quotedOn = (selection: Selection, dossier: Pick<Dossier, 'passages'>): readonly Passage[] =>
  isSame(selection, noSelection) ? dossier.passages : citedBy(selection, dossier)
