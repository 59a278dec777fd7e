/** Claims: each id once, those that they contradict or supersede among them, and figures that say how many. */

import type { FeatureFile } from '../format/format.ts'
import { type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'
import { oneOf, show } from './show.ts'
import { inside, type Spot } from './spot.ts'
import type { ValidParts } from './valid-parts.ts'

type ClaimReading = NonNullable<NonNullable<ValidParts<FeatureFile['properties']>['claims']>[number]>
type FigureReading = NonNullable<NonNullable<ClaimReading['figures']>[number]>

function checkFigure({ least, most, about }: FigureReading, spot: Spot): Problem[] {
  const isBetween = least !== undefined || most !== undefined
  if ((about !== undefined) === isBetween) {
    const found = isBetween ? 'about, and least or most' : 'neither least, most nor about'
    return [problemAt(spot, found, 'least, most or both; or about')]
  }
  if (least !== undefined && most !== undefined && least > most)
    return [problemAt(inside(spot, 'least'), String(least), `at most ${most}, which is the most`)]
  return []
}

export function checkClaims({ features, complete }: Reading): Problem[] {
  const claims = features.flatMap(({ properties, spot }) =>
    (properties.claims ?? []).flatMap((claim, index) =>
      claim ? [{ claim, spot: inside(spot, 'properties', 'claims', index) }] : [],
    ),
  )
  const ids = claims.flatMap(({ claim: { id } }) => (id === undefined ? [] : [id]))
  const known = new Set(ids)
  const taken = new Set<string>()
  return claims.flatMap(({ claim: { id, contradicts = [], supersedes = [], figures = [] }, spot }) => {
    const isRepeated = id !== undefined && taken.has(id)
    if (id !== undefined) taken.add(id)
    const unknown = (other: string | undefined) =>
      other !== undefined && (other === id || (complete && !known.has(other)))
    return [
      ...(isRepeated ? [problemAt(inside(spot, 'id'), `${id}, which another claim has`, 'an id of its own')] : []),
      ...Object.entries({ contradicts, supersedes }).flatMap(([key, others]) =>
        others.flatMap((other, index) =>
          unknown(other)
            ? [problemAt(inside(spot, key, index), show(other), `the id of another claim: ${oneOf(known)}`)]
            : [],
        ),
      ),
      ...figures.flatMap((figure, index) => (figure ? checkFigure(figure, inside(spot, 'figures', index)) : [])),
    ]
  })
}
