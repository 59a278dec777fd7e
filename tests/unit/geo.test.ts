import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadDossiers } from '../../scripts/geo/load.ts'
import { listDossiers, readDossier } from '../../scripts/geo/read.ts'
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { findFeature } from '../../src/dossier/find.ts'
import { otherSources } from '../../src/words/ground-credits.ts'

const geo = fileURLToPath(new URL('../../geo/', import.meta.url))

test.each(await listDossiers(geo))('geo/%s has no problem', async (slug) => {
  const { problems } = checkDossier(slug, await readDossier(join(geo, slug)))
  expect(problems.map((problem) => formatProblem(problem))).toEqual([])
})

const { dossiers, editions } = await loadDossiers(geo, 'geo')
const translated = Object.values(editions).flatMap((list) => list ?? [])

test('each dossier is there in each language of the site that it has a translation into', () => {
  const wanted = dossiers.flatMap(({ slug, editions: [, ...others] }) => others.map((language) => [slug, language]))
  expect(translated.map(({ slug, language }) => [slug, language]).toSorted()).toEqual(wanted.toSorted())
})

test.each(translated)('$slug in $language calls places as its data do in that language', (edition) => {
  const own = dossiers.find(({ slug }) => slug === edition.slug)
  if (own?.otherLanguage !== edition.language) return
  for (const { slug, otherName } of own.features) {
    const { name, label } = findFeature(edition, slug) ?? {}
    if (otherName) expect([name, label], slug).toContain(otherName)
  }
  const countries = own.countries.map(({ otherName }) => otherName)
  expect(edition.countries.map(({ name }, index) => countries[index] && name)).toEqual(countries)
})

test.each(translated)(
  '$slug in $language names those whose licences ask for it, and has the same numbers in its sources',
  (edition) => {
    const own = dossiers.find(({ slug }) => slug === edition.slug)
    const credited = [
      ...otherSources.map(({ name }) => name),
      'OpenStreetMap contributors',
      'ODbL',
      'DAFIF',
      'Wikipedia',
    ]
    const sourcesIn = ({ files }: Dossier) => files.flatMap(({ sources }) => sources)
    for (const [index, source] of (own ? sourcesIn(own) : []).entries()) {
      const said = sourcesIn(edition)[index] ?? ''
      for (const name of credited.filter((each) => source.includes(each))) expect(said).toContain(name)
      for (const number of source.match(/\d+(?:°|′|″)/g) ?? []) expect(said).toContain(number)
    }
  },
)

test.each(translated)('$slug in $language has our translation of every quotation', ({ passages }) => {
  for (const { id, translation, translationLanguage } of passages) {
    expect(translation, id).toBeTruthy()
    expect(translationLanguage).toBeUndefined()
  }
})
