/** Begins a translation of a dossier, or keeps it in step with the dossier. */
import { checkSiteFile } from '../../src/dossier/check/check.ts'
import type { Filled } from '../../src/dossier/edit/draft.ts'
import { fillTranslation } from '../../src/dossier/edit/fill-translation.ts'
import { siteFileName, siteLanguagesOf } from '../../src/dossier/format/format.ts'
import { dossierFiles, geo, Refusal, writeFiles } from './editing.ts'
import { listDossiers, readSiteFile } from './read.ts'

function attempt(files: ReadonlyMap<string, string>, language: string): Filled {
  try {
    return fillTranslation(files, language)
  } catch (error) {
    // Which file is no JSON, and where, is told by the check.
    if (error instanceof SyntaxError) throw new Refusal(`found a file that is not JSON: npm run check:geo says where`)
    throw error
  }
}

/** @returns what is left to do, a line each */
export async function translateDossier(slug: string, language: string): Promise<string[]> {
  const before = await dossierFiles(slug)
  const { files, told, refused } = attempt(before, language)
  await writeFiles(slug, files, before)
  for (const line of told) console.log(`${geo}/${slug}/${line}`)
  const { site } = checkSiteFile(await readSiteFile(geo), await listDossiers(geo))
  if (!siteLanguagesOf(site).includes(language))
    console.log(
      `${geo}/${siteFileName} · languages: ${language} is not among them, so that no page shows this translation`,
    )
  return refused.map((line) => `${geo}/${slug}/${line}`)
}
