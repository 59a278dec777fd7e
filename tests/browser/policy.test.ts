/** What a page lets no script do, whoever had it put there: nothing is read as markup or as code, and no other worker starts. */
import { describe, expect, test } from 'vitest'
import { dossier } from './circus.ts'
import { open, shared } from './site.ts'

describe('the policy of a page', () => {
  const page = shared(() =>
    open(dossier, { stays: true, foreseen: /TrustedHTML|TrustedScript|Content Security Policy/ }),
  )
  const tried = (name: keyof typeof attempts) =>
    page().evaluate(
      ([attempt = '']) => {
        const run: Record<string, () => unknown> = {
          markup: () => Object.assign(document.createElement('p'), { innerHTML: '<b>bold</b>' }),
          document: () => new DOMParser().parseFromString('<p>', 'text/html'),
          code: () => Object.assign(document.createElement('script'), { text: 'run()' }),
          'another file': () => new Worker('/icon.svg'),
          'another host': () => new Worker('https://elsewhere.example/sw.js'),
          data: () => new Worker('data:text/javascript,run()'),
          'a worker of the map': () =>
            new Worker(
              performance.getEntriesByType('resource').find(({ name }) => name.includes('/map-worker-'))?.name ?? '',
            ),
        }
        try {
          run[attempt]?.()
          return 'done'
        } catch (error) {
          return error instanceof Error ? error.name : ''
        }
      },
      [name],
    )
  const attempts = {
    markup: 'TypeError',
    document: 'TypeError',
    code: 'TypeError',
    'another file': 'TypeError',
    'another host': 'TypeError',
    data: 'TypeError',
    'a worker of the map': 'done',
  }

  test.each(Object.entries(attempts))('%s', async (name, result) => {
    expect(await tried(name as keyof typeof attempts)).toBe(result)
  })
})
