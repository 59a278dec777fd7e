/** What a view can be narrowed down by. */
import type { Facet } from '../dossier/traits.ts'
import type { Language } from './language.ts'

export const filtersIn = ({ messages: { filters, terms }, formats: { number } }: Language) => {
  const kinds = Object.fromEntries(Object.entries(terms.kinds).map(([kind, { several }]) => [kind, several]))
  const names: Record<Exclude<Facet, 'source'>, Readonly<Record<string, string>>> = {
    kind: kinds,
    status: terms.statuses,
    basis: terms.bases,
  }
  return {
    ...filters,
    name: (facet: Exclude<Facet, 'source'>, value: string) => names[facet][value] ?? value,
    count: number,
    /** @param isMapEmpty whether none of them is to be seen on the map */
    left: (left: number, of: number, isMapEmpty: boolean) =>
      left === 0 ? filters.noneLeft(of) : filters.left(filters.leftOf(left, of), isMapEmpty),
  }
}
