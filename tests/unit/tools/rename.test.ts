import { expect, test } from 'vitest'
import { checkDossier, formatProblem } from '../../../src/dossier/check/check.ts'
import { renameDossier, renameFeature } from '../../../src/dossier/edit/rename.ts'
import { change } from '../check/breaking.ts'
import { goodDossier } from '../check/good.ts'

const renamed = (from: string, to: string) => new Map([...goodDossier(), ...renameFeature(goodDossier(), from, to)])

test('a feature gets another slug, and all that names it follows', () => {
  const files = renamed('alpha', 'old-alpha')
  expect(checkDossier('alpha', files).problems).toEqual([])
  const named = [...files.values()].join().match(/"(?:site|feature|id)": "alpha"/g)
  expect(named).toBeNull()
  const [alpha] = JSON.parse(files.get('places.geojson') ?? '').features
  expect(alpha.properties.aliases).toEqual(['alfa', 'alpha'])
})

test('the annotations that are tied to it follow too', () => {
  expect(renamed('convoy', 'trucks').get('dossier.json')).toContain('"feature": "trucks"')
})

test('what was corrected of it is still told of it', () => {
  const corrections = [{ date: '2024-06-01', feature: 'alpha', what: 'Where Alpha is', why: 'It was too far north.' }]
  const published = change(goodDossier(), 'dossier.json', 'published', '2024-05-01')
  const corrected = change(published, 'dossier.json', 'corrections', corrections)
  expect(checkDossier('alpha', corrected).problems).toEqual([])
  const files = new Map([...corrected, ...renameFeature(corrected, 'alpha', 'beta')])
  expect(checkDossier('alpha', files).problems).toEqual([])
  expect(JSON.parse(files.get('dossier.json') ?? '').corrections).toEqual([{ ...corrections[0], feature: 'beta' }])
})

test('a slug that it had before is no longer another slug of it', () => {
  const files = renameFeature(renamed('alpha', 'beta'), 'beta', 'alpha')
  const [alpha] = JSON.parse(files.get('places.geojson') ?? '').features
  expect(alpha.properties.aliases).toEqual(['alfa', 'beta'])
})

test.each([
  ['omega', 'psi', 'found no feature omega; expected one of alpha, bravo, bravo-harbour, convoy, airlift, talks'],
  ['alpha', 'bravo', 'found a feature bravo already; expected another name'],
  ['alpha', 'A b', 'found the name “A b”; expected a slug: lower-case letters, digits and single hyphens'],
])('%s cannot become %s', (from, to, message) => {
  expect(() => renameFeature(goodDossier(), from, to)).toThrow(new RangeError(message))
})

test('a dossier that gets another slug keeps all that it had, and not the new one among them', () => {
  const once = renameDossier(goodDossier(), 'alpha', 'beta')
  expect(JSON.parse(once.get('dossier.json') ?? '').aliases).toEqual(['alpha'])
  const back = renameDossier(once, 'beta', 'alpha')
  expect(JSON.parse(back.get('dossier.json') ?? '').aliases).toEqual(['beta'])
  expect(checkDossier('alpha', back).problems).toEqual([])
})

test('a former name of a dossier is none that another address has, nor its own', () => {
  const withAlias = (alias: string) => change(goodDossier(), 'dossier.json', 'aliases', [alias])
  const line = (alias: string) =>
    checkDossier('alpha', withAlias(alias)).problems.map((problem) => formatProblem(problem))
  expect(line('alpha')).toEqual([
    'dossier.json · aliases[0]: found alpha; expected another name: the dossier has this one',
  ])
  expect(line('assets').join()).toContain('this address is for')
})
