/** The fonts of the page and of its map, with no more characters than the site writes. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { arabicFamily, type FontFile, fonts, isFor, sansFamily, serifFamily } from '../../src/style/fonts.ts'

const require = createRequire(import.meta.url)

/** Where all that the site writes comes from, besides its dossiers. */
const sources = ['src', 'static/basemap/places.geojson', 'basemaps.config.ts']
/** Of these, what readers read: letters beyond those of western Europe elsewhere are of the code. */
const texts = ['src/words', 'static/basemap/places.geojson']
const holdsText = (name: string) => /\.(ts|svelte|json|geojson)$/.test(name)
/** What is written besides: ASCII, and the spaces and signs that a browser puts into dates and numbers. */
const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0\u2009\u202f–−’`

async function textIn(path: string): Promise<string> {
  const names = await readdir(path, { recursive: true }).catch(() => undefined)
  const files = names ? names.filter(holdsText).map((name) => join(path, name)) : [path]
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('')
}

/** From the first of these to the last stand the forms that Arabic letters take in a word. */
const formBlocks = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
] as const

/**
 * The forms that Arabic letters take by their place in a word, as characters: a browser finds them by the rules within the font,
 * but the live map joins letters by itself, and asks the font for each of them.
 */
function formsOf(characters: ReadonlySet<string>): string[] {
  const forms = formBlocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  return forms.filter((form) => {
    const letters = [...form.normalize('NFKC')]
    return letters[0] !== form && letters.every((letter) => characters.has(letter))
  })
}

/** Each character that the site may write, once, in order. */
async function charactersOf(root: string, from: readonly string[]): Promise<string> {
  const found = await Promise.all(from.map((source) => textIn(resolve(root, source))))
  // Most of all text is ASCII, which is there already.
  const further = found.flatMap((text) => text.match(/[^\0-\x7f]/gu) ?? [])
  const characters = new Set([...always, ...further])
  return [...characters, ...formsOf(characters)].toSorted().join('')
}

/** @param read those that readers read: fonts of further letters are for them alone @param folder where they are kept for the next build @returns the file of each font, by its name here */
async function subsetFonts(characters: string, read: string, folder: string): Promise<Record<string, string>> {
  const needed = Object.entries<FontFile>(fonts).filter(
    ([, font]) => !font.range || [...read].some((character) => isFor(font, character)),
  )
  const versions = needed.map(([, { file }]) => require.resolve(file))
  const digest = createHash('sha256')
    .update(characters + versions.join())
    .digest('hex')
  const place = join(folder, digest.slice(0, 16))
  await mkdir(place, { recursive: true })
  const kept = new Set(await readdir(place))
  const files = needed.map(async ([id, { file }]) => {
    const path = join(place, basename(file))
    if (!kept.has(basename(file))) {
      const subset = await subsetFont(await readFile(require.resolve(file)), characters, { targetFormat: 'woff2' })
      // Another build may be reading there, and the other half of this one does the same.
      const part = `${path}.${randomUUID()}`
      await writeFile(part, subset)
      await rename(part, path)
    }
    return [id, path] as const
  })
  return Object.fromEntries(await Promise.all(files))
}

/**
 * A font that loads late is not used on that page, so that nothing moves under the reader; the next page has it. The style
 * sheets of the packages have `font-display: swap`, so they are not used.
 */
const rulesFor = (files: Record<string, string>) =>
  Object.entries<FontFile>(fonts).flatMap(([id, { family, weight, range }]) => {
    const file = files[id]
    if (!file) return []
    return `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-display: optional;
  src: url("${file}") format("woff2");
  ${range ? `unicode-range: ${range.join(', ')};` : ''}
}`
  })

/** What the styles of the page write text in, with what stands in where a font has not come. */
const families = `:root {
  --sans: "${sansFamily}", "${arabicFamily}", system-ui, sans-serif;
  --serif: "${serifFamily}", "${arabicFamily}", Georgia, serif;
}`

/** Each of these by the name that the page imports it by. */
const modules: Readonly<Record<string, (files: Record<string, string>) => string>> = {
  'virtual:fonts.css': (files) => [...rulesFor(files), families].join('\n'),
  'virtual:font-addresses': (files) =>
    [
      ...Object.entries(files).map(([id, file]) => `import ${id} from '${file}?url'`),
      `export const addresses = { ${Object.keys(files).join(', ')} }`,
    ].join('\n'),
}

/**
 * Serves the fonts as `virtual:fonts.css`, for the page, and their addresses as `virtual:font-addresses`, for the map.
 *
 * @param geo the folder of the dossiers, relative to the project's
 */
export function siteFonts(geo: string): Plugin {
  let files: Promise<Record<string, string>> | undefined
  let [root, folder] = ['', '']
  return {
    name: 'passage:fonts',
    configResolved(config) {
      ;[root, folder] = [config.root, join(config.root, '.cache/fonts')]
    },
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    async load(id) {
      const write = id.startsWith('\0') && modules[id.slice(1)]
      if (!write) return undefined
      files ??= Promise.all([charactersOf(root, [...sources, geo]), charactersOf(root, [...texts, geo])]).then(
        ([characters, read]) => subsetFonts(characters, read, folder),
      )
      return write(await files)
    },
  }
}
