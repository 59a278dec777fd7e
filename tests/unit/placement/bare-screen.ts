/** A screen with nothing on it, and nothing to be placed there. */
import type { MarksOnScreen } from '../../../src/placement/marks-on-screen.ts'
import type { PlacementSubject } from '../../../src/placement/placement-subject.ts'
import type { Screen } from '../../../src/placement/screen.ts'
import { letteringOf } from '../../../src/style/label-type.ts'

export const nothing: PlacementSubject = {
  marks: { type: 'FeatureCollection', features: [] },
  annotations: [],
  countries: [],
  lettering: letteringOf({ language: 'en', otherLanguage: 'ar' }),
  isShown: () => false,
  isSelected: () => false,
}

export const noMarks: MarksOnScreen = {
  signed: [],
  crowded: [],
  events: [],
  tips: [],
  routes: [],
  rings: [],
  headings: [],
}

export const bareScreen = ({ width, height }: Pick<Screen, 'width' | 'height'>): Screen => ({
  width,
  height,
  zoom: 5,
  typeZoom: 5,
  isBilingual: true,
  isRightToLeft: false,
  covered: [],
  project: () => [0, 0],
  unproject: () => [0, 0],
})
