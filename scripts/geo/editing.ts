/** What the tools of an editor have in common: the files of a dossier, and what is told instead of a trace. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listDossiers, readDossier } from './read.ts'

/** Relative to the project's folder, where npm runs its commands. */
export const geo = 'geo'

/** What an editor has to be told instead of a trace. */
export class Refusal extends Error {}

export async function dossierFiles(slug: string): Promise<ReadonlyMap<string, string>> {
  const slugs = await listDossiers(geo)
  if (!slugs.includes(slug)) throw new Refusal(`found no dossier ${slug}; expected one of ${slugs.join(', ')}`)
  return readDossier(join(geo, slug))
}

/** Writes the files that are new or not as they were. */
export async function writeFiles(
  slug: string,
  files: ReadonlyMap<string, string>,
  before?: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, text] of files) {
    if (before?.get(name) !== text) await writeFile(join(geo, slug, name), text)
  }
}
