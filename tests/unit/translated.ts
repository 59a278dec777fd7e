/** Dossiers with translations that are made by a rule. */
import { readSurroundings } from '../../scripts/geo/surroundings.ts'
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { fillTranslation } from '../../src/dossier/edit/fill-translation.ts'
import { prepare, prepareTranslation } from '../../src/dossier/prepare/prepare.ts'
import { withFile } from './check/breaking.ts'
import { type Files, goodDossier } from './check/good.ts'

interface Catalogue {
  texts: Record<string, string>
  passages: Record<string, string>
}

/** The file of a translation of the good dossier, or of another. @param say what stands for a text, or for the quotation of a passage */
export function catalogueOf(say: (text: string) => string, files: Files = goodDossier()): Catalogue {
  const { texts, passages }: Catalogue = JSON.parse(fillTranslation(files, 'ar').files.get('translation.ar.json') ?? '')
  const said = (keys: object) => Object.fromEntries(Object.keys(keys).map((key) => [key, say(key)]))
  return { texts: said(texts), passages: said(passages) }
}

export const withTranslation = (files: Files, catalogue: object, language = 'ar'): Files =>
  withFile(files, `translation.${language}.json`, JSON.stringify(catalogue))

const surroundings = { ...(await readSurroundings('geo')), languages: ['en', 'ar', 'fr'] }

/** The dossier in its own language, and in that of its translation. @throws Error with the problems of the files */
export function editionsOf(files: Files, language = 'ar'): { own: Dossier; translated: Dossier } {
  const { dossier, problems } = checkDossier('alpha', files)
  if (!dossier || problems.length > 0) throw new Error(problems.map((problem) => formatProblem(problem)).join('\n'))
  return {
    own: prepare('alpha', dossier, files, surroundings),
    translated: prepareTranslation(language, 'alpha', dossier, files, surroundings),
  }
}
