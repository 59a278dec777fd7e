import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkDossier, formatProblem } from '../../../src/dossier/check/check.ts'
import { goodDossier } from './good.ts'

const check = (name: string) => checkDossier(name, goodDossier())
const linesOf = (name: string) => check(name).problems.map((problem) => formatProblem(problem, `geo/${name}`))

test.each(['autumn-circus', '2024-floods', 'arc'])('a folder named %s is an address', (name) => {
  expect(linesOf(name)).toEqual([])
})

test.each(['Bad Name', 'a<b>', '%2e%2e', '404.html', '-a', 'a--b', 'ألفا', ''])(
  'one named “%s” is refused: no slug',
  (name) => {
    expect(linesOf(name)).toEqual([
      `geo/${name}: found the folder name “${name}”; expected a slug: lower-case letters, digits and single hyphens`,
    ])
  },
)

test.each([
  ['ar', 'a language'],
  ['dossiers', 'the list of all dossiers'],
  ['404', 'the page for what is not there, on hosts that leave out .html'],
])('one named %s is refused, and the problem says what the address is for', (name, purpose) => {
  expect(linesOf(name)).toEqual([
    `geo/${name}: found the folder name “${name}”; expected another name: this address is for ${purpose}`,
  ])
})

test('no folder of the site’s own files can be hidden by a dossier', () => {
  const folder = fileURLToPath(new URL('../../../static/', import.meta.url))
  const entries = readdirSync(folder, { withFileTypes: true })
  // Vite puts what it builds into `assets`.
  for (const name of [...entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name), 'assets'])
    expect(linesOf(name)).toHaveLength(1)
})

test('a dossier whose folder is refused is not given back, and the problem is the folder’s own', () => {
  const { dossier, problems } = check('assets')
  expect(dossier).toBeUndefined()
  expect(problems).toMatchObject([{ file: '', pointer: '' }])
})
