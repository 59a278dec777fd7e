/** What a view shows and what it hides: one rule, as a predicate for lists and as a filter for styles. */
import { dayNumber } from '../dossier/day.ts'
import { countProperty, type Dossier, type Feature, type Mark } from '../dossier/dossier.ts'
import { layersOf } from '../dossier/find.ts'
import type { View } from './view.ts'

/** The part of a view that hides. */
export type VisibilityFilter = Pick<View, 'hidden' | 'at'>

/** Later than any day that an address can name. */
const endOfTime = 9999_12_31

const lastDay = ({ at }: VisibilityFilter) => (at === null ? endOfTime : dayNumber(at))

/** Its layer is not hidden, and it may have happened by the day; without a first day it always may have. */
export const isMarkShown = ({ layer, since }: Pick<Mark, 'layer' | 'since'>, visibility: VisibilityFilter): boolean =>
  !visibility.hidden.includes(layer) && since <= lastDay(visibility)

/** The same of a feature, whether or not it has a mark. */
export const isShown = ({ layer, when }: Pick<Feature, 'layer' | 'when'>, visibility: VisibilityFilter): boolean =>
  isMarkShown({ layer, since: dayNumber(when?.earliest ?? '') }, visibility)

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
type ShownFilter = ['all', ['!', ['in', ['get', 'layer'], ['literal', string[]]]], ['<=', ['get', 'since'], number]]

/** The same as a filter for the layers of a style. */
export const shownFilter = (visibility: VisibilityFilter): ShownFilter => [
  'all',
  ['!', ['in', ['get', 'layer'], ['literal', [...visibility.hidden]]]],
  ['<=', ['get', 'since'], lastDay(visibility)],
]

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
