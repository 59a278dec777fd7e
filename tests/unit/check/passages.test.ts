import fc from 'fast-check'
import { expect, test } from 'vitest'
import { change, linesAfter, linesOf, textAt } from './breaking.ts'
import { article, goodDossier, passages } from './good.ts'

const span = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end })
const linesGivenArticle = (path: string, value: unknown) =>
  linesOf(change(goodDossier(), 'passages.json', path, value), article)

test('a passage has an id of its own', () => {
  expect(linesAfter('passages.json', 'passages.1.id', 'convoy')).toContain(
    'passages.json · convoy · id: found convoy, which stands already in passages.json passages[0].id; expected an id of its own among the passages',
  )
})

test('a span that runs backwards is called so, and nothing else', () => {
  expect(linesAfter('passages.json', 'passages.1.selector.1', span(133, 99))).toEqual([
    'passages.json · airlift · selector[1]: found 133..99, which runs backwards; expected a start before the end',
  ])
})

test('a long misquotation is shown from shortly before its first fault on', () => {
  const words = `${'It rained on the road to Bravo. '.repeat(4)}Nobody waited.`
  const long = `${article}\n${words}`
  const wrong = words.replace('Nobody', 'Somebody')
  const start = article.length + 1
  const quote = { type: 'TextQuoteSelector', exact: wrong, prefix: article.slice(-32), suffix: '' }
  const files = change(goodDossier(), 'passages.json', 'passages.2.selector', [
    quote,
    span(start, start + wrong.length),
  ])
  const [line] = linesOf(files, long).filter((one) => one.includes('exact'))
  expect(line).toBe(
    `passages.json · talks · selector[0].exact: found “…d on the road to Bravo. Somebody waited.”; expected “…d on the road to Bravo. Nobody waited.”, as the article has from ${start} on`,
  )
})

test('passages do not overlap', () => {
  expect(linesAfter('passages.json', 'passages.1.selector.1', span(30, 64))).toEqual([
    'passages.json · airlift · selector[1]: found 30..64, which overlaps convoy; expected passages that do not overlap (convoy is 22..75)',
  ])
})

test("passages stand in the article's order", () => {
  expect(linesAfter('passages.json', 'passages', passages.toReversed())).toEqual([
    "passages.json · airlift · selector[1]: found 99..133, which stands before talks; expected the passages in the article's order (talks is 134..167)",
    "passages.json · convoy · selector[1]: found 22..75, which stands before airlift; expected the passages in the article's order (airlift is 99..133)",
  ])
})

test('a passage is as long as its quotation', () => {
  expect(linesAfter('passages.json', 'passages.2.selector.1', span(134, 168))).toEqual([
    'passages.json · talks · selector[1].end: found 134..168, 34 long; expected 33 long, as the quotation is',
  ])
})

test('a passage ends within the article, in one of its paragraphs', () => {
  expect(linesAfter('dossier.json', 'article.length', 160)).toEqual([
    'passages.json · talks · selector[1].end: found 167; expected at most 160, the end of the article',
  ])
  expect(linesAfter('passages.json', 'passages.2.paragraph', 5)).toEqual([
    'passages.json · talks · paragraph: found 5; expected at most 4, the last paragraph',
  ])
})

test('the article is the one the dossier was made from', () => {
  const [facts = '', ...others] = linesOf(goodDossier(), `${article}\n\nA line more.\n`)
  expect(facts.replace(/[0-9a-f]{64}/g, 'HASH')).toBe(
    'dossier.json · article.sha256: found sha256 HASH, length 180, paragraphs 4; expected sha256 HASH, length 195, paragraphs 5, as the article has it',
  )
  // The last passage is followed by something else.
  expect(others).toHaveLength(1)
})

test('a passage stands at its position, and the check says where it does stand', () => {
  expect(linesGivenArticle('passages.1.selector.1', span(98, 132))).toEqual([
    'passages.json · airlift · selector[1]: found 98..132, where the article has “\\nFrom Bravo, planes took them home”; expected 99..133, where the words stand',
  ])
})

test('a prefix and a suffix are what stands right before and after, in full', () => {
  expect(linesGivenArticle('passages.1.selector.0.prefix', 'not known.\n')).toEqual([
    'passages.json · airlift · selector[0].prefix: found “not known.\\n”; expected “t Bravo. The road is not known.\\n”',
  ])
  expect(linesGivenArticle('passages.2.selector.0.suffix', ', says Chloe.')).toEqual([
    'passages.json · talks · selector[0].suffix: found “, says Chloe.”; expected “, says Chloé.”',
  ])
})

test('a paragraph is counted from the headline, without the blank lines', () => {
  expect(linesGivenArticle('passages.1.paragraph', 4)).toEqual([
    'passages.json · airlift · paragraph: found 4; expected 3, the paragraph the words stand in',
  ])
})

test('a change of any one character of any quotation is caught', () => {
  const texts = [0, 1, 2].flatMap((index) =>
    ['exact', 'prefix', 'suffix'].map((part) => `passages.${index}.selector.0.${part}`),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (path, at, character) => {
        const text = textAt('passages.json', path)
        const index = at % text.length
        fc.pre(text[index] !== character)
        const changed = text.slice(0, index) + character + text.slice(index + 1)
        expect(linesGivenArticle(path, changed)).not.toEqual([])
      },
    ),
  )
})
