import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'

const inPackage = (path: string) => fileURLToPath(new URL(`../../node_modules/maplibre-gl/${path}`, import.meta.url))
const source = inPackage('src/')

const workerAddress = 'virtual:map-worker'
const resolved = `\0${workerAddress}`

/** MapLibre’s licence wants to be named in every copy; the bundles of its package name it so. */
const notice = '/*! MapLibre GL JS, 3-Clause BSD: https://github.com/maplibre/maplibre-gl-js/blob/main/LICENSE.txt */'

const classes = {
  typescript: { removeClassFieldsWithoutInitializer: true },
  assumptions: { setPublicClassFields: true },
}

/** The name of the worker’s own file in the built site. */
export const workerName = 'map-worker'

/**
 * Builds MapLibre from the source that its package holds: so the page and the worker share a file, and what the site does not
 * use is left out. The ready bundles of the package say twice what is shared, which is a third of the whole. The address of the
 * worker is `virtual:map-worker`.
 */
export const maplibre = (): Plugin[] => [
  {
    name: 'passage:maplibre',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { postBanner: ({ moduleIds }) => (moduleIds.some((id) => id.startsWith(source)) ? notice : '') },
        },
      },
    }),
    resolveId(id) {
      if (id === workerAddress) return resolved
      return id === 'maplibre-gl' ? inPackage('src/index.ts') : undefined
    },
    // Its classes declare again what their parents have set: in TypeScript of its kind that is no field, and must not empty it.
    transform: (code, id) =>
      id.startsWith(source) && id.endsWith('.ts')
        ? transformWithOxc(code, id, { ...classes, target: 'es2023' })
        : undefined,
    load(id) {
      if (id !== resolved) return undefined
      const worker = this.emitFile({ type: 'chunk', id: inPackage('src/source/worker.ts'), name: workerName })
      return `export default import.meta.ROLLUP_FILE_URL_${worker}`
    },
  },
  {
    // In development, the ready bundle; on the server there is no map.
    name: 'passage:maplibre-worker',
    resolveId: (id) => (id === workerAddress ? resolved : undefined),
    load: (id) =>
      id === resolved ? "export { default } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'" : undefined,
  },
]
