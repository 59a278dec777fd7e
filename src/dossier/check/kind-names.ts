/** A feature of the kind `other` says in a word of the dossier’s own what it is; all other kinds have their names already. */
import { type Problem, problemAt } from './problem.ts'
import type { Reading } from './reading.ts'
import { show } from './show.ts'
import { inside } from './spot.ts'

export const checkKindNames = ({ features }: Reading): Problem[] =>
  features.flatMap(({ properties: { type, kind, kindName }, spot }) => {
    if (kind === undefined || type === 'footprint' || (kind === 'other') === (kindName !== undefined)) return []
    const expected = kind === 'other' ? 'a word for what it is' : `none, or the kind other: ${kind} has a name`
    return [problemAt(inside(spot, 'properties', 'kindName'), show(kindName), expected)]
  })
