/**
 * axe finds nothing on any page, in any theme, at any size. `npm test` tries a few pages, each in one look; `npm run test:long`, which
 * sets EVERY_PAGE, every page of the fixture in every one.
 */
import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { problems } from './axe.ts'
import { isPlain, pageFiles, plainFiles } from './built.ts'
import { phone, read, visit } from './site.ts'

const desk: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }
const narrow: BrowserContextOptions = { viewport: { width: 320, height: 256 } }

/** What a reader sets, and what a link says. */
const looks: [name: string, options: BrowserContextOptions, query: string][] = [
  ['light on a desk', { ...desk, colorScheme: 'light' }, ''],
  ['dark on a phone', { ...phone, colorScheme: 'dark' }, ''],
  ['in the colours of print', desk, '?theme=print'],
  ['with more contrast', { ...phone, contrast: 'more' }, ''],
  ['in the colours of the system', { ...desk, forcedColors: 'active' }, ''],
  ['at a zoom of 400 %', { ...narrow, colorScheme: 'dark' }, ''],
  ['in a frame', { viewport: { width: 640, height: 480 } }, '?embed'],
]

const isWhole = process.env.EVERY_PAGE !== undefined
const pages = [...pageFiles, ...plainFiles.filter((file) => file !== '404.html')]

test.each(looks)(
  'axe finds nothing on the pages %s',
  async (name, options, query) => {
    const turn = looks.findIndex(([other]) => other === name)
    const tried = isWhole ? pages : pages.filter((_, index) => index % (looks.length * 5) === turn * 5)
    const found: string[] = []
    for (const file of tried) {
      const path = `/${file.replace(/index\.html$/, '')}${query}`
      const page = await (isPlain(file) ? read : visit)(path, options)
      found.push(...(await problems(page)).map((problem) => `${path}: ${problem}`))
      await page.context().close()
    }
    expect(tried.length).toBeGreaterThan(0)
    expect(found).toEqual([])
  },
  3_600_000,
)
