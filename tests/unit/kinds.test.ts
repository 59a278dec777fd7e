/** The kinds of features, and their signs. */
import { readFileSync } from 'node:fs'
import svgpath from 'svgpath'
import { expect, test } from 'vitest'
import { readGlyphs } from '../../scripts/geo/glyphs.ts'
import { eventKinds, movementKinds, siteKinds } from '../../src/dossier/kinds.ts'

const glyphs = await readGlyphs()
const kinds = { site: siteKinds, movement: movementKinds, event: eventKinds }

test.each(Object.entries(kinds))('the page for editors lists every kind of %s', (_, ofType) => {
  const page = readFileSync('geo/README.md', 'utf8')
  for (const kind of ofType) expect(page).toContain(`\`${kind}\``)
})

test('a report of any type of feature may have something that is in no list', () => {
  for (const ofType of Object.values(kinds)) expect(ofType).toContain('other')
})

test.each(Object.entries(glyphs))('the sign of %s is drawn, and lies on its grid', (_, path) => {
  const corners: [x: number, y: number][] = []
  svgpath(path)
    .abs()
    .round(2)
    .unshort()
    .iterate((_segment, _index, x, y) => {
      corners.push([x, y])
    })
  expect(corners.length).toBeGreaterThan(3)
  for (const coordinate of corners.flat()) {
    expect(coordinate).toBeGreaterThanOrEqual(0)
    expect(coordinate).toBeLessThanOrEqual(15)
  }
})
