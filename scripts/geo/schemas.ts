/**
 * Writes the JSON Schemas of the dossier format into `geo/schema/`; code editors complete and check the files by them.
 *
 * Usage: npm run schemas
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import {
  dossierFile,
  layerFile,
  passagesFile,
  siteFactsFile,
  translationFile,
} from '../../src/dossier/format/format.ts'

const definitions = new Map<string, z.ZodType>([
  ['dossier.schema.json', dossierFile],
  ['layer.schema.json', layerFile],
  ['passages.schema.json', passagesFile],
  ['site.schema.json', siteFactsFile],
  ['translation.schema.json', translationFile],
])

/** The text of each schema file, by its name. */
export const schemaTexts: ReadonlyMap<string, string> = new Map(
  [...definitions].map(([name, definition]) => [name, `${JSON.stringify(z.toJSONSchema(definition), null, 2)}\n`]),
)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join('geo', 'schema')
  await mkdir(folder, { recursive: true })
  for (const [name, text] of schemaTexts) await writeFile(join(folder, name), text)
}
