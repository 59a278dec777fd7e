import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'

const inPackage = (path: string) => fileURLToPath(new URL(`../../node_modules/maplibre-gl/${path}`, import.meta.url))
const source = inPackage('src/')

const startsWorker = 'virtual:map-worker'
const resolved = `\0${startsWorker}`

/** MapLibre’s licence wants to be named in every copy; the bundles of its package name it so. */
const notice = '/*! MapLibre GL JS, 3-Clause BSD: https://github.com/maplibre/maplibre-gl-js/blob/main/LICENSE.txt */'

/** Of its style sheet, with the pictures in it: controls and things on a map that this site has none of. */
const unusedClasses = [
  'ctrl-logo',
  'ctrl-geolocate',
  'ctrl-geolocate-waiting',
  'ctrl-geolocate-active',
  'ctrl-geolocate-active-error',
  'ctrl-geolocate-background',
  'ctrl-geolocate-background-error',
  'user-location-dot',
  'user-location-dot-stale',
  'user-location-accuracy-circle',
  'ctrl-terrain',
  'ctrl-terrain-enabled',
  'ctrl-globe',
  'ctrl-globe-enabled',
  'marker',
  'marker-draggable',
].map((name) => `maplibregl-${name}`)

/** What is mended of its source, by file: what stands there once, and what takes its place. */
const mends: Readonly<Record<string, readonly [before: string, after: string][]>> = {
  // Where a change of layers and one of data overtake each other in the worker, the older answer is taken last: the tile then has
  // features of data that are gone, and asking for them throws. With this an answer older than the last one is dropped.
  'source/geojson_source.ts': [
    [
      'tile.abortController = new AbortController();',
      'const asked = tile.asked = (tile.asked ?? 0) + 1; tile.abortController = new AbortController();',
    ],
    [
      'delete tile.abortController;\n            tile.unloadVectorData();',
      'if (asked < (tile.answered ?? 0)) return; tile.answered = asked; delete tile.abortController; tile.unloadVectorData();',
    ],
  ],
  // Its worker gives back what a source has fetched, and the source then takes that for what it was made with: a style that still
  // names the address is another one, and each change of a layer would fetch and cut the whole ground anew.
  'source/geojson_worker_source.ts': [['if (params.request) result.data = params.data;', '']],
  // No picture of ours fades into another one: the second is not read for each pixel.
  'shaders/glsl/raster.fragment.glsl.g.ts': [
    [
      'vec4 color1=texture(u_image1,v_pos1.xy/v_pos1.z);',
      'vec4 color1=color0;if (u_fade_t>0.0) {color1=texture(u_image1,v_pos1.xy/v_pos1.z);}',
    ],
  ],
  // A style that ends with its graphics context goes on to listen for the plugin that would shape Arabic, and so stays in memory
  // with all its tiles. This site has no such plugin.
  'style/style.ts': [
    ['rtlMainThreadPluginFactory().on(RTLPluginLoadedEventName, this._rtlPluginLoaded);', ''],
    // A style is validated as a whole, or is ours and known to be valid: not once more each difference from the one before, for
    // which the whole is written out each time.
    ['if (options.validate === false) return false;', 'if (options.validate !== true) return false;'],
  ],
}

/** @throws Error where the source is another than this was written for */
function mended(code: string, file: string): string {
  return (mends[file] ?? []).reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`maplibre: ${file} has not once: ${before}`)
    return text.replace(before, after)
  }, code)
}

const classes = {
  typescript: { removeClassFieldsWithoutInitializer: true },
  assumptions: { setPublicClassFields: true },
}

/**
 * Builds MapLibre from the source that its package holds: so the page and the worker share a file, and what the site does not
 * use is left out. The ready bundles of the package say twice what is shared, which is a third of the whole.
 *
 * `virtual:map-worker` has what starts the worker. What it needs is a file that comes before the larger part of MapLibre, so that the
 * worker is ready when that is.
 */
export const maplibre = (): Plugin[] => [
  {
    name: 'passage:maplibre',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    config: () => ({
      css: { lightningcss: { unusedSymbols: unusedClasses } },
      build: {
        rolldownOptions: {
          output: { postBanner: ({ moduleIds }) => (moduleIds.some((id) => id.startsWith(source)) ? notice : '') },
        },
      },
    }),
    resolveId(id) {
      if (id === startsWorker) return resolved
      return id === 'maplibre-gl' ? inPackage('src/index.ts') : undefined
    },
    // Its classes declare again what their parents have set: in TypeScript of its kind that is no field, and must not empty it.
    transform(code, id) {
      if (!id.startsWith(source) || !id.endsWith('.ts')) return undefined
      return transformWithOxc(mended(code, id.slice(source.length)), id, { ...classes, target: 'es2023' })
    },
    load(id) {
      if (id !== resolved) return undefined
      const worker = this.emitFile({ type: 'chunk', id: inPackage('src/source/worker.ts'), name: 'map-worker' })
      return `import { config } from '${inPackage('src/util/config.ts')}'
        import { prewarm } from '${inPackage('src/util/global_worker_pool.ts')}'
        export function startMapWorker() {
          config.WORKER_URL = import.meta.ROLLUP_FILE_URL_${worker}
          prewarm()
        }`
    },
  },
  {
    // In development, the ready bundle; on the server there is no map.
    name: 'passage:maplibre-worker',
    resolveId: (id) => (id === startsWorker ? resolved : undefined),
    load: (id) =>
      id === resolved
        ? `import { prewarm, setWorkerUrl } from 'maplibre-gl'
          import address from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
          export function startMapWorker() {
            setWorkerUrl(address)
            prewarm()
          }`
        : undefined,
  },
]
