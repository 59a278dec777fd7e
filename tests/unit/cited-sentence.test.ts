import { describe, expect, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { citedSentence } from '../../src/dossier/cited-sentence.ts'

const cited = dossiers.flatMap((dossier) =>
  dossier.features.flatMap(({ slug, claims }) =>
    claims.flatMap(({ citations }) => citations.map((citation) => ({ dossier, slug, citation }))),
  ),
)

describe('the sentence of a citation', () => {
  test.each(cited)('of $slug holds its words and stands in the quotation word for word', ({ dossier, citation }) => {
    const sentence = citedSentence(dossier, citation)
    const { exact = '' } = dossier.passages.find(({ id }) => id === citation.passage) ?? {}
    expect(sentence).toContain(citation.words)
    expect(exact).toContain(sentence)
  })

  test('leaves out the sentences beside it', () => {
    const exact = 'They came by land. Planes took them home. Nobody stayed.'
    const article = { ...(cited[0]?.dossier.article ?? never()), language: 'en' }
    const passage = { ...(cited[0]?.dossier.passages[0] ?? never()), id: 'three', exact }
    const words = 'took them home'
    const start = exact.indexOf(words)
    const citation = { passage: 'three', words, start, end: start + words.length }
    expect(citedSentence({ passages: [passage], article, furtherArticles: [] }, citation)).toBe(
      'Planes took them home.',
    )
  })
})

function never(): never {
  throw new Error('there is no dossier to test with')
}
