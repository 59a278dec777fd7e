import { expect, test } from 'vitest'
import { en } from '../../../src/words/en.ts'
import type { Parts } from '../../../src/words/parts.ts'

const plain = (parts: Parts<string>) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
const near = (...names: string[]) => names.map((name) => ({ dossier: 'one', feature: name.toLowerCase(), name }))

test.each([
  ['unknown-dossier', 'elsewhere', 'There is no dossier “elsewhere”. This is “A withdrawal”.'],
  ['unknown-feature', 'atlantis', 'There is no place or event “atlantis” in this dossier.'],
  ['unknown-passage', 'atlantis', 'There is no passage “atlantis” in this dossier.'],
  ['unknown-layer', 'ufos', 'There is no layer “ufos”.'],
  ['unknown-basemap', 'mars', 'There is no basemap “mars”.'],
  ['unknown-theme', 'sepia', 'There is no theme “sepia”.'],
  ['bad-date', '2024-02-31', '“2024-02-31” is not a date; a date looks like 2024-12-08.'],
  ['no-such-page', '404.html', 'There is no page at this address. These are the pages of this site:'],
  ['end-not-understood', 'pier', 'The end of the address, “pier”, was not understood.'],
] as const)('%s is said of “%s”', (kind, given, sentence) => {
  expect(plain(en.notice({ kind, given, near: [] }, 'A withdrawal'))).toBe(sentence)
})

test('what may have been meant follows, each name a piece of its own, in order', () => {
  const parts = en.notice({ kind: 'unknown-feature', given: 'tart', near: near('Tartus', 'Aleppo', 'Homs') }, '')
  expect(plain(parts)).toMatch(/ Did you mean: Tartus, Aleppo or Homs$/)
  expect(parts.filter((part) => typeof part !== 'string').map(({ text }) => text)).toEqual(['Tartus', 'Aleppo', 'Homs'])
})

test('a long address is cut where it is repeated', () => {
  const given = 'x'.repeat(41)
  expect(plain(en.notice({ kind: 'unknown-layer', given, near: [] }, ''))).toBe(
    `There is no layer “${'x'.repeat(40)}…”.`,
  )
})
