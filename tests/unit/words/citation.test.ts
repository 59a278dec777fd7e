import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import dossiers from '../../../src/data.ts'
import type { When } from '../../../src/dossier/dossier.ts'
import type { Work } from '../../../src/words/work.ts'
import { en } from '../../english.ts'

const { citation, bibtex } = en
const dossier = dossiers[0]
if (!dossier) throw new Error('there is no dossier to test with')
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'\\{}$&%#_^~"<>;a ') }))

const about16December: When = {
  basis: 'inferred',
  isApproximate: true,
  earliest: '2024-12-16',
  latest: '2024-12-16',
  span: '',
}
const work: Work = {
  title: 'Gull Field',
  dossier: dossier.title,
  article: {
    ...dossier.article,
    date: about16December,
  },
  link: 'https://maps.example/autumn-circus/gull-field/?base=dark&hide=flight_2,50%',
  key: 'passage-gull-field',
  accessed: '2026-11-22',
}
const stated: Work['article'] = {
  ...work.article,
  date: { ...about16December, isApproximate: false, basis: 'stated' },
}

describe('a citation in words', () => {
  test('names the page, the dossier, us, the article, the address and the day it was read', () => {
    const cited = citation(work)
    for (const part of [
      '“Gull Field”',
      `“${dossier.title}”`,
      'Passage',
      dossier.article.publisher,
      `“${dossier.article.headline}”`,
      'about 16 December 2024 (inferred)',
      work.link,
      'accessed 22 November 2026',
    ]) {
      expect(cited).toContain(part)
    }
  })

  test('claims no inference of a date that the article states', () => {
    const cited = citation({ ...work, article: stated })
    expect(cited).toContain('16 December 2024')
    expect(cited).not.toContain('inferred')
  })

  test('says nothing of a day of reading that is not known, and ends with the address alone', () => {
    expect(citation({ ...work, accessed: undefined }).endsWith(` ${work.link}`)).toBe(true)
  })

  test('does not name the dossier twice', () => {
    expect(citation({ ...work, title: work.dossier }).split(work.dossier)).toHaveLength(2)
  })
})

describe('an entry for BibTeX', () => {
  test('keeps its braces in balance for any title, so that it cannot swallow the entries after it', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, headline) => {
        const entry = bibtex({ ...work, title, article: { ...work.article, headline } })
        const braces = [...entry].filter((character) => character === '{' || character === '}')
        let depth = 0
        const depths = braces.map((brace) => (depth += brace === '{' ? 1 : -1))
        expect(depths.indexOf(0)).toBe(braces.length - 1)
      }),
    )
  })

  test('shields every character that TeX would obey', () => {
    const entry = bibtex({ ...work, title: '\\ { } $ & % # _ ^ ~' })
    expect(entry).toContain(
      'title = {{\\textbackslash{} \\textbraceleft{} \\textbraceright{} \\$ \\& \\% \\# \\_ \\textasciicircum{} \\textasciitilde{}}},',
    )
  })

  test('leaves the address as it is', () => {
    expect(bibtex(work)).toContain(`  url = {${work.link}},\n  urldate = {2026-11-22},\n`)
  })

  test('has its key, and says in the note what it is drawn from and how its date is known', () => {
    const entry = bibtex(work)
    expect(entry).toMatch(/^@online\{passage-gull-field,\n/)
    expect(entry).toContain(
      `note = {After ${dossier.article.publisher}, “${dossier.article.headline}”, about 16 December 2024 (inferred)}`,
    )
  })

  test.each([
    ['inferred', work.article.date, undefined],
    ['stated', stated.date, '2024-12-16'],
    ['stated, but not to the day', { ...stated.date, isApproximate: true }, undefined],
    ['an interval', { ...stated.date, latest: '2024-12-18' }, '2024-12-16/2024-12-18'],
    ['open at its start', { ...stated.date, earliest: null }, '../2024-12-16'],
    ['not known', { ...stated.date, earliest: null, latest: null }, undefined],
  ])('has a date only where the article gives one: %s', (_, date, expected) => {
    const entry = bibtex({ ...work, article: { ...work.article, date } })
    expect(/^ {2}date = \{(.*)\},$/m.exec(entry)?.[1]).toBe(expected)
  })

  test('leaves out the day of reading where it is not known, and the dossier where it is the page', () => {
    const entry = bibtex({ ...work, title: work.dossier, accessed: undefined })
    expect(entry).not.toContain('urldate')
    expect(entry.split(work.dossier)).toHaveLength(2)
  })
})
