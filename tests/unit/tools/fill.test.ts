import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashArticle } from '../../../scripts/geo/hash-article.ts'
import { checkDossier } from '../../../src/dossier/check/check.ts'
import { fillDossier } from '../../../src/dossier/edit/fill.ts'
import { change, withFile } from '../check/breaking.ts'
import { article, type Files, goodDossier, passages } from '../check/good.ts'

const fill = (files: Files, text = article) => fillDossier(files, hashArticle(text))
const passagesOf = (files: Files) => JSON.parse(files.get('passages.json') ?? '{}').passages
const withPassages = (list: unknown[]) => withFile(goodDossier(), 'passages.json', JSON.stringify({ passages: list }))
const exactOf = ({ selector: [quote] }: (typeof passages)[number]) => (quote && 'exact' in quote ? quote.exact : '')

describe('what follows from the article is filled', () => {
  test('a dossier that is whole is left as it is, letter by letter', () => {
    const { files, told, refused } = fill(goodDossier())
    expect([...files]).toEqual([...goodDossier()])
    expect({ told, refused }).toEqual({ told: [], refused: [] })
  })

  test('of a passage, the words and the id are enough, in any order of the passages', () => {
    const shuffled = fc.shuffledSubarray([...passages], { minLength: passages.length })
    fc.assert(
      fc.property(shuffled, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (list, bare) => {
        const given = list.map((passage, index) =>
          bare[index] ? { id: passage.id, exact: exactOf(passage) } : passage,
        )
        const { files, refused } = fill(withPassages(given))
        expect(passagesOf(files)).toEqual(passages)
        expect(refused).toEqual([])
      }),
    )
  })

  test('of a passage, the words alone are enough: it is named after the first of them', () => {
    const { files, told } = fill(withPassages([{ exact: 'From Bravo, planes took them home' }]))
    expect(passagesOf(files)).toMatchObject([{ id: 'from-bravo-planes-took', paragraph: 3 }])
    expect(told).toEqual(['passages.json · from-bravo-planes-took: id; paragraph; prefix, suffix; start 99, end 132'])
  })

  test('two passages that begin alike get names of their own', () => {
    const { files } = fill(withPassages([{ exact: 'Soldiers left' }, { exact: 'Soldiers left Alpha' }]))
    const ids = passagesOf(files).map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(2)
  })

  test('the facts of the article', () => {
    const unknown = { headline: 'Soldiers leave Alpha' }
    const { files, told } = fill(change(goodDossier(), 'dossier.json', 'article', unknown))
    expect(JSON.parse(files.get('dossier.json') ?? '').article).toEqual({
      ...unknown,
      paragraphs: 4,
      length: article.length,
      sha256: hashArticle(article).sha256,
    })
    expect(told).toHaveLength(3)
  })

  test('the precision that decimals claim, and the extent around all that is placed', () => {
    const imprecise = change(goodDossier(), 'places.geojson', 'features.0.properties.position.precision', undefined)
    const { files, told } = fill(change(imprecise, 'dossier.json', 'extent', undefined))
    expect(told).toEqual([
      'places.geojson · alpha: position.precision 10000 m, by the decimals of its coordinates',
      'dossier.json · extent: [10.3,50.3,11.8,52], around all that is placed',
    ])
    expect(checkDossier('alpha', files).problems).toEqual([])
  })
})

describe('what could mean two things is refused, and the rest is filled', () => {
  test('words that stand twice, until a paragraph says which', () => {
    const refusal =
      'passages.json · passages[0]: “Soldiers le” stands 2 times in the article (paragraphs 1, 2): lengthen it, or give its paragraph'
    const twice = fill(withPassages([{ exact: 'Soldiers le' }, { id: 'talks', exact: 'Talks were held' }]))
    expect(twice.refused).toEqual([refusal])
    expect(passagesOf(twice.files)).toMatchObject([{ exact: 'Soldiers le' }, { id: 'talks', paragraph: 4 }])
    const once = fill(withPassages([{ exact: 'Soldiers le', paragraph: 2 }]))
    expect(once.refused).toEqual([])
    expect(passagesOf(once.files)).toMatchObject([{ paragraph: 2, selector: [{}, { start: 22 }] }])
  })

  test('another article does not take the place of the dossier’s own, unless the editor says so', () => {
    const other = fill(goodDossier(), 'Another story, of another place.')
    expect([...other.files]).toEqual([...goodDossier()])
    expect(other.told).toEqual([])
    expect(other.refused).toHaveLength(1)
    expect(other.refused[0]).toContain('expected an article of this dossier')
    const unhashed = change(goodDossier(), 'dossier.json', 'article.sha256', undefined)
    expect(fill(unhashed, 'Another story.').refused.length).toBeGreaterThan(1)
  })

  test('an edition of the article that has all quotations takes the place of the one before', () => {
    const { refused, told } = fill(goodDossier(), `A correction was made.\n${article}`)
    expect(refused).toEqual([])
    expect(told.join()).toContain('article.sha256')
  })

  test('words that the article does not have are shown beside those that it has', () => {
    const { refused } = fill(withPassages([{ exact: 'From Bravo, planes took everyone' }, { exact: 'Nobody' }, {}]))
    expect(refused).toEqual([
      'passages.json · passages[0]: “From Bravo, planes took everyone” is not in the article; it has “From Bravo, planes took them hom”',
      'passages.json · passages[1]: “Nobody” is not in the article',
      'passages.json · passages[2]: has no "exact" with the words quoted',
    ])
  })
})
