import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { article, goodDossier } from '../check/good.ts'

// Each run starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const tsx = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href
const project = mkdtempSync(join(tmpdir(), 'passage-'))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['--import', tsx, resolve('scripts/geo/editor-tools.ts'), ...args],
    {
      cwd: project,
      encoding: 'utf8',
    },
  )
  return { status, out: stdout.split('\n').filter(Boolean), told: stderr.split('\n').filter(Boolean) }
}

beforeAll(() => {
  mkdirSync(join(project, 'geo'))
  writeFileSync(join(project, 'article.txt'), article)
})
afterAll(() => rmSync(project, { recursive: true }))

test('a dossier is begun, its passages are found, a feature is renamed, and nothing is left to do', () => {
  const folder = join(project, 'geo', 'alpha')
  expect(run('new', 'alpha', 'article.txt')).toEqual({
    status: 0,
    out: ['dossier.json', 'passages.json', 'sites.geojson'].map((name) => `geo/alpha/${name}`),
    told: [],
  })
  const begun = run('fix', 'alpha', 'article.txt')
  expect(begun.status).toBe(1)
  expect(begun.told).toContain('geo/alpha/dossier.json · title: found “”; expected text that is not empty')

  // An editor writes the words quoted, and nothing else of them.
  for (const [name, text] of goodDossier()) writeFileSync(join(folder, name), text)
  rmSync(join(folder, 'sites.geojson'))
  const { passages }: { passages: { id: string; selector: [{ exact: string }] }[] } = JSON.parse(
    goodDossier().get('passages.json') ?? '',
  )
  const bare = passages.map(({ id, selector: [{ exact }] }) => ({
    id,
    exact,
  }))
  writeFileSync(join(folder, 'passages.json'), JSON.stringify({ passages: bare }))
  expect(run('fix', 'alpha', 'article.txt')).toMatchObject({ status: 0, told: [] })
  expect(JSON.parse(readFileSync(join(folder, 'passages.json'), 'utf8')).passages).toEqual(passages)

  expect(run('move', 'alpha', 'convoy', 'trucks').status).toBe(0)
  expect(run('fix', 'alpha', 'article.txt')).toEqual({ status: 0, out: [], told: [] })

  expect(run('move', 'alpha', 'omega')).toEqual({ status: 0, out: ['geo/omega'], told: [] })
  expect(run('fix', 'omega', 'article.txt')).toEqual({ status: 0, out: [], told: [] })
  const moved = JSON.parse(readFileSync(join(project, 'geo', 'omega', 'dossier.json'), 'utf8'))
  expect(moved.aliases).toEqual(['alpha'])
})

test('a translation is begun, and once it is whole nothing is left to do', () => {
  const folder = join(project, 'geo', 'translated')
  mkdirSync(folder)
  for (const [name, text] of goodDossier()) writeFileSync(join(folder, name), text)
  const begun = run('translate', 'translated', 'ar')
  expect(begun.status).toBe(1)
  expect(begun.out.at(-1)).toBe(
    'geo/site.json · languages: ar is not among them, so that no page shows this translation',
  )
  expect(begun.told).toEqual([
    expect.stringMatching(/^geo\/translated\/translation.ar.json · texts: \d+ without a translation$/),
  ])
  const { texts, ...rest } = JSON.parse(readFileSync(join(folder, 'translation.ar.json'), 'utf8'))
  const filled = Object.fromEntries(Object.keys(texts).map((text) => [text, 'كلمة']))
  writeFileSync(join(folder, 'translation.ar.json'), JSON.stringify({ texts: filled, ...rest }))
  writeFileSync(join(project, 'geo', 'site.json'), '{ "languages": ["en", "ar"] }')
  expect(run('translate', 'translated', 'ar')).toEqual({ status: 0, out: [], told: [] })
  expect(run('fix', 'translated', 'article.txt')).toEqual({ status: 0, out: [], told: [] })
})

test.each([
  [
    ['new', 'ar', 'article.txt'],
    'geo/ar: found the folder name “ar”; expected another name: this address is for a language',
  ],
  [['new', 'beta', 'none.txt'], 'none.txt cannot be read: '],
  [['translate', 'translated', 'Arabic'], 'found the language “Arabic”; expected a language tag, BCP 47'],
  [['fix', 'gamma', 'article.txt'], 'found no dossier gamma; expected one of '],
  [['places', 'Nowhere at all'], 'no place is called Nowhere at all, on our ground or in GeoNames'],
])('%j is told in one line', (args, line) => {
  const { status, told } = run(...args)
  expect(status).toBe(1)
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(line)
})

test('a command that is not known is told with those that are', () => {
  const { status, told } = run('frobnicate')
  expect(status).toBe(2)
  expect(told).toEqual([
    'found dossier frobnicate; expected npm run dossier -- new SLUG ARTICLE.txt | fix SLUG ARTICLE.txt… | translate SLUG LANGUAGE | move SLUG [FROM] TO | places NAME',
  ])
})
