/** What dossiers are prepared with that their own files do not say. */
import type { PreparedWith } from '../../src/dossier/prepare/prepare.ts'
import { readGlyphs } from './glyphs.ts'
import { groundOf, readGrounds } from './grounds.ts'

/** @param geo the folder of the dossiers */
export async function readSurroundings(geo: string): Promise<PreparedWith> {
  const grounds = await readGrounds(geo)
  return {
    glyphs: await readGlyphs(),
    groundFor: (slug, extent) => {
      const found = groundOf(grounds, slug, extent)
      if (!found) return null
      const { place: _place, ...facts } = found
      return facts
    },
  }
}
