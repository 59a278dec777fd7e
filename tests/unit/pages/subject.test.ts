import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { subjectOf } from '../../../src/pages/subject.ts'
import { shorten } from '../../../src/words/shorten.ts'
import { en } from '../../english.ts'
import { dossier, everyPage, featurePage, featurePages, featurePageWith, pageWith, passagePages } from './site.ts'

const longWords = 'a long and winding claim about many things '.repeat(20)

describe('what a page is about', () => {
  test('no description is longer than 200 characters and no line longer than 90, and none is empty', () => {
    for (const page of everyPage) {
      const { title, description, line } = subjectOf(page)
      for (const text of [title, description, line]) expect(text).not.toBe('')
      expect(description.length, description).toBeLessThanOrEqual(200)
      expect(line.length, line).toBeLessThanOrEqual(90)
    }
  })

  test('a description names whoever is first to make the claim, and gives its status in words', () => {
    for (const page of featurePages) {
      const claim = page.selected?.claims[0]
      const { description } = subjectOf(page)
      expect(description).toContain(claim?.attribution[0]?.name)
      expect(description).toContain(en.statuses[claim?.status ?? 'denied'])
    }
  })

  test('a description says how far a position may be off, that a path is inferred, and how a date is known', () => {
    const describe = (slug: string) => subjectOf(featurePage(slug)).description
    expect(describe('gull-field')).toContain('± 100 m')
    expect(describe('marjuba-gull-field-wagons')).toContain('The path is inferred')
    expect(describe('clerks-leave')).toContain('by 20 October 2024 (inferred)')
    expect(describe('the-animals')).toContain('Not on the map')
  })

  test('where a description is too long, the words give way and not the doubts', () => {
    const [claim] = dossier.features[0]?.claims ?? []
    if (!claim) throw new Error('there is no claim to test with')
    const page = featurePageWith('salt-harbour', { summary: longWords, claims: [{ ...claim, text: longWords }] })
    const { description } = subjectOf(page)
    expect(description.length).toBeLessThanOrEqual(200)
    expect(description).toMatch(
      /… Completed, according to The Evening Kite, via The Daily Lantern\. Position ± 300 m\.$/,
    )
  })

  test('a summary that stands for a claim too long ends as a sentence, before who says so', () => {
    const [claim] = dossier.features[0]?.claims ?? []
    if (!claim) throw new Error('there is no claim to test with')
    for (const summary of ['It is here', 'It is here.']) {
      const page = featurePageWith('salt-harbour', { summary, claims: [{ ...claim, text: longWords }] })
      expect(subjectOf(page).description).toMatch(/^It is here\. Completed, according to /)
    }
  })

  test('the title of a passage is the beginning of the quotation, word for word', () => {
    for (const page of passagePages) {
      const [, quotation] = /^“(.+?)…?” \(paragraph \d+\)$/.exec(subjectOf(page).title) ?? []
      expect(quotation).toBeTruthy()
      expect(page.quoted?.exact.startsWith(quotation ?? '-')).toBe(true)
    }
  })

  test('the line of a passage says that the date of the article is inferred', () => {
    const lines = passagePages.map((page) => subjectOf(page).line)
    expect(new Set(lines)).toEqual(new Set(['The Daily Lantern, about 21 October 2024 (inferred)']))
  })

  test('a dossier counts one of a kind as one, and what it has none of not at all', () => {
    const counts = { site: 2, movement: 0, event: 1, passage: 3 }
    expect(subjectOf(pageWith({ counts })).line).toBe('2 sites, 1 event from one article')
  })
})

describe('a shortened text', () => {
  const texts = fc
    .array(fc.stringMatching(/^[a-zA-Zé][a-zA-Zé’-]{0,11}[,.;]?$/), { minLength: 8 })
    .map((words) => words.join(' '))

  test('fits, and is the beginning of the text up to the end of a word', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 16, max: 120 }), (text, limit) => {
        const short = shorten(text, limit)
        expect(short.length).toBeLessThanOrEqual(limit)
        fc.pre(text.length > limit)
        const kept = short.slice(0, -1)
        expect(short).toBe(`${kept}…`)
        expect(text.startsWith(kept)).toBe(true)
        expect(text.slice(kept.length)).toMatch(/^[,.;:–-]*\s/)
      }),
    )
  })

  test('keeps a word that just fits, and all of a text that does', () => {
    expect(shorten('one two', 7)).toBe('one two')
    expect(shorten('one two three', 8)).toBe('one two…')
    expect(shorten('one two three', 7)).toBe('one…')
  })
})
