/** What there is to place labels for: what a view shows of a dossier. */
import type { FeatureCollection, Geometry } from 'geojson'
import type { Dossier, NamedMark } from '../dossier/dossier.ts'
import { type Lettering, letteringOf } from '../style/label-type.ts'
import { litBy } from '../view/selection.ts'
import { isOn } from '../view/shown.ts'
import type { View } from '../view/view.ts'

export interface PlacementSubject {
  marks: FeatureCollection<Geometry, NamedMark>
  /** The most important first. */
  annotations: Dossier['annotations']
  countries: Dossier['countries']
  lettering: Lettering
  isShown: (mark: NamedMark) => boolean
  /** Whether the mark of this slug is among what is selected. */
  isSelected: (slug: string) => boolean
}

export const placementSubject = (
  view: View,
  dossier: Pick<Dossier, 'annotations' | 'countries' | 'passages' | 'language' | 'otherLanguage'>,
  marks: FeatureCollection<Geometry, NamedMark>,
): PlacementSubject => ({
  marks,
  annotations: dossier.annotations,
  countries: dossier.countries,
  lettering: letteringOf(dossier),
  isShown: (mark) => isOn(mark, view),
  isSelected: (slug) => litBy(view, dossier).includes(slug),
})
