import { expect, test } from 'vitest'
import { articleFault, encodingFault } from '../../../src/dossier/check/encoding.ts'
import { article } from './good.ts'

/** What is read as UTF-8 of what was written in another way. */
const read = (encoding: 'latin1' | 'utf16le' | 'utf8', text = article) => Buffer.from(text, encoding).toString('utf8')

test.each([
  ['in Latin-1', read('latin1'), 'letters that are not UTF-8 at line 5', 'UTF-8'],
  ['in UTF-16', read('utf16le'), 'a text that is not UTF-8, UTF-16 as it seems', 'UTF-8'],
  ['with a mark', read('utf8', `\ufeff${article}`), 'a byte-order mark before the text', 'UTF-8 without one'],
])('a text %s is called so', (_, text, found, expected) => {
  expect(encodingFault(text)).toEqual({ found, expected })
  expect(articleFault(text)).toEqual({ found, expected })
})

test('the lines of an article end in LF alone, those of a file of JSON as they like', () => {
  const windows = article.replaceAll('\n', '\r\n')
  expect(articleFault(windows)?.found).toBe('lines that end as on Windows, in CR LF')
  expect(encodingFault(windows)).toBeUndefined()
})

test('an article in UTF-8 has no fault', () => {
  expect(articleFault(read('utf8'))).toBeUndefined()
})
