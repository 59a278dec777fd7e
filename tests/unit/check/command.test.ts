import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { change } from './breaking.ts'
import { article, goodDossier } from './good.ts'

// Each run starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const tsx = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href
const project = mkdtempSync(join(tmpdir(), 'passage-'))
const dossier = join(project, 'geo', 'alpha')

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['--import', tsx, resolve('scripts/geo', script), ...args], {
    cwd: project,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  mkdirSync(dossier, { recursive: true })
  for (const [file, text] of goodDossier()) writeFileSync(join(dossier, file), text)
  writeFileSync(join(project, 'article.txt'), article)
  writeFileSync(join(project, 'other.txt'), 'Another article')
  run('schemas.ts')
})
afterAll(() => rmSync(project, { recursive: true }))

test('a good dossier gets one line and exit code 0', () => {
  const line = 'geo/alpha: 3 layers, 6 features, 3 passages: no problem\n'
  expect(run('check-geo.ts', 'article.txt')).toEqual({ status: 0, stdout: line, stderr: '' })
})

test('an article that cannot be read is told in one line, with exit code 2', () => {
  const { status, stderr } = run('check-geo.ts', 'missing.txt')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^check:geo cannot read the article missing.txt: .*\n$/)
})

test('an article that no dossier was made from is one problem, of the article', () => {
  const { status, stderr } = run('check-geo.ts', 'other.txt')
  expect(status).toBe(1)
  expect(stderr.replace(/[0-9a-f]{64}/, 'HASH').split('\n')).toEqual([
    'other.txt: found an article that no dossier was made from, by its SHA-256 HASH; expected that of alpha; `npm run dossier -- fix SLUG ARTICLE.txt` takes it for another’s',
    '1 problem',
    '',
  ])
})

test('an article in another encoding is one problem, of the article', () => {
  writeFileSync(join(project, 'odd.txt'), article.replaceAll('\n', '\r\n'))
  const { status, stderr } = run('check-geo.ts', 'odd.txt')
  const line = 'odd.txt: found lines that end as on Windows, in CR LF; expected lines that end in LF alone'
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${line}\n1 problem\n` })
})

test('a former name of a dossier that another has is a problem of the one that claims it', () => {
  const claiming = join(project, 'geo', 'beta')
  mkdirSync(claiming)
  const files = change(goodDossier(), 'dossier.json', 'aliases', ['alpha', 'gamma'])
  for (const [file, text] of files) writeFileSync(join(claiming, file), text)
  const { status, stdout, stderr } = run('check-geo.ts')
  rmSync(claiming, { recursive: true })
  const line = 'geo/beta/dossier.json · aliases: found alpha, which alpha has; expected a name of its own'
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${line}\n1 problem\n` })
  expect(stdout).toMatch(/^geo\/alpha: .*: no problem\n$/)
})

test('a folder without a dossier and a schema out of date are problems, with exit code 1', () => {
  mkdirSync(join(project, 'geo', 'empty'))
  writeFileSync(join(project, 'geo', 'schema', 'layer.schema.json'), '{}')
  const { status, stderr } = run('check-geo.ts')
  expect(status).toBe(1)
  expect(stderr.split('\n')).toEqual([
    'geo/schema/layer.schema.json: found a schema that differs from the definitions; expected what `npm run schemas` writes',
    "geo/empty/dossier.json: found no such file; expected this file in the dossier's folder",
    "geo/empty/passages.json: found no such file; expected this file in the dossier's folder",
    '3 problems',
    '',
  ])
})
