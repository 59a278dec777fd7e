import { join, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { checkDossier, formatProblem } from '../../src/dossier/check/check.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { prepare } from '../../src/dossier/prepare/prepare.ts'
import { listDossiers, readDossier } from './read.ts'

const name = 'virtual:dossiers'
const resolved = `\0${name}`

/**
 * Serves the dossiers as `virtual:dossiers`: checked, then prepared. A problem in the data stops the build.
 *
 * @param given.folder where the dossiers are, relative to the project's folder
 */
export function dossiers({ folder: given = 'geo' } = {}): Plugin {
  let folder = ''
  return {
    name: 'passage:dossiers',
    configResolved(config) {
      folder = resolve(config.root, given)
    },
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined
      const prepared: Dossier[] = []
      const problems: string[] = []
      for (const slug of await listDossiers(folder)) {
        const files = await readDossier(join(folder, slug))
        for (const file of files.keys()) this.addWatchFile(join(folder, slug, file))
        const checked = checkDossier(slug, files)
        if (checked.dossier) prepared.push(prepare(slug, checked.dossier))
        for (const problem of checked.problems) problems.push(formatProblem(problem, `${given}/${slug}`))
      }
      if (problems.length > 0) this.error(`${given}/ is not fit to be read:\n${problems.join('\n')}`)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(prepared))})`
    },
    hotUpdate({ file }) {
      const module = this.environment.moduleGraph.getModuleById(resolved)
      if (!module || !file.startsWith(folder + sep)) return
      this.environment.moduleGraph.invalidateModule(module)
      this.environment.hot.send({ type: 'full-reload' })
    },
  }
}
