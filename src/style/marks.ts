/** What the layers of all marks share: their source, and expressions over the properties of a mark. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Dossier, Mark } from '../dossier/dossier.ts'
import { litBy } from '../view/selection.ts'
import { shownFilter } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import { type Lettering, letteringOf } from './label-type.ts'
import type { Palette } from './palette.ts'
import { hasPhase } from './presence.ts'

export const marksSource = 'dossier'

type Test = ExpressionSpecification

export const is = (property: keyof Mark, value: string | number | boolean): Test => ['==', ['get', property], value]
export const all = (...tests: Test[]): Test => ['all', ...tests]
export const when = (test: Test, yes: string | number, no: string | number): ExpressionSpecification => [
  'case',
  test,
  yes,
  no,
]

/** What the layers of a view's marks are built with. */
export interface Scene {
  palette: Palette
  /** Not hidden by its layer. */
  shown: Test
  selected: Test
  /** Selected, under the pointer, or of this moment. */
  lit: Test
  /** Whether marks are told apart by what there is of them at a moment. */
  isTimed: boolean
  lettering: Lettering
}

export function sceneOf(
  view: View,
  dossier: Pick<Dossier, 'passages' | 'traitSets' | 'language' | 'otherLanguage'>,
  palette: Palette,
  isTimed: boolean,
): Scene {
  const selected: Test = ['in', ['get', 'slug'], ['literal', [...litBy(view, dossier)]]]
  return {
    palette,
    shown: shownFilter(view, dossier),
    selected,
    lit: ['any', ['boolean', ['feature-state', 'hover'], false], selected, ...(isTimed ? [hasPhase('now')] : [])],
    isTimed,
    lettering: letteringOf(dossier),
  }
}
