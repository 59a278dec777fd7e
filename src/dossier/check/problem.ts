/** What is wrong with a dossier, and where. */
import { memberOf } from '../format/chosen-option.ts'
import { cutShort, printable } from './show.ts'
import { keysOf, pathInWords, pathTo, pointerOf, type Spot } from './spot.ts'

export interface Problem {
  /** The file's name in the dossier's folder; empty where the folder itself is wrong. */
  file: string
  /**
   * Where in the file, as a JSON pointer (RFC 6901); empty for the file as a whole. What is missing is pointed at where it
   * should be: then the pointer leads to no value, but without its last key to the value that lacks it.
   */
  pointer: string
  /** The id of the feature, passage or annotation that holds the place, where it has one. */
  feature?: string
  found: string
  expected: string
}

/** A problem of a whole file, or of the text of one that is not JSON. */
export const problemOfFile = (file: string, found: string, expected: string): Problem => ({
  file,
  pointer: '',
  found,
  expected,
})

const isItem = ([list, index]: readonly PropertyKey[]) =>
  (list === 'features' || list === 'passages' || list === 'annotations') && /^\d+$/.test(String(index))

export function problemAt(spot: Spot, found: string, expected: string): Problem {
  const { file, value } = spot.document
  const path = pathTo(spot)
  const id = isItem(path) ? [...path.slice(0, 2), 'id'].reduce<unknown>(memberOf, value) : undefined
  return { file, pointer: pointerOf(path), ...(typeof id === 'string' && id && { feature: id }), found, expected }
}

/**
 * One line, for example `geo/x/tartus.geojson · tartus · geometry.coordinates: found …; expected …`. Within a feature,
 * passage or annotation, the place is told relative to that.
 *
 * @param folder the dossier's folder, as the person who reads the line would write it
 */
export function formatProblem({ file, pointer, feature, found, expected }: Problem, folder = ''): string {
  const keys = keysOf(pointer)
  const path = [folder, file].filter(Boolean).join('/') || '.'
  const [item, rest] = isItem(keys) ? [feature ?? pathInWords(keys.slice(0, 2)), keys.slice(2)] : ['', keys]
  const place = [path, item, pathInWords(rest)].filter(Boolean).map(printable).join(' · ')
  return `${cutShort(place)}: found ${cutShort(found)}; expected ${cutShort(expected, 3000)}`
}
