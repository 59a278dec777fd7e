/** The table of kinds, and the signs that it names. */
import { readFileSync } from 'node:fs'
import svgpath from 'svgpath'
import { expect, test } from 'vitest'
import { readGlyphs } from '../../scripts/geo/glyphs.ts'
import { featureTypes, kindsOf, kindTable } from '../../src/dossier/kinds.ts'

const glyphs = await readGlyphs()

test('every kind has a name of its own, and may be a feature of some type', () => {
  const names = Object.values(kindTable).map(([name]) => name)
  expect(new Set(names).size).toBe(names.length)
  const all = featureTypes.flatMap((type) => kindsOf<typeof type>(type))
  expect(new Set(all)).toEqual(new Set(Object.keys(kindTable)))
})

test.each(featureTypes)('the page for editors lists every kind of %s', (type) => {
  const page = readFileSync('geo/README.md', 'utf8')
  for (const kind of kindsOf<typeof type>(type)) expect(page).toContain(`\`${kind}\``)
})

test('a report of any type of feature may have something that is in no list', () => {
  for (const type of featureTypes) expect(kindsOf(type)).toContain('other')
})

test.each(Object.entries(glyphs))('the sign of %s is drawn, and lies on its grid', (_, path) => {
  const corners: [x: number, y: number][] = []
  svgpath(path)
    .abs()
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
