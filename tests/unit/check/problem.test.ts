import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/dossier/check/check.ts'
import { statuses } from '../../../src/dossier/kinds.ts'
import { change, pathsOf, problemsOf, valueAt, withFile } from './breaking.ts'
import { article, type Files, goodDossier } from './good.ts'

/** The keys of a JSON pointer, by RFC 6901. */
const keysOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

const parsed = (files: Files, file: string): unknown => JSON.parse(files.get(file) ?? '')

test('a problem is data: the file, a pointer into it, the feature, what was found and what was expected', () => {
  const path = 'features.1.properties.claims.0.status'
  expect(problemsOf(change(goodDossier(), 'places.geojson', path, 'done'))).toEqual([
    {
      file: 'places.geojson',
      pointer: '/features/1/properties/claims/0/status',
      feature: 'bravo',
      found: '“done”',
      expected: `one of ${statuses.join(', ')}`,
    },
  ])
})

test('a passage is named as a feature is', () => {
  const [problem] = problemsOf(change(goodDossier(), 'passages.json', 'passages.2.paragraph', 5))
  expect(problem).toMatchObject({ file: 'passages.json', pointer: '/passages/2/paragraph', feature: 'talks' })
})

test('a feature without an id is not named, and told by its place in the file', () => {
  const [problem] = problemsOf(change(goodDossier(), 'places.geojson', 'features.0.id', ''))
  expect(problem).toMatchObject({ pointer: '/features/0/id' })
  expect(problem).not.toHaveProperty('feature')
  expect(problem && formatProblem(problem)).toMatch(/^places.geojson · features\[0\] · id: /)
})

test('a file that is missing, or is not JSON, is pointed at as a whole', () => {
  const files = new Map(withFile(goodDossier(), 'moves.geojson', '{'))
  files.delete('passages.json')
  const places = problemsOf(files).map(({ file, pointer }) => ({ file, pointer }))
  expect(places).toEqual([
    { file: 'moves.geojson', pointer: '' },
    { file: 'passages.json', pointer: '' },
  ])
})

test.each(['a/b', 'a~b', '~1', '', 'a.b', '0'])('an unknown property named “%s” can be pointed at', (name) => {
  const dossier = { ...Object(parsed(goodDossier(), 'dossier.json')), [name]: 'x' }
  const [problem] = problemsOf(withFile(goodDossier(), 'dossier.json', JSON.stringify(dossier)))
  expect(keysOf(problem?.pointer ?? '')).toEqual([name])
})

test('whatever is broken, a pointer leads to a value, or to where nothing is and something should be', () => {
  const places = [...goodDossier().keys()].flatMap((file) =>
    pathsOf(parsed(goodDossier(), file)).map((path) => ({ file, path })),
  )
  const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined))
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, (where, value) => {
      const files = change(goodDossier(), where.file, where.path, value)
      for (const { file, pointer, feature, found } of problemsOf(files, article)) {
        if (!files.has(file)) continue
        const keys = keysOf(pointer)
        const root = parsed(files, file)
        const there = valueAt(root, keys)
        expect(there === undefined).toBe(found === 'nothing')
        expect(valueAt(root, keys.slice(0, -1))).toBeDefined()
        if (feature !== undefined) expect(valueAt(root, [...keys.slice(0, 2), 'id'])).toBe(feature)
      }
    }),
    { numRuns: 300 },
  )
})

test('a line that a person reads holds nothing invisible, whatever the names in the file are', () => {
  const dossier = { ...Object(parsed(goodDossier(), 'dossier.json')), '\u001b[2J': 'x' }
  const lines = problemsOf(withFile(goodDossier(), 'dossier.json', JSON.stringify(dossier))).map((problem) =>
    formatProblem(problem, 'geo/alpha'),
  )
  expect(lines[0]).toMatch(/^geo\/alpha\/dossier.json · \\u\{1b\}\[2J: found the unknown property/)
})
