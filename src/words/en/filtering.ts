/** What a view can be narrowed down by. */
import type { Facet } from '../../dossier/traits.ts'
import { bases, kinds, statuses } from './terms.ts'

const number = new Intl.NumberFormat('en-GB')

const facets = {
  kind: 'What it is',
  status: 'How a claim of it stands',
  basis: 'How its place or path is known',
  source: 'Who makes a claim of it',
} satisfies Record<Facet, string>

const names: Record<Exclude<Facet, 'source'>, Readonly<Record<string, string>>> = {
  kind: Object.fromEntries(Object.entries(kinds).map(([kind, [, plural]]) => [kind, plural])),
  status: statuses,
  basis: bases,
}

const leftOf = (left: number, of: number) => `${number.format(left)} of ${number.format(of)}`

export const filters = {
  title: 'Filters',
  facets,
  name: (facet: Exclude<Facet, 'source'>, value: string) => names[facet][value] ?? value,
  count: (left: number) => number.format(left),
  leftOf,
  /** @param isMapEmpty whether none of them is to be seen on the map */
  left: (left: number, of: number, isMapEmpty: boolean) => {
    if (left === 0) return `None of ${number.format(of)} meets the filters.`
    return `The filters leave ${leftOf(left, of)}${isMapEmpty ? ', and nothing of that on the map' : ''}.`
  },
  clear: 'Clear the filters',
  hidesAll: 'The layers or the day of this view leave nothing on the map.',
  showAll: 'Show everything',
  notLoaded: 'The filters could not be loaded.',
}
