/** The grounds that there are: the first, which comes with the site, and those that are kept with dossiers. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bounds, GroundFacts } from '../../src/dossier/dossier.ts'
import { worldFolder } from '../../src/style/ground-files.ts'
import { listDossiers } from './read.ts'

/** In the folder of a ground: which box it covers. */
export const groundFactsName = 'ground.json'
/** The zoom from which a ground is drawn that does not say so. */
const usualStart = 5
/** In the folder of a dossier. */
export const groundFolder = 'ground'

export interface GroundOnDisk extends Omit<GroundFacts, 'lines'> {
  /** Where it is on the disk. */
  place: string
}

/** @param folder where the site has it: after its base @returns undefined where there is no ground */
async function readGroundIn(place: string, folder: string): Promise<GroundOnDisk | undefined> {
  const names: string[] = await readdir(place).catch(() => [])
  if (!names.includes(groundFactsName)) return undefined
  const { box, from = usualStart }: { box: Bounds; from?: number } = JSON.parse(
    await readFile(join(place, groundFactsName), 'utf8'),
  )
  const files = (['region', 'relief', 'harbour', 'places'] as const).filter((file) =>
    names.some((name) => name.startsWith(`${file}.`)),
  )
  return { place, folder, box, from, files }
}

/** All of them, the first one first. @param geo the folder of the dossiers @param site where the files are that the site has as they are */
export async function readGrounds(geo: string, site = 'static'): Promise<GroundOnDisk[]> {
  const slugs = await listDossiers(geo)
  const own = slugs.map((slug) => readGroundIn(join(geo, slug, groundFolder), `${slug}/${groundFolder}`))
  const all = await Promise.all([readGroundIn(join(site, worldFolder), worldFolder), ...own])
  return all.flatMap((ground) => ground ?? [])
}

/** @param extent with longitudes that go on beyond the 180th meridian */
const covers = ({ box }: Pick<GroundFacts, 'box'>, [west, south, east, north]: Bounds) =>
  west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3]

const sizeOf = ({ box: [west, south, east, north] }: Pick<GroundFacts, 'box'>) => (east - west) * (north - south)

/** The ground of a dossier: its own, or else the smallest that covers its extent. */
export const groundOf = (grounds: readonly GroundOnDisk[], slug: string, extent: Bounds): GroundOnDisk | undefined =>
  grounds.find(({ folder }) => folder === `${slug}/${groundFolder}`) ??
  grounds.filter((ground) => covers(ground, extent)).toSorted((one, other) => sizeOf(one) - sizeOf(other))[0]
