import { expect, test } from 'vitest'
import { files } from './files.ts'
import { importsOf } from './imports.ts'

/** Of types too: files that need each other to be understood are one file in two. */
const imported = new Map(files.map((path) => [path, importsOf(path).map(({ what }) => what)]))

/** The way from a file back to itself, if there is one. */
function circleFrom(start: string): string[] | undefined {
  const ways = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of imported.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, start]
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}

test('no file imports itself by way of others', () => {
  const circles = files
    .flatMap((path) => [circleFrom(path) ?? []])
    // Each is found from all its files, and told once.
    .filter((circle) => circle.length > 0 && circle.every((path) => path >= `${circle[0]}`))
    .map((circle) => circle.join(' → '))
  expect(circles).toEqual([])
})
