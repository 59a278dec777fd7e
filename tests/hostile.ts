/**
 * Dossiers as nobody should write them: a sound one of which some places hold something else. What they hold comes from the
 * grammar of JSON, from what attackers write, and from other places of the same dossier, which the check may well let pass.
 */
import fc from 'fast-check'

export type DossierFiles = ReadonlyMap<string, string>

/** What `JSON.stringify` cannot write: it stands in the file in the place of a text. */
const raw: Record<string, () => string> = {
  '@NaN@': () => 'NaN',
  '@Infinity@': () => '-Infinity',
  '@minus zero@': () => '-0',
  '@no number ends@': () => '1e999',
  '@deep@': () => '['.repeat(200_000) + ']'.repeat(200_000),
  '@twice@': () => '{"a":1,"a":2}',
  '@half a character@': () => '"\\ud800"',
}

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    ...['', ' ', '\u202eabc', 'a\u200bb', 'Al\u00adpha', '\ufffe', '\0', 'null', '-', '#', '..', '%2e%2e'],
    ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{@html x}', `$\{x}`, '</style>', ']]>', '-->'],
    ...['javascript:alert(1)', 'https://u:p@example.org/', 'https://example.org/#x', 'https:\\\\example.org', '//x'],
    ...['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty', 'then', 'length', 'index', 'text'],
    ...[0, 180, -180, 90, -90, 180.0001, 1e-300, 1e300, 0.1 + 0.2, -1, 2 ** 53],
    ...[null, true, false, [], {}, [[]], [null], ...Object.keys(raw)],
  ),
  fc.constantFrom('x', 'ب', '٣', '🜨', 'W ').map((letter) => letter.repeat(1_000_000)),
  fc.constantFrom(120, 199, 200, 201, 1999, 2000).map((length) => 'wide '.repeat(length).slice(0, length).trim()),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.double(),
  fc.tuple(fc.double({ min: -181, max: 181 }), fc.double({ min: -91, max: 91 })),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Rings that cross or cover themselves, run the wrong way, or reach around the world. */
const rings = fc.constantFrom<unknown>(
  [
    [
      [10, 50],
      [11, 51],
      [11, 50],
      [10, 51],
      [10, 50],
    ],
  ],
  [
    [
      [10, 50],
      [10, 50],
      [10, 50],
      [10, 50],
    ],
  ],
  [
    [
      [10, 50],
      [10, 51],
      [11, 51],
      [11, 50],
      [10, 50],
    ],
  ],
  [
    [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ],
  ],
  [
    [
      [170, 50],
      [190, 50],
      [190, 51],
      [170, 50],
    ],
  ],
)

type Change =
  | { kind: 'set'; at: number; value: unknown }
  | { kind: 'copy'; at: number; from: number }
  | { kind: 'delete' | 'double' | 'empty'; at: number }
  | { kind: 'name'; at: number; name: string }

const place = fc.nat({ max: 1_000_000 })
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set'), at: place, value: fc.oneof(nasty, rings) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('copy'), at: place, from: place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('delete', 'double', 'empty'), at: place }) },
  fc.record({
    kind: fc.constant('name'),
    at: place,
    name: fc.constantFrom('__proto__', 'constructor', 'toString', 'x', '', 'type'),
  }),
)

interface Held {
  holder: object
  key: string
}

/** Every value within a value, with what holds it. */
function placesIn(holder: object): Held[] {
  return Object.keys(holder).flatMap((key) => {
    const value: unknown = Reflect.get(holder, key)
    return [{ holder, key }, ...(typeof value === 'object' && value !== null ? placesIn(value) : [])]
  })
}

const define = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true })

function apply(root: object, made: Change) {
  const places = placesIn(root)
  const { holder, key } = places[made.at % places.length] ?? { holder: root, key: '' }
  const value: unknown = Reflect.get(holder, key)
  if (made.kind === 'set') define(holder, key, structuredClone(made.value))
  if (made.kind === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1)
  else if (made.kind === 'delete') Reflect.deleteProperty(holder, key)
  if (made.kind === 'double' && Array.isArray(holder)) holder.push(structuredClone(value))
  if (made.kind === 'empty') define(holder, key, Array.isArray(value) ? [] : typeof value === 'string' ? '' : {})
  if (made.kind === 'name') define(holder, made.name, value)
  if (made.kind === 'copy') {
    // From a place of the same sort, so that it is not refused for that alone.
    const alike = places.filter((other) => typeof Reflect.get(other.holder, other.key) === typeof value)
    const from = alike[made.from % alike.length]
    if (from) define(holder, key, structuredClone(Reflect.get(from.holder, from.key)))
  }
}

function written(root: unknown): string {
  return JSON.stringify(root, null, 1).replaceAll(/"(@[\w ]+@)"/g, (whole, name) => raw[name]?.() ?? whole)
}

export type FileChange = [file: string, change: Change]

/** What somebody does to the files of these names. */
export const changesTo = (names: readonly string[]): fc.Arbitrary<FileChange[]> =>
  fc.array(fc.tuple(fc.constantFrom(...names), change), { minLength: 1, maxLength: 4 })

/** @param sound the files of a dossier without a problem */
export function changedFiles(sound: DossierFiles, changes: readonly FileChange[]): DossierFiles {
  const roots = new Map(changes.map(([name]) => [name, JSON.parse(sound.get(name) ?? '{}')]))
  for (const [name, made] of changes) apply(roots.get(name), made)
  return new Map([...sound, ...[...roots].map(([name, root]) => [name, written(root)] as const)])
}
