import { readdir, readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { siteFileName } from '../../src/dossier/format/format.ts'
import { dataPath } from '../../src/dossier/published.ts'
import { worldFolder } from '../../src/style/ground-files.ts'
import { Drafts } from './drafts.ts'
import { groundFactsName, readGrounds } from './grounds.ts'
import { loadDossiers, loadSite } from './load.ts'
import { formerNames, listDossiers, readDossier } from './read.ts'

const name = 'virtual:dossiers'
const siteModule = 'virtual:site'
const resolved = `\0${name}`
const resolvedSite = `\0${siteModule}`
const modules = new Map([
  [name, resolved],
  [siteModule, resolvedSite],
])
const plainName = 'Passage'
const contentTypes: Record<string, string> = { '.geojson': 'application/geo+json', '.webp': 'image/webp' }

/** The files of all dossiers and of their grounds on the disk, by the path that each is published at: former ones too. */
async function publishedFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const slugs = await listDossiers(folder)
  const listed = slugs.map(async (slug) => {
    const files = await readDossier(join(folder, slug))
    const paths = (name: string) =>
      [...files.keys()].map((file) => [dataPath(name, file), join(folder, slug, file)] as const)
    return [slug, ...formerNames(files)].flatMap(paths)
  })
  const grounds = (await readGrounds(folder)).filter(({ folder: path }) => path !== worldFolder)
  const ofGrounds = grounds.map(async (ground) =>
    (await readdir(ground.place))
      .filter((name) => name !== groundFactsName)
      .map((name) => [`${ground.folder}/${name}`, join(ground.place, name)] as const),
  )
  return new Map((await Promise.all([...listed, ...ofGrounds])).flat())
}

/**
 * Serves the dossiers as `virtual:dossiers`: checked, then prepared; and the name of the site as `virtual:site`. A problem in
 * the data stops the build; in development it is shown in the page. The files of the dossiers themselves are published as they are.
 *
 * @param given.folder where the dossiers are, relative to the project's folder
 * @param given.tellsProblems whether in development the page tells of problems and shows what was last fit to be shown
 */
export function dossiers({ folder: given = 'geo', tellsProblems = false } = {}): Plugin {
  let folder = ''
  let base = '/'
  let isServing = false
  const drafts = new Drafts()
  return {
    name: 'passage:dossiers',
    configResolved(config) {
      folder = resolve(config.root, given)
      base = config.base
      isServing = config.command === 'serve' && tellsProblems
    },
    resolveId: (id) => modules.get(id),
    async load(id) {
      if (id === resolvedSite) {
        this.addWatchFile(join(folder, siteFileName))
        const site = await loadSite(folder, given).catch((error: Error) => this.error(error.message))
        const { name: called = plainName, languages = ['en'] } = site
        return `export const name = ${JSON.stringify(called)}\nexport const languages = ${JSON.stringify(languages)}`
      }
      if (id !== resolved) return undefined
      for (const file of (await publishedFiles(folder)).values()) this.addWatchFile(file)
      const { dossiers: prepared, problems } = await (isServing
        ? drafts.load(folder, given)
        : loadDossiers(folder, given).then((all) => ({ dossiers: all, problems: [] }))
      ).catch((error: Error) => this.error(error.message))
      const text = JSON.stringify(JSON.stringify({ prepared, problems }))
      return `const { prepared, problems } = JSON.parse(${text})\nexport { prepared as default, problems }`
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return
      for (const [fileName, file] of await publishedFiles(folder))
        this.emitFile({ type: 'asset', fileName, source: await readFile(file) })
    },
    configureServer({ middlewares }) {
      middlewares.use(async ({ url = '' }, response, next) => {
        const [path = ''] = url.slice(base.length).split('?')
        const file = /json$|\.webp$/.test(path) ? (await publishedFiles(folder)).get(path) : undefined
        if (file === undefined) return next()
        response.setHeader('Content-Type', contentTypes[extname(file)] ?? 'application/json')
        response.end(await readFile(file))
      })
    },
    hotUpdate({ file }) {
      if (!file.startsWith(folder + sep)) return
      for (const id of modules.values()) {
        const module = this.environment.moduleGraph.getModuleById(id)
        if (module) this.environment.moduleGraph.invalidateModule(module)
      }
      this.environment.hot.send({ type: 'full-reload' })
    },
  }
}
