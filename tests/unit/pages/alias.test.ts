import { runInNewContext } from 'node:vm'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { aliasPage } from '../../../src/pages/alias.ts'
import { headOf } from '../../../src/pages/head.ts'
import { en } from '../../english.ts'
import { base, dossier, featurePage, unescaped } from './site.ts'

const address = `${base}${dossier.slug}/salt-harbour/`
const head = headOf(featurePage('salt-harbour'))
const canonical = `https://maps.example${address}`
const page = aliasPage(
  { words: en, path: address, canonical, title: 'The circus’s moorings in Salt Harbour', head },
  { digest: () => '' },
)

/** Where the page's own script leads who comes with this query and hash. */
function destination(html: string, search: string, hash: string) {
  const [, script] = /<script>(.*?)<\/script>/.exec(html) ?? []
  const visited: string[] = []
  runInNewContext(script ?? '', { location: { search, hash, replace: (to: string) => visited.push(to) } })
  return visited
}

describe('the page at an old address', () => {
  test('leads to the new one with the query and the hash kept', () => {
    expect(destination(page, '?base=dark&at=2024-12-08', '#map=12/34.9/35.87')).toEqual([
      `${address}?base=dark&at=2024-12-08#map=12/34.9/35.87`,
    ])
    expect(destination(page, '', '')).toEqual([address])
  })

  test('leads there without scripts too, and by a link where nothing moves by itself', () => {
    expect(page).toContain(`<noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript>`)
    expect(page).toMatch(new RegExp(`<body>\\s*<p>.*<a href="${address}">`))
  })

  test('has no refresh for who has scripts: it would overtake them and lose the query', () => {
    expect(page.replace(/<noscript>.*?<\/noscript>/s, '')).not.toContain('http-equiv="refresh"')
  })

  test('unfurls as the new page does, and is itself not to be found', () => {
    expect(page).toContain(head)
    expect(page).toContain(`<link rel="canonical" href="${canonical}">`)
    expect(page).toContain('<meta name="robots" content="noindex">')
  })

  test('is a valid document', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    const { results } = await validator.validateString(page)
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })

  test('is safe from an address and a title that are not', () => {
    const hostile = `${base}"></script><script>alert('1')</script>&`
    const html = aliasPage(
      { words: en, path: hostile, canonical: hostile, title: '</title><b>', head: '' },
      { digest: () => '' },
    )
    expect(destination(html, '', '')).toEqual([hostile])
    expect(html.match(/<script>/g)).toHaveLength(1)
    expect(html).not.toContain('<b>')
    expect(unescaped(/<a href="([^"]*)">/.exec(html)?.[1] ?? '')).toBe(hostile)
  })
})
