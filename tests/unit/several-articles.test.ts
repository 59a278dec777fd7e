/** A dossier of two articles: whose words are whose, which claim stands in the place of which, and what was corrected. */
import { describe, expect, test } from 'vitest'
import { hashArticle } from '../../scripts/geo/hash-article.ts'
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'
import { fillDossier } from '../../src/dossier/edit/fill.ts'
import { entriesOf, feedOf } from '../../src/pages/feed.ts'
import { en } from '../english.ts'
import { change, linesOf } from './check/breaking.ts'
import { article, goodDossier, dossier as goodFile, passages } from './check/good.ts'
import { featureOf, preparedWith } from './prepared.ts'

const laterText = 'All have left Alpha\n\nThe last soldiers left Alpha on 20 May. Nobody stayed.'
const exact = 'The last soldiers left Alpha on 20 May.'
const start = laterText.indexOf(exact)
const { sha256 } = hashArticle(laterText)
const further = {
  ...goodFile.article,
  id: 'later',
  headline: 'All have left Alpha',
  publisher: 'The Other Paper',
  url: 'https://other.example/later',
  archive: 'https://archive.example/later',
  language: 'fr',
  date: { edtf: '2024-05-21', basis: 'stated' },
  paragraphs: 2,
  length: laterText.length,
  sha256,
}
const passage = {
  id: 'last',
  article: 'later',
  paragraph: 2,
  selector: [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: laterText.slice(0, start),
      suffix: laterText.slice(start + exact.length),
    },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ],
}
const claim = (own: object, cited = 'convoy') => ({
  text: 'Some left.',
  status: 'ongoing',
  attribution: ['paper'],
  citations: [{ passage: cited, words: 'Alpha' }],
  ...own,
})
const claims = [claim({ id: 'some' }), claim({ text: 'All left.', status: 'completed', supersedes: ['some'] }, 'last')]
const twoArticles: Parameters<typeof preparedWith> = [
  ['dossier.json', 'furtherArticles', [further]],
  ['passages.json', 'passages', [...passages, passage]],
  ['places.geojson', 'features.0.properties.claims', claims],
]
const files = twoArticles.reduce((given, [file, path, value]) => change(given, file, path, value), goodDossier())

describe('a passage of another article', () => {
  const dossier = preparedWith(...twoArticles)
  const last = dossier.passages.at(-1)

  test('leads to that article, and does not follow those of the first without a gap', () => {
    expect(last?.url).toBe(`https://other.example/later#:~:text=${encodeURIComponent(exact)}`)
    expect(last?.number).toBe(passages.length + 1)
    // Nothing but its headline stands before it.
    expect(last?.adjoins).toBe(true)
  })

  test('is held against the text of its own article, and the others against theirs', () => {
    const problems = (text: string) =>
      checkDossier('alpha', files, { articles: [hashArticle(article), hashArticle(text)] }).problems.map((problem) =>
        formatProblem(problem),
      )
    expect(problems(laterText)).toEqual([])
    const changed = problems(laterText.replace('20 May', '21 May'))
    expect(changed.some((line) => line.startsWith('passages.json · last · selector[0].exact'))).toBe(true)
    expect(changed.some((line) => line.startsWith('dossier.json · furtherArticles[0].sha256'))).toBe(true)
    expect(changed).toHaveLength(2)
  })

  test('is refused where there is no such article, or it stands before those of an earlier one', () => {
    expect(linesOf(change(files, 'passages.json', `passages.${passages.length}.article`, 'third')).join()).toContain(
      'found the unknown article third; expected later',
    )
    const turned = linesOf(change(files, 'passages.json', 'passages', [passage, ...passages]))
    expect(turned).toContain(
      'passages.json · convoy · article: found a passage of an earlier article after one of later; expected the passages of each article together, in the order of these',
    )
  })

  test('is found in its own article by the tool, which leaves those of the others as they are', () => {
    const bare = change(files, 'passages.json', `passages.${passages.length}`, { id: 'last', article: 'later', exact })
    const filled = fillDossier(change(bare, 'dossier.json', 'furtherArticles.0.sha256', ''), hashArticle(laterText))
    expect(filled.refused).toEqual([])
    expect(JSON.parse(filled.files.get('passages.json') ?? '').passages).toEqual([...passages, passage])
    expect(JSON.parse(filled.files.get('dossier.json') ?? '').furtherArticles[0].sha256).toBe(sha256)
  })
})

describe('a claim in whose place a later one stands', () => {
  const alpha = featureOf(preparedWith(...twoArticles), 'alpha')

  test('stays to be read, with the date of the later one; what is said of the feature is the later one', () => {
    const [some, all] = alpha.claims
    expect(some?.supersededBy).toMatchObject([{ text: 'All left.', date: { earliest: '2024-05-21' } }])
    expect(all?.supersedes).toMatchObject([{ text: 'Some left.', date: { latest: '2024-05-09' } }])
    expect(alpha.status).toBe('completed')
    expect(en.inFull(alpha)).toContain('Superseded on 21 May 2024 by a later account: All left.')
  })
})

describe('the log of corrections', () => {
  const corrections = [
    { date: '2024-06-02', feature: 'alpha', what: 'Where Alpha is', old: '50.4° N', now: '50.5° N', why: 'Misread.' },
    { date: '2024-05-30', what: 'A name', why: 'The source & its “name” differ.' },
  ]
  const log: Parameters<typeof preparedWith> = [
    ['dossier.json', 'published', '2024-05-10'],
    ['dossier.json', 'corrections', corrections],
  ]
  const dossier = preparedWith(...log)
  const address = (feature?: string) => `https://maps.example/alpha/${feature ? `${feature}/` : ''}`
  const entries = entriesOf(dossier, address, en)

  test('is a feed, with the publication, the newest first; each entry keeps its name when another is added', () => {
    expect(entries.map(({ id, day }) => [id, day])).toEqual([
      ['https://maps.example/alpha/#correction-2', '2024-06-02'],
      ['https://maps.example/alpha/#correction-1', '2024-05-30'],
      ['https://maps.example/alpha/', '2024-05-10'],
    ])
    const feed = feedOf('Alpha', `${address()}feed.xml`, address(), entries, en)
    expect(feed).toContain('<updated>2024-06-02T00:00:00Z</updated>')
    expect(feed).toContain('https://maps.example/alpha/alpha/')
    expect(feed).toContain('Before: 50.4° N. Now: 50.5° N. Misread.')
    expect(feed).toContain('The source &amp; its “name” differ.')
  })

  test('is refused out of order, before the publication, of no feature and on no day', () => {
    const broken = (path: string, value: unknown) =>
      linesOf(
        [...log, ['dossier.json', path, value] as const].reduce(
          (given, [file, at, set]) => change(given, file, at, set),
          goodDossier(),
        ),
      )
    expect(broken('corrections', corrections.toReversed())).toEqual([
      'dossier.json · corrections[1].date: found 2024-06-02 after 2024-05-30; expected the newest first',
    ])
    expect(broken('published', '2024-06-01')).toHaveLength(1)
    expect(broken('corrections.0.feature', 'beta').join()).toContain('found the unknown feature beta')
    expect(broken('corrections.0.date', '2024-06-31').join()).toContain('a day that the calendar has')
  })
})
