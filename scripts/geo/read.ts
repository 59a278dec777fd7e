/** Reads dossiers from `geo/`, as the check and the build take them: the text of each file, by its name. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dossierFileName, siteFileName } from '../../src/dossier/format/format.ts'

/** The names of the dossiers: every folder but the one that holds the JSON Schemas. */
export async function listDossiers(geo: string): Promise<string[]> {
  const entries = await readdir(geo, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => name)
    .sort()
}

/** The text of the file about the site; undefined where there is none. */
export const readSiteFile = (geo: string): Promise<string | undefined> =>
  readFile(join(geo, siteFileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/** The JSON files of one dossier, by name; other files, such as a README, are ignored. */
export async function readDossier(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && /\.(geo)?json$/i.test(entry.name)).map(({ name }) => name)
  const texts = names
    .sort()
    .map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')])
  return new Map(await Promise.all(texts))
}

/** The names that a dossier has had, as far as its file can be read: the check says what is wrong with it. */
export function formerNames(files: ReadonlyMap<string, string>): string[] {
  try {
    const { aliases }: { aliases?: unknown } = JSON.parse(files.get(dossierFileName) ?? '{}')
    return Array.isArray(aliases) ? aliases.filter((name) => typeof name === 'string') : []
  } catch {
    // It is not JSON.
    return []
  }
}
