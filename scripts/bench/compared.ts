/** Builds what is compared: the site, and two bare pages of the same marks. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bbox, featureCollection } from '@turf/turf'
import type { FeatureCollection } from 'geojson'
import { build } from 'vite'
import { listDossiers, readDossier } from '../geo/read.ts'
import { serveSite } from '../site/serve.ts'

const pages = fileURLToPath(new URL('pages/', import.meta.url))

/** The marks of a dossier as they are published, in one file. */
async function marksAt(folder: string) {
  const files = await readDossier(folder)
  const features = [...files].flatMap(([name, text]): FeatureCollection['features'] => {
    const read = name.endsWith('.geojson') ? (JSON.parse(text) as FeatureCollection) : featureCollection([])
    return read.features.filter(({ geometry }) => geometry)
  })
  const collection = featureCollection(features)
  return { ...collection, bbox: bbox(collection) }
}

/** The bare pages, with the marks beside them. @returns their folder */
async function buildPages(marks: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passage-bench-'))
  await build({
    root: pages,
    base: '/bare/',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: ['floor.html', 'leaflet.html'].map((name) => join(pages, name)) },
    },
  })
  await writeFile(join(folder, 'marks.geojson'), JSON.stringify(marks))
  return folder
}

export interface Built {
  /** What is served, by the first part of the path. */
  folders: Record<string, string>
  /** The path of the first dossier’s page. */
  dossier: string
  /** Where its first mark that is a point lies: [longitude, latitude] in degrees, WGS 84. */
  point: [longitude: number, latitude: number]
  close: () => Promise<void>
}

/** @param geo the folder of the dossiers @param cache where the site’s pages are kept between builds */
export async function buildAll(geo: string, cache?: string): Promise<Built> {
  const [slug] = await listDossiers(geo)
  if (!slug) throw new Error(`no dossier in ${geo}`)
  const marks = await marksAt(join(geo, slug))
  const point = marks.features.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : []))[0]
  if (!point) throw new Error(`no point among the marks of ${slug}`)
  const site = await serveSite({ geo, base: '/site/', cache })
  return {
    folders: { site: site.folder, bare: await buildPages(marks) },
    dossier: `site/${slug}/`,
    point: [point[0] ?? 0, point[1] ?? 0],
    close: site.close,
  }
}

/** The version of a package that is compared, as it is installed. */
export async function versionOf(name: string): Promise<string> {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}
