/** How the build reads messages, and what it says of one that it cannot read. */
import { expect, test } from 'vitest'
import { compileMessages } from '../../scripts/site/compile-messages.ts'

const compile = (text: string, key = 'bad(count)') =>
  compileMessages(JSON.stringify({ locale: 'en-GB', claims: { figures: { [key]: text } } }), 'words/en.json')

test.each([
  ['an argument that is not closed', '{count', 'Unexpected message end at line 1 col 7'],
  ['a brace too many', '{count}}', 'found a brace that neither begins nor ends an argument'],
  ['no form for other numbers', '{count, plural, one {x}}', "No 'other' form found"],
  ['a form that the language has not', '{count, plural, few {x} other {y}}', 'few is not valid in this locale'],
  ['a way of writing that there is not', '{count, shout}', 'Formatting function not found: shout'],
  ['an argument that it is not handed', '{number}', 'found the argument number; expected count'],
])('a message with %s is refused in one line that names its file and its keys', (_, text, problem) => {
  expect(() => compile(text)).toThrow(
    expect.objectContaining({ message: expect.stringMatching(/^words\/en\.json: claims\.figures\.bad\(count\): .+$/) }),
  )
  expect(() => compile(text)).toThrow(problem)
})

test('a plain text takes no argument', () => {
  expect(() => compile('So {many}', 'plain')).toThrow('claims.figures.plain: found the argument many; expected none')
})

test('a language whose plurals nobody knows is refused', () => {
  expect(() => compileMessages('{ "locale": "tlh" }', 'words/tlh.json')).toThrow('words/tlh.json: locale: found tlh')
})

test('a plain text stays one, a message with arguments is a function of them', () => {
  expect(compile('It’s “so”: () => "x"', 'plain')).toContain('plain: "It’s “so”: () => \\"x\\""')
  expect(compile('So {count}', 'counted(count)')).toContain('"counted": ($count) => "So " + $count')
  expect(compile('{in} d.in "d.in"', 'told(in, d)')).toContain('"told": ($in, $d) => $in + " d.in \\"d.in\\""')
})

test('no rule of any language is in the code: the browser knows them', () => {
  const code = compile('{count, plural, one {one} other {#}}')
  expect(code).toContain('new Intl.PluralRules("en-GB")')
  expect(code.match(/import .*/g)).toEqual(['import { number, plural } from "@messageformat/runtime";'])
})

test('a file that is no JSON is named', () => {
  expect(() => compileMessages('{ "locale": }', 'words/en.json')).toThrow('words/en.json: Unexpected token')
})
