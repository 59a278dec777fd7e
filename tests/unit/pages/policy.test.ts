/** What a page may do, as it says itself. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headersFile } from '../../../scripts/site/headers.ts'
import { styleRulesOf, withPolicy } from '../../../src/pages/policy.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('base64')
const pageWith = (content: string) => `<html><head><meta charset="utf-8"></head><body>${content}</body></html>`
const partsOf = (html: string) => {
  const [, content = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? []
  return new Map(
    content
      .replaceAll('&#39;', "'")
      .split(';')
      .map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
  )
}
const policyOf = (content: string, allowance: Partial<Parameters<typeof withPolicy>[1]> = {}) =>
  partsOf(withPolicy(pageWith(content), { origins: [], searches: false, digest, ...allowance }))

describe('the policy of a page', () => {
  test('stands before anything that it is about', () => {
    expect(withPolicy(pageWith('<style>a{}</style>'), { origins: [], searches: false, digest })).toMatch(
      /^<html><head><meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/,
    )
  })

  test('lets pass each style and each script that stands in the page, and no other', () => {
    const policy = policyOf('<style>a{b:c}</style><script data-a="b">run()</script><script src="/x.js"></script>')
    expect(policy.get('style-src')).toEqual(["'self'", `'sha256-${digest('a{b:c}')}'`])
    expect(policy.get('script-src')).toEqual(["'self'", `'sha256-${digest('run()')}'`])
  })

  test('takes no data for a script', () => {
    expect(policyOf('<script type="application/ld+json">{}</script>').get('script-src')).toEqual(["'self'"])
  })

  test('names another host only where it may be chosen, and nothing that is unsafe, but for a search', () => {
    const plain = policyOf('')
    expect([...plain.values()].flat().filter((source) => source.startsWith('http'))).toEqual([])
    expect([...plain.values()].flat().join()).not.toContain('unsafe')
    expect(plain.get('default-src')).toEqual(["'none'"])
    const offering = policyOf('', { origins: ['https://tiles.example'], searches: true })
    expect(offering.get('connect-src')).toEqual(["'self'", 'blob:', 'https://tiles.example'])
    expect(offering.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
  })
})

describe('attributes that no policy lets pass', () => {
  test('styles become rules, equal ones the same, and handlers go', () => {
    const { markup, rules } = styleRulesOf(
      '<p title="a > b" style="top:1px">x</p><i style="top:1px"></i><img onload="this.__e=event" src="a.png"><b style="--a: 2;">',
    )
    expect(markup).toBe(
      '<p title="a > b" data-style="0">x</p><i data-style="0"></i><img src="a.png"><b data-style="1">',
    )
    expect(rules).toMatch(/\[data-style="0"\][^{]*\{top:1px\}.*\[data-style="1"\][^{]*\{--a: 2;\}/)
  })

  test('what is no tag stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
        expect(styleRulesOf(`<p>${escaped} style="a"</p>`)).toEqual({
          markup: `<p>${escaped} style="a"</p>`,
          rules: '',
        })
      }),
    )
  })
})

test('the headers are those of the path that the site stands at', () => {
  const lines = headersFile('/maps/').split('\n')
  expect(lines.filter((line) => line.startsWith('/'))).toEqual(['/maps/*', '/maps/assets/*'])
})
