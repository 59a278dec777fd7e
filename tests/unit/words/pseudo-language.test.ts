import { expect, test } from 'vitest'
import { compileMessages } from '../../../scripts/site/compile-messages.ts'
import { readKey, tokensOf } from '../../../scripts/site/read-message.ts'
import { pseudoLanguage } from '../../pseudo-language.ts'
import { argumentsOf, english, formatOf, listed } from './message-files.ts'

const format = formatOf(english)
const facts = ['language', 'locale', 'dir']
const pairs = listed(english)
  .map((message, index) => ({ ...message, pseudo: listed(pseudoLanguage(english))[index]?.text ?? '' }))
  .filter(({ path }) => !facts.includes(path))

test('the language of the tests can be made into code as any other', () => {
  expect(compileMessages(JSON.stringify(pseudoLanguage(english)), 'pseudo')).toContain('⟦')
})

test('each of its messages has the arguments of the English one, and chooses by the same cases', () => {
  const choices = (text: string) =>
    tokensOf(text, format).map((token) => ('cases' in token ? token.cases.map(({ key }) => key).join() : ''))
  const different = pairs.filter(
    ({ text, pseudo }) =>
      argumentsOf(text, format).join() !== argumentsOf(pseudo, format).join() ||
      choices(text).join('') !== choices(pseudo).join(''),
  )
  expect(different).toEqual([])
})

test('each is said in brackets, at least 40 % longer, with what it is handed as it is', () => {
  for (const { path, key, text, pseudo } of pairs) {
    // Of numbers the first is counted by.
    const counts = tokensOf(text, format).flatMap((token) => (token.type === 'plural' ? token.arg : []))
    const formatted = tokensOf(text, format).flatMap((token) => (token.type === 'function' ? token.arg : []))
    const value = (name: string) => (counts.includes(name) || formatted.includes(name) ? 1234 : `<${name}>`)
    const values = Object.fromEntries(readKey(key).expected.map((name) => [name, value(name)]))
    const [plain, said] = [text, pseudo].map((message) => format.compile(message)(values))
    expect(said, path).toMatch(/^⟦.*⟧$/s)
    expect(said?.length, path).toBeGreaterThanOrEqual((plain?.length ?? 0) * 1.4)
    const handed = (sentence = '') => (sentence.match(/<\w+>|1,234/g) ?? []).sort()
    expect(handed(said), path).toEqual(handed(plain))
  }
})
