/** The good dossier of the checks, or a changed one, as the page reads it. */
import { readSurroundings } from '../../scripts/geo/surroundings.ts'
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'
import type { Dossier, Feature } from '../../src/dossier/dossier.ts'
import { findFeature } from '../../src/dossier/find.ts'
import { prepare } from '../../src/dossier/prepare/prepare.ts'
import { change, withFile } from './check/breaking.ts'
import { type Files, goodDossier } from './check/good.ts'

const surroundings = await readSurroundings('geo')

/** @param changes each a file, the path in it, and the value to be set there; without a path, the whole of it */
export function preparedWith(...changes: [file: string, path: string, value: unknown][]): Dossier {
  const files = changes.reduce<Files>(
    (given, [file, path, value]) =>
      path === '' ? withFile(given, file, JSON.stringify(value)) : change(given, file, path, value),
    goodDossier(),
  )
  const { dossier, problems } = checkDossier('alpha', files)
  if (!dossier) throw new Error(problems.map((problem) => formatProblem(problem)).join('\n'))
  return prepare('alpha', dossier, files, surroundings)
}

export function featureOf(dossier: Dossier, slug: string): Feature {
  const feature = findFeature(dossier, slug)
  if (!feature) throw new Error(`the dossier has no ${slug}`)
  return feature
}
