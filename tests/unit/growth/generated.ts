/** A dossier too large to be carried whole, made and prepared once for the tests of a file. */
import { generateDossier } from '../../../scripts/bench/generate.ts'
import { readSurroundings } from '../../../scripts/geo/surroundings.ts'
import { checkDossier } from '../../../src/dossier/check/check.ts'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { prepare } from '../../../src/dossier/prepare/prepare.ts'

const surroundings = await readSurroundings('geo')

/** @param change of the text of each file */
export function preparedDossier(count: number, change = (text: string) => text): Dossier {
  const slug = `generated-${count}`
  const files = new Map([...generateDossier(count).files].map(([name, text]) => [name, change(text)]))
  const { dossier, problems } = checkDossier(slug, files)
  if (!dossier) throw new Error(`the generated dossier has ${problems.length} problems`)
  return prepare(slug, dossier, files, surroundings)
}
