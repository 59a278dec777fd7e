/** What a view shows and what it hides: one rule, as a predicate for lists and as a filter for styles. */

import { countProperty, type Dossier, type Feature, type Mark } from '../dossier/dossier.ts'
import { phaseOf } from '../dossier/phase.ts'
import { meets } from '../dossier/traits.ts'
import type { View } from './view.ts'

/** The part of a view that hides, whatever the moment. */
type Narrowing = Pick<View, 'hidden' | 'only'>

/** The part of a view that hides. */
export type VisibilityFilter = Narrowing & Pick<View, 'at'>

/** Whether its layer is not hidden, and it is among what the view is narrowed down to. */
export const isOn = ({ layer, traits }: Pick<Mark, 'layer' | 'traits'>, { hidden, only }: Narrowing): boolean =>
  !hidden.includes(layer) && meets(traits, only)

/** It is on, and it may have begun by the day. */
export const isMarkShown = (
  mark: Pick<Mark, 'layer' | 'traits' | 'span'>,
  { at, ...narrowing }: VisibilityFilter,
): boolean => isOn(mark, narrowing) && phaseOf(mark.span, at) !== 'not-yet'

/** The same of a feature, whether or not it has a mark. */
export const isShown = (
  { when, ...feature }: Pick<Feature, 'layer' | 'traits' | 'when'>,
  visibility: VisibilityFilter,
): boolean => isMarkShown({ ...feature, span: when?.span ?? '' }, visibility)

/** What of a view hides features that have a place: each part only as far as it hides one of them. */
export function hidingOf(
  features: readonly Pick<Feature, 'layer' | 'traits' | 'when' | 'bounds'>[],
  { hidden, only, at }: VisibilityFilter,
): VisibilityFilter {
  const placed = features.filter(({ bounds }) => bounds !== null)
  const areShownBy = (visibility: Partial<VisibilityFilter>) =>
    placed.every((feature) => isShown(feature, { hidden: [], only: [], at: null, ...visibility }))
  return {
    hidden: hidden.filter((id) => placed.some(({ layer }) => layer === id)),
    only: areShownBy({ only }) ? [] : only,
    at: areShownBy({ at }) ? null : at,
  }
}

/** Whether there is nothing to be seen on the map, as the view hides all that has a place. */
export function hidesAll(
  { features, traitSets, tiles }: Pick<Dossier, 'features' | 'traitSets' | 'tiles'>,
  view: VisibilityFilter,
): boolean {
  if (view.hidden.length === 0 && view.only.length === 0 && view.at === null) return false
  const isAnyOn = traitSets.some((set) => set.placed > 0 && isOn(set, view))
  // Of an excerpt it is not known what the moment hides of all else.
  return tiles === undefined ? !features.some((one) => one.bounds !== null && isShown(one, view)) : !isAnyOn
}

/** Of how many features a dossier is, and how many of them are left where it is narrowed down to some traits. */
export function countLeft(
  { traitSets }: Pick<Dossier, 'traitSets'>,
  only: readonly string[],
): [left: number, of: number] {
  const count = (sets: typeof traitSets) => sets.reduce((sum, { features }) => sum + features, 0)
  return [count(traitSets.filter(({ traits }) => meets(traits, only))), count(traitSets)]
}

/** An expression of the style specification over the properties of a mark. */
type LayerFilter = ['!', ['in', ['get', 'layer'], ['literal', string[]]]]
type TraitFilter = ['in', ['get', 'traits'], ['literal', string[]]]

/** Whether it is on, as a filter for the layers of a style. What a moment shows of it is the mark’s own state. */
export function shownFilter(
  { hidden, only }: Narrowing,
  { traitSets }: Pick<Dossier, 'traitSets'>,
): LayerFilter | ['all', LayerFilter, TraitFilter] {
  const isLayerOn: LayerFilter = ['!', ['in', ['get', 'layer'], ['literal', [...hidden]]]]
  const traits = ['', ...traitSets.map((set) => set.traits)].filter((text) => meets(text, only))
  return only.length === 0
    ? isLayerOn
    : ['all', isLayerOn, ['in', ['get', 'traits'], ['literal', [...new Set(traits)]]]]
}

type CountOf = ['coalesce', ['get', string], number]
const countOf = (property: string): CountOf => ['coalesce', ['get', property], 0]

/** Of how many sites a cluster is that are on, as an expression over its properties. */
export const shownCount = (
  view: Narrowing,
  { traitSets }: Pick<Dossier, 'traitSets'>,
): CountOf | ['+', number, ...CountOf[]] =>
  view.hidden.length === 0 && view.only.length === 0
    ? countOf('point_count')
    : ['+', 0, ...traitSets.filter((set) => isOn(set, view)).map((set) => countOf(countProperty(set)))]
