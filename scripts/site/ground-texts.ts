/** The ground under the dossiers, as the still maps are drawn on it. */
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { FeatureCollection } from 'geojson'
import type { ResolvedConfig } from 'vite'
import type { Dossier, GroundFacts } from '../../src/dossier/dossier.ts'
import type { SiteInput } from '../../src/pages/site/site-part.ts'
import type { Ground } from '../../src/still/draw-map.ts'
import { geojsonFiles, groundPath } from '../../src/style/ground-files.ts'
import { readGrounds } from '../geo/grounds.ts'

/** Where a ground reaches beyond the 180th meridian, all that has other longitudes stands there once more. */
function onceMore(collection: FeatureCollection, ground: GroundFacts | null): FeatureCollection {
  if (!ground || ground.box[2] <= 180) return collection
  const beyond = JSON.stringify(collection.features).replace(
    /\[(-?[\d.]+),(-?[\d.]+)\]/g,
    (_, longitude, latitude) => `[${Number(longitude) + 360},${latitude}]`,
  )
  return { ...collection, features: [...collection.features, ...JSON.parse(beyond)] }
}

/** Reads the ground under each dossier once. @param geo the folder of the dossiers */
export async function readGroundFiles(
  config: ResolvedConfig,
  { dossiers, geo }: Pick<SiteInput, 'dossiers'> & { geo: string },
  hash: (text: string) => string,
): Promise<Pick<SiteInput, 'groundOf' | 'groundHash'>> {
  const grounds = await readGrounds(resolve(config.root, geo), config.publicDir)
  const read = (facts: GroundFacts | null) =>
    Promise.all(
      geojsonFiles.map(async (name) => {
        const path = groundPath(name, facts)
        const place = grounds.find(({ folder }) => path.startsWith(`${folder}/`))?.place
        const file = place ? join(place, basename(path)) : join(config.publicDir, path)
        return [name, await readFile(file, 'utf8').catch(() => '')] as const
      }),
    )
  const known = new Map<string, { ground: Ground; digest: string }>()
  for (const { ground: facts } of dossiers) {
    const folder = facts?.folder ?? ''
    if (known.has(folder)) continue
    const texts = (await read(facts)).filter(([, text]) => text !== '')
    const ground = Object.fromEntries(texts.map(([name, text]) => [name, onceMore(JSON.parse(text), facts)]))
    known.set(folder, { ground, digest: hash(texts.map(([, text]) => text).join()) })
  }
  const of = ({ ground: facts }: Dossier) => known.get(facts?.folder ?? '')
  return {
    groundOf: (dossier: Dossier) => of(dossier)?.ground ?? {},
    groundHash: (dossier: Dossier) => of(dossier)?.digest ?? '',
  }
}
