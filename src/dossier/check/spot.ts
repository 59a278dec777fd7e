/** A place in a file, which a problem points at. */
import { memberOf } from '../format/chosen-option.ts'
import { show } from './show.ts'

/** A file of the dossier, read as JSON. */
export interface JsonDocument {
  file: string
  value: unknown
}

/** A path to a value in a document, as a linked list: each spot knows the one that holds it, so that going deeper is cheap. */
export interface Spot {
  document: JsonDocument
  /** What holds it, and under which key; the document's own value is held by nothing. */
  held?: { by: Spot; key: PropertyKey }
}

export const inside = (spot: Spot, ...keys: PropertyKey[]): Spot =>
  keys.reduce<Spot>((by, key) => ({ document: by.document, held: { by, key } }), spot)

/** The keys that lead from the document's value to the spot. */
export function pathTo(spot: Spot): PropertyKey[] {
  const path: PropertyKey[] = []
  for (let { held } = spot; held; held = held.by.held) path.push(held.key)
  return path.reverse()
}

export const valueAt = (spot: Spot): unknown => pathTo(spot).reduce<unknown>(memberOf, spot.document.value)

/**
 * The path to a value as a JSON pointer, such as `/features/0/properties/name`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The keys a JSON pointer is made of. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

function keyInWords(key: PropertyKey): string {
  const name = String(key)
  if (/^(0|[1-9]\d*)$/.test(name)) return `[${name}]`
  // In a translation, whole sentences are keys.
  return /\s/.test(name) ? `[${show(name)}]` : `.${name}`
}

/** The same for people, such as `features[0].properties.name`. */
export const pathInWords = (keys: readonly PropertyKey[]): string => keys.map(keyInWords).join('').replace(/^\./, '')

/** The file and the place in it, for people. */
export const spotInWords = (spot: Spot): string => `${spot.document.file} ${pathInWords(pathTo(spot))}`
