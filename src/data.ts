import dossiers, { editions as others } from 'virtual:dossiers'
import type { Dossier, Editions } from './dossier/dossier.ts'

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) freeze(member)
    Object.freeze(value)
  }
  return value
}

export { problems } from 'virtual:dossiers'

/** Those that have been translated, by language. */
export const editions = freeze<Editions>(others)

/** Every dossier of `geo/`, checked and prepared when the site was built. */
export default freeze<readonly Dossier[]>(dossiers)
