import dossiers from 'virtual:dossiers'
import type { Dossier } from './dossier/dossier.ts'

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) freeze(member)
    Object.freeze(value)
  }
  return value
}

export { problems } from 'virtual:dossiers'

/** Every dossier of `geo/`, checked and prepared when the site was built. */
export default freeze<readonly Dossier[]>(dossiers)
