/** Countries that the map has to name: each once, on the Earth, and those that a movement leads to or from among them. */
import { type Problem, problemAt } from './problem.ts'
import { endsOf, type Reading } from './reading.ts'
import { isOnEarth } from './rfc7946.ts'
import { oneOf } from './show.ts'
import { inside } from './spot.ts'

export function checkCountries({ dossier, features }: Reading): Problem[] {
  const countries = dossier.countries ?? []
  const list = inside(dossier.spot, 'countries')
  const names = countries.map((country) => country?.name)
  const repeated = names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index
      ? [problemAt(inside(list, index, 'name'), `${name}, which is listed already`, 'each country once')]
      : [],
  )
  const nowhere = countries.flatMap((country, index) =>
    (country?.at ?? []).flatMap((position, order) =>
      position === undefined || isOnEarth(position)
        ? []
        : [
            problemAt(
              inside(list, index, 'at', order),
              `[${position}]`,
              'a longitude within ±180 and a latitude within ±90, in this order',
            ),
          ],
    ),
  )
  const unknown = features.flatMap((feature) =>
    endsOf(feature).flatMap(({ end: { country }, spot }) =>
      country === undefined || names.includes(country)
        ? []
        : [
            problemAt(
              inside(spot, 'country'),
              `${country}, which the dossier’s countries do not have`,
              oneOf(names.flatMap((name) => name ?? [])),
            ),
          ],
    ),
  )
  return [...repeated, ...nowhere, ...unknown]
}
