/** What the styles of all marks share: their source, and the questions that a style asks of a mark. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Dossier, Mark } from '../dossier/dossier.ts'
import { litBy } from '../view/selection.ts'
import { shownFilter } from '../view/shown.ts'
import type { View } from '../view/view.ts'
import type { Palette } from './palette.ts'

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

/** What the marks of a view are drawn with. */
export interface Scene {
  palette: Palette
  /** Neither its layer nor the day hides it. */
  shown: Test
  selected: Test
  /** Selected, or under the pointer. */
  lit: Test
}

export function sceneOf(view: View, dossier: Pick<Dossier, 'passages'>, palette: Palette): Scene {
  const selected: Test = ['in', ['get', 'slug'], ['literal', [...litBy(view, dossier)]]]
  return {
    palette,
    shown: shownFilter(view),
    selected,
    lit: ['any', ['boolean', ['feature-state', 'hover'], false], selected],
  }
}
