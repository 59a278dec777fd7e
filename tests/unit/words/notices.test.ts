import { expect, test } from 'vitest'
import type { Notice } from '../../../src/view/notice.ts'
import type { Parts } from '../../../src/words/parts.ts'
import { en } from '../../english.ts'

const plain = (parts: Parts<string>) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
const near = (...names: string[]) => names.map((name) => ({ dossier: 'one', feature: name.toLowerCase(), name }))

const sentences: [Notice, string][] = [
  [
    { kind: 'unknown-dossier', given: 'elsewhere', suggestions: [], instead: 'A withdrawal' },
    'There is no dossier “elsewhere”. This is “A withdrawal”.',
  ],
  [
    { kind: 'unknown-feature', given: 'atlantis', suggestions: [] },
    'There is no place or event “atlantis” in this dossier.',
  ],
  [{ kind: 'unknown-passage', given: 'atlantis', suggestions: [] }, 'There is no passage “atlantis” in this dossier.'],
  [{ kind: 'unknown-layer', given: ['ufos'], more: 0, suggestions: [] }, 'There is no layer “ufos”.'],
  [
    { kind: 'unknown-layer', given: ['a', 'b'], more: 2697, suggestions: [] },
    'There are no layers “a”, “b” and 2,697 more.',
  ],
  [{ kind: 'unknown-basemap', given: 'mars', suggestions: [] }, 'There is no basemap “mars”.'],
  [{ kind: 'unknown-theme', given: 'sepia', suggestions: [] }, 'There is no theme “sepia”.'],
  [
    { kind: 'bad-date', given: '2024-02-31', suggestions: [] },
    '“2024-02-31” is not a date; a date looks like 2024-12-08.',
  ],
  [
    { kind: 'end-not-understood', given: 'pier', suggestions: [] },
    'The end of the address, “pier”, was not understood.',
  ],
]

test.each(sentences)('%o is said in one sentence', (notice, sentence) => {
  expect(plain(en.notice(notice))).toBe(sentence)
})

test('what may have been meant follows, each name a piece of its own, in order', () => {
  const parts = en.notice({ kind: 'unknown-feature', given: 'bri', suggestions: near('Bridge', 'Brook', 'Brink') })
  expect(plain(parts)).toMatch(/ Did you mean: Bridge, Brook or Brink$/)
  expect(parts.filter((part) => typeof part !== 'string').map(({ text }) => text)).toEqual(['Bridge', 'Brook', 'Brink'])
})
