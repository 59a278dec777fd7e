/** What the site is called, and in which order its dossiers stand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSiteFile, formatProblem } from '../../src/dossier/check/check.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { orderDossiers } from '../../src/dossier/prepare/order-dossiers.ts'
import { preparedWith } from './prepared.ts'

const slugs = ['alpha', 'beta']
const lines = (text: string) => checkSiteFile(text, slugs).problems.map((problem) => formatProblem(problem))

describe('the file of the site', () => {
  test('need not be there, nor say anything', () => {
    expect(checkSiteFile(undefined, slugs)).toEqual({ site: {}, problems: [] })
    expect(checkSiteFile('{}', slugs)).toEqual({ site: {}, problems: [] })
  })

  test('names each dossier once, and none that is not there', () => {
    expect(lines('{"order": ["beta", "alpha"]}')).toEqual([])
    expect(lines('{"order": ["beta", "gamma", "beta"]}')).toEqual([
      'site.json · order[1]: found the unknown dossier gamma; expected one of alpha, beta',
      'site.json · order[2]: found beta, which is listed already; expected each dossier once',
    ])
  })

  test('says whether devices keep dossiers by true or false', () => {
    expect(checkSiteFile('{"offline": false}', slugs)).toEqual({ site: { offline: false }, problems: [] })
    expect(lines('{"offline": "no"}')).toEqual(['site.json · offline: found “no”; expected true or false'])
  })

  test('names the languages that the site is made in, each once, and none at whose address a dossier is', () => {
    expect(lines('{"languages": ["en", "ar", "pt-BR"]}')).toEqual([])
    expect(lines('{"languages": []}')).toEqual([
      'site.json · languages: found an empty list; expected at least 1 entry',
    ])
    expect(lines('{"languages": ["en", "Arabic", "en"]}')).toEqual([
      'site.json · languages[1]: found “Arabic”; expected a language tag, BCP 47, such as ar, pt-BR or zh-Hant',
    ])
    expect(
      checkSiteFile('{"languages": ["en", "ckb", "en"]}', ['ckb']).problems.map((problem) => formatProblem(problem)),
    ).toEqual([
      'site.json · languages[1]: found ckb, which is the name of a dossier; expected a language whose address is free',
      'site.json · languages[2]: found en, which is listed already; expected each language once',
    ])
  })

  test('is JSON, and has nothing else in it', () => {
    expect(lines('{')).toHaveLength(1)
    expect(lines('{"colour": "red"}').join()).toContain('found the unknown property “colour”')
  })
})

describe('the order of dossiers', () => {
  const dossier = preparedWith()
  const of = (slug: string, published: string | null): Dossier => ({ ...dossier, slug, published })
  const order = (dossiers: Dossier[], named?: string[]) => orderDossiers(dossiers, named).map(({ slug }) => slug)

  test('is that of the site, then the newest first, then by name', () => {
    const all = [of('a', null), of('d', '2024-05-01'), of('c', '2024-05-01'), of('b', '2024-06-01')]
    expect(order(all)).toEqual(['b', 'c', 'd', 'a'])
    expect(order(all, ['a', 'd'])).toEqual(['a', 'd', 'b', 'c'])
  })

  test('does not depend on how their folders are called or found', () => {
    const all = ['a', 'b', 'c', 'd'].map((slug, index) => of(slug, `2024-05-0${index + 1}`))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(order(shuffled)).toEqual(['d', 'c', 'b', 'a'])
      }),
    )
  })
})
