import { describe, expect, test } from 'vitest'
import { readKey, tokensOf } from '../../../scripts/site/read-message.ts'
import { kindSigns } from '../../../src/dossier/kind-signs.ts'
import { argumentsOf, english, formatOf, listed, messageFiles } from './message-files.ts'

describe.each([...messageFiles])('the messages in %s', (name, file) => {
  const messages = listed(file)
  const format = formatOf(file)

  test('are those of the language that the file is called after', () => {
    expect(`${file.language}.json`).toBe(name)
    expect(new Intl.Locale(`${file.locale}`).language).toBe(file.language)
    expect(file.dir).toMatch(/^(?:ltr|rtl)$/)
  })

  test('are the same as in English, and as many', () => {
    const paths = messages.map(({ path }) => path)
    expect(paths.sort()).toEqual(
      listed(english)
        .map(({ path }) => path)
        .sort(),
    )
  })

  test('use every argument that they are handed, and no other', () => {
    const wrong = messages.flatMap(({ path, key, text }) => {
      const [used, expected] = [argumentsOf(text, format), [...readKey(key).expected].sort()]
      return used.join() === expected.join() ? [] : [`${path} uses ${used.join(', ') || 'none'}`]
    })
    expect(wrong).toEqual([])
  })

  test('have a form for every number that the language tells apart', () => {
    const { pluralCategories } = new Intl.PluralRules(`${file.locale}`).resolvedOptions()
    const missing = messages.flatMap(({ path, text }) =>
      tokensOf(text, format).flatMap((token) => {
        if (token.type !== 'plural') return []
        const forms = token.cases.map(({ key }) => key)
        return pluralCategories.filter((form) => !forms.includes(form)).map((form) => `${path} has no ${form}`)
      }),
    )
    expect(missing).toEqual([])
  })

  test('leave no text empty', () => {
    expect(messages.filter(({ text }) => text.trim() === '').map(({ path }) => path)).toEqual([])
  })

  test('call each kind by a name of its own', () => {
    const named = messages.flatMap(({ path, text }) => {
      const [, kind] = /^terms\.kinds\.(.+)\.one$/.exec(path) ?? []
      return kind === undefined ? [] : [[kind, text] as const]
    })
    expect(named.map(([kind]) => kind).sort()).toEqual(Object.keys(kindSigns).sort())
    expect(new Set(named.map(([, text]) => text)).size).toBe(named.length)
  })
})
