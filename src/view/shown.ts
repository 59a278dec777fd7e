/** What a view shows and what it hides: the one rule, and the forms in which lists and styles ask for it. */
import type { Feature, Mark } from '../dossier/dossier.ts'
import type { View } from './view.ts'

/** The part of a view that hides. */
export type Showing = Pick<View, 'hidden' | 'at'>

/** A day as a number that sorts: 2024-12-08 is 20241208. */
const numberOf = (day: string) => Number(day.replaceAll('-', ''))

/** Later than any day that an address can name. */
const endOfTime = 9999_12_31

const lastDay = ({ at }: Showing) => (at === null ? endOfTime : numberOf(at))

/** Its layer is not hidden, and it may have happened by the day; what has no first day always may have. */
export const isMarkShown = ({ layer, since }: Pick<Mark, 'layer' | 'since'>, showing: Showing): boolean =>
  !showing.hidden.includes(layer) && since <= lastDay(showing)

/** The same of a feature, whether or not it has a mark. */
export const isShown = ({ layer, when }: Pick<Feature, 'layer' | 'when'>, showing: Showing): boolean =>
  isMarkShown({ layer, since: numberOf(when?.earliest ?? '') }, showing)

/** An expression of the style specification over the properties of a mark. */
type ShownFilter = ['all', ['!', ['in', ['get', 'layer'], ['literal', string[]]]], ['<=', ['get', 'since'], number]]

/** The same as a filter for the layers of a style. */
export const shownFilter = (showing: Showing): ShownFilter => [
  'all',
  ['!', ['in', ['get', 'layer'], ['literal', [...showing.hidden]]]],
  ['<=', ['get', 'since'], lastDay(showing)],
]
