import { expect, test } from 'vitest'
import { checkFolder } from '../../../src/dossier/check/folder.ts'
import { formatProblem } from '../../../src/dossier/check/problem.ts'

const linesOf = (name: string) => checkFolder(name).map((problem) => formatProblem(problem, `geo/${name}`))

test.each(['autumn-circus', '2024-floods', 'arc'])('a folder named %s is an address', (name) => {
  expect(linesOf(name)).toEqual([])
})

test.each(['Bad Name', 'a<b>', '%2e%2e', '404.html', '-a', 'a--b', ''])(
  'one named “%s” is refused: no slug',
  (name) => {
    expect(linesOf(name)).toEqual([
      `geo/${name}: found the folder name “${name}”; expected a slug: lower-case letters, digits and single hyphens`,
    ])
  },
)

test.each(['assets', 'basemap', 'dossiers', 'ar'])('one named %s is refused: the address is taken', (name) => {
  expect(linesOf(name)).toEqual([
    `geo/${name}: found the folder name “${name}”; expected another name: this address of the site is taken`,
  ])
})
