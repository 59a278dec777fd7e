/** A dossier across the 180th meridian: its files have longitudes within ±180°, and nothing that draws or prints meets a leap. */
import { describe, expect, test } from 'vitest'
import { marksOf } from '../../src/dossier/find.ts'
import { boundsOf } from '../../src/dossier/geodesy.ts'
import { en } from '../english.ts'
import { change, linesOf } from './check/breaking.ts'
import { type Files, goodDossier } from './check/good.ts'
import { featureOf, preparedWith } from './prepared.ts'

/** The good dossier as far to the east as takes its western half to one side of the meridian and the rest to the other. */
function moved(files: Files): Files {
  const turned = (degrees: number) => Number((degrees + 169 > 180 ? degrees + 169 - 360 : degrees + 169).toFixed(3))
  const all = [...files].map(([name, text]): [string, string] => [
    name,
    text.replace(/\[\s*(1\d(?:\.\d+)?),\s*(5\d(?:\.\d+)?)\s*\]/g, (_, x, y) => `[${turned(Number(x))}, ${y}]`),
  ])
  return new Map(all)
}
const files = change(moved(goodDossier()), 'dossier.json', 'extent', [179, 50, -179, 52])

describe('across the 180th meridian', () => {
  const changes = [...files].map(([name, text]): [string, string, unknown] => [name, '', JSON.parse(text)])
  const dossier = preparedWith(...changes)

  test('a dossier has no problem, and the order of its extent is none', () => {
    expect(linesOf(files)).toEqual([])
  })

  test('its extent and its marks lie side by side', () => {
    expect(dossier.extent).toEqual([179, 50, 181, 52])
    const [west, , east] = boundsOf(dossier.marks.features.map(({ geometry }) => geometry))
    expect(east - west).toBeLessThan(2)
    expect(featureOf(dossier, 'convoy').path?.lengths[0]?.along).toBeLessThan(200_000)
    expect(marksOf(dossier, 'convoy').length).toBeGreaterThan(0)
  })

  test('a position is printed as people write it', () => {
    const { where } = featureOf(dossier, 'bravo')
    expect(where && en.position(where)).toBe('51.5000° N, 179.5000° W')
  })

  test('an extent in the wrong order does not pass for one that crosses', () => {
    expect(linesOf(change(goodDossier(), 'dossier.json', 'extent', [12, 50, 10, 52])).join()).toContain(
      'west below east',
    )
  })
})
