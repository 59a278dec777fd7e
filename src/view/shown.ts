/** What a view shows and what it hides: one rule, as a predicate for lists and as a filter for styles. */

import { dayNumber } from '../dossier/day.ts'
import { countProperty, type Dossier, type Feature, type Mark } from '../dossier/dossier.ts'
import { layersOf } from '../dossier/find.ts'
import { phaseOf } from '../dossier/phase.ts'
import type { View } from './view.ts'

/** The part of a view that hides. */
export type VisibilityFilter = Pick<View, 'hidden' | 'at'>

/** Whether its layer is not hidden. */
export const isOn = ({ layer }: Pick<Mark, 'layer'>, { hidden }: Pick<View, 'hidden'>): boolean =>
  !hidden.includes(layer)

/** Its layer is not hidden, and it may have begun by the day. */
export const isMarkShown = ({ layer, span }: Pick<Mark, 'layer' | 'span'>, visibility: VisibilityFilter): boolean =>
  isOn({ layer }, visibility) && phaseOf(span, visibility.at) !== 'not-yet'

/** The same of a feature, whether or not it has a mark. */
export const isShown = ({ layer, when }: Pick<Feature, 'layer' | 'when'>, visibility: VisibilityFilter): boolean =>
  isMarkShown({ layer, span: when?.span ?? '' }, visibility)

/** What of a view hides features that have a place: the ids of layers, and the day where one of them is later. */
export function hidingOf(
  features: readonly Pick<Feature, 'layer' | 'when' | 'bounds'>[],
  { hidden, at }: VisibilityFilter,
): VisibilityFilter {
  const placed = features.filter(({ bounds }) => bounds !== null)
  return {
    hidden: hidden.filter((id) => placed.some(({ layer }) => layer === id)),
    at: placed.every((feature) => isShown(feature, { hidden: [], at })) ? null : at,
  }
}

/** An expression of the style specification over the properties of a mark. */
type LayerFilter = ['!', ['in', ['get', 'layer'], ['literal', string[]]]]
type BegunFilter = ['<=', ['to-number', ['slice', ['get', 'span'], number, number]], number]

/** Whether its layer is not hidden, as a filter for the layers of a style. What a moment shows of it is the mark’s own state. */
export const shownFilter = ({ hidden }: Pick<View, 'hidden'>): LayerFilter => [
  '!',
  ['in', ['get', 'layer'], ['literal', [...hidden]]],
]

/** Whether it may have begun, as a filter for marks that have no state; of what bears no date nothing is asked. */
export const begunFilter = ({ at }: Pick<View, 'at'>): BegunFilter | true =>
  at === null || ['<=', ['to-number', ['slice', ['get', 'span'], 0, 8]], dayNumber(at)]

/** Of how many sites a cluster is, without those of hidden layers, as an expression over its properties. */
export const shownCount = (
  { hidden }: VisibilityFilter,
  dossier: Pick<Dossier, 'groups'>,
): ['+', number, ...['coalesce', ['get', string], number][]] => [
  '+',
  0,
  ...layersOf(dossier)
    .filter(({ id }) => !hidden.includes(id))
    .map(({ id }): ['coalesce', ['get', string], number] => ['coalesce', ['get', countProperty(id)], 0]),
]
