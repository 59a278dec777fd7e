import dossiers, { editions as given } from 'virtual:dossiers'
import type { Dossier, Editions } from './dossier/dossier.ts'

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) freeze(member)
    Object.freeze(value)
  }
  return value
}

export { problems } from 'virtual:dossiers'

/** The same in those other languages in which they are, by language. */
export const editions = freeze<Editions>(given)

/** Every dossier of `geo/` in its own language, checked and prepared when the site was built. */
export default freeze<readonly Dossier[]>(dossiers)
