import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { headOf, structuredData } from '../../../src/pages/head.ts'
import { jsonLdOf } from '../../../src/pages/json-ld.ts'
import type { PageFacts } from '../../../src/pages/page-facts.ts'
import { subjectOf } from '../../../src/pages/subject.ts'
import {
  dossier,
  dossierPage,
  everyPage,
  featurePage,
  featurePages,
  featurePageWith,
  passagePages,
  unescaped,
} from './site.ts'

const contents = (head: string) =>
  new Map(
    [...head.matchAll(/^<meta (?:name|property)="([^"]*)" content="([^"]*)">$/gm)].map(([, name, content]) => [
      name,
      unescaped(content ?? ''),
    ]),
  )

const scriptIn = (head: string) => /<script type="application\/ld\+json">(.*)<\/script>$/s.exec(head)?.[1] ?? ''

describe('the head of a page', () => {
  test('gives search engines, Open Graph and Twitter the same title, description and picture', () => {
    for (const page of everyPage) {
      const { title, description } = subjectOf(page)
      const { card, canonical } = page.address
      const meta = contents(headOf(page))
      expect([meta.get('og:title'), meta.get('twitter:title')]).toEqual([title, title])
      expect([meta.get('og:image'), meta.get('twitter:image')]).toEqual([card, card])
      for (const name of ['description', 'og:description', 'twitter:description']) {
        expect(meta.get(name)).toBe(description)
      }
      expect(meta.get('og:url')).toBe(canonical)
    }
  })

  test('says of the dossier that it is a website, of a feature and a passage that it is an article', () => {
    const typeOf = (page: PageFacts) => contents(headOf(page)).get('og:type')
    expect(typeOf(dossierPage)).toBe('website')
    expect(new Set([...featurePages, ...passagePages].map(typeOf))).toEqual(new Set(['article']))
  })

  test('gives the picture words for who does not see it', () => {
    const meta = contents(headOf(featurePage('gull-field')))
    expect(meta.get('og:image:alt')).toContain('Gull Field')
    expect(meta.get('twitter:image:alt')).toBe(meta.get('og:image:alt'))
  })

  test('carries the JSON-LD unharmed', () => {
    for (const page of everyPage) {
      expect(JSON.parse(scriptIn(structuredData(page)))).toEqual(JSON.parse(jsonLdOf(page)))
    }
  })

  test('makes a valid document', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    for (const page of [dossierPage, ...featurePages.slice(0, 1), ...passagePages.slice(0, 1)]) {
      const document = `<!DOCTYPE html>\n<html lang="en"><head><title>Passage</title>\n${headOf(page)}\n</head><body></body></html>\n`
      const { results } = await validator.validateString(document)
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    }
  })
})

describe('whatever the words of a dossier are', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "' onload='x",
      '</script><!--',
      '&quot;',
      '&amp;lt;',
      'a < b & c > d',
    ),
    fc.string({ unit: 'grapheme' }),
  )
  const withName = (name: string) =>
    featurePageWith('salt-harbour', { name }, { article: { ...dossier.article, headline: name } })

  test('a reader of the markup gets them back, and no other element', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const page = withName(name)
        const head = headOf({ ...page, address: { ...page.address, oembed: `/one.json?${name}` } })
        const plain = headOf(withName('plain'))
        expect(contents(head).get('og:title')).toBe(name)
        expect(unescaped(/ href="([^"]*)" title="[^"]*">$/m.exec(head)?.[1] ?? '')).toBe(`/one.json?${name}`)
        expect(head.split('<').length).toBe(plain.split('<').length)
      }),
    )
  })

  test('the script ends where it should, and its JSON has them', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const script = scriptIn(structuredData(withName(name)))
        expect(script).not.toContain('<')
        expect(JSON.parse(script)['@graph'][1].headline).toBe(name)
      }),
    )
  })
})
