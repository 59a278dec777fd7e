/** What is wrong with a dossier, and where: every check speaks in these words. */

export interface Problem {
  /** Relative to the dossier's folder; the command puts the folder before it. */
  file: string
  /** The id of the feature or passage, or its place in the file when it has no id. */
  feature?: string
  /** The path in the feature, passage or file. */
  where?: string
  found: string
  expected: string
}

/** A file of the dossier, read as JSON. */
export interface Document {
  file: string
  value: unknown
}

/** A value in a document. */
export interface Place {
  document: Document
  path: readonly PropertyKey[]
}

export const inside = ({ document, path }: Place, ...keys: PropertyKey[]): Place => ({
  document,
  path: [...path, ...keys],
})

export const valueAt = ({ document, path }: Place): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    document.value,
  )

export const pathInWords = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')

/** A problem at a place; within a feature or passage, the place is given relative to that. */
export function problemAt(place: Place, found: string, expected: string): Problem {
  const { document, path } = place
  const [list, index] = path
  const isItem = (list === 'features' || list === 'passages') && typeof index === 'number'
  if (!isItem) return { file: document.file, ...(path.length > 0 && { where: pathInWords(path) }), found, expected }
  const id = valueAt({ document, path: [list, index, 'id'] })
  const feature = typeof id === 'string' && id !== '' ? printable(id) : pathInWords([list, index])
  const where = pathInWords(path.slice(2))
  return { file: document.file, feature, ...(where && { where }), found, expected }
}

/** One line, for example `geo/x/tartus.geojson · tartus · geometry.coordinates: found …; expected …`. */
export const formatProblem = ({ file, feature, where, found, expected }: Problem): string =>
  `${[file, feature, where].filter(Boolean).join(' · ')}: found ${found}; expected ${expected}`

/** Text with every character that cannot be seen spelt out. */
const printable = (text: string) =>
  text
    .replaceAll('\n', '\\n')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)

const longestQuote = 80

/** A value as a problem shows it: short, on one line, and with nothing invisible in it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  return printable(`“${value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value}”`)
}

/** `one of a, b, c`, or what there is to say when there is nothing to choose from. */
export const oneOf = (choices: Iterable<string>): string => {
  const list = [...choices]
  return list.length === 0
    ? 'nothing, for there is none to name'
    : list.length === 1
      ? `${list[0]}`
      : `one of ${list.join(', ')}`
}
