/** What dossiers are prepared with that their own files do not say. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { checkSiteFile } from '../../src/dossier/check/check.ts'
import type { GroundFacts } from '../../src/dossier/dossier.ts'
import { siteLanguagesOf } from '../../src/dossier/format/format.ts'
import type { PreparedWith } from '../../src/dossier/prepare/prepare.ts'
import { groundBoxes } from '../../src/still/ground-boxes.ts'
import { keyLayers } from '../../src/still/swatches.ts'
import { readGlyphs } from './glyphs.ts'
import { type GroundOnDisk, groundOf, readGrounds } from './grounds.ts'
import { listDossiers, readSiteFile } from './read.ts'

/** @param geo the folder of the dossiers */
export async function readSurroundings(geo: string): Promise<PreparedWith> {
  const grounds = await readGrounds(geo)
  const layers = keyLayers()
  const facts = new Map<GroundOnDisk, GroundFacts>()
  for (const ground of grounds) {
    const { place, ...known } = ground
    const region: FeatureCollection = JSON.parse(await readFile(join(place, 'region.geojson'), 'utf8'))
    facts.set(ground, { ...known, lines: groundBoxes(layers, { region }) })
  }
  // What is wrong with that file is told where the site is loaded.
  const { site } = checkSiteFile(await readSiteFile(geo), await listDossiers(geo))
  return {
    languages: siteLanguagesOf(site),
    glyphs: await readGlyphs(),
    groundFor: (slug, extent) => {
      const found = groundOf(grounds, slug, extent)
      return (found && facts.get(found)) ?? null
    },
  }
}
