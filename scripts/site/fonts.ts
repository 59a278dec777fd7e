/** The fonts of the page and of its map, with no more characters than the pages write that have them. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { arabicFamily, type FontFile, fonts, isFor, sansFamily, serifFamily } from '../../src/style/fonts.ts'
import { coverageOf } from '../geo/font-coverage.ts'
import { charactersFor, charactersOf, readTexts, type Written } from './font-characters.ts'

const require = createRequire(import.meta.url)

/** A font with these characters alone. @param folder where it is kept for the next build @returns its file */
async function subsetOf({ file }: FontFile, characters: string, folder: string): Promise<string> {
  const whole = require.resolve(file)
  const digest = createHash('sha256').update(characters + whole)
  const place = join(folder, digest.digest('hex').slice(0, 16))
  await mkdir(place, { recursive: true })
  const path = join(place, basename(file))
  if ((await readdir(place)).includes(basename(file))) return path
  const subset = await subsetFont(await readFile(whole), characters, { targetFormat: 'woff2' })
  // Another build may be reading there, and the other half of this one does the same.
  const part = `${path}.${randomUUID()}`
  await writeFile(part, subset)
  await rename(part, path)
  return path
}

/** Whether a font of further letters has any of these: it is for more than it has, and of nothing a browser reads no font. */
async function hasAny(font: FontFile, letters: string): Promise<boolean> {
  if (!font.range) return true
  const own = [...letters].filter((character) => isFor(font, character))
  if (own.length === 0) return false
  const drawn = await coverageOf(font.file)
  return own.some((character) => drawn.has(character.codePointAt(0) ?? 0))
}

/**
 * @param all that the site may write
 * @param read of these, what readers read: fonts of further letters are for that alone
 * @param folder where they are kept for the next build
 * @returns the file of each font, by its name here
 */
async function subsetFonts(
  all: readonly Written[],
  read: readonly Written[],
  folder: string,
): Promise<Record<string, string>> {
  const letters = charactersOf(read)
  const files = Object.entries<FontFile>(fonts).map(async ([id, font]) =>
    (await hasAny(font, letters)) ? [[id, await subsetOf(font, charactersFor(font, all), folder)] as const] : [],
  )
  return Object.fromEntries((await Promise.all(files)).flat())
}

/**
 * A font that loads late is not used on that page, so that nothing moves under the reader; the next page has it. The style
 * sheets of the packages have `font-display: swap`, so they are not used.
 */
const rulesFor = (files: Record<string, string>) =>
  Object.entries<FontFile>(fonts).flatMap(([id, { family, weight, range, pages }]) => {
    const file = files[id]
    // Those that only some pages have are in the styles of those.
    if (!file || pages) return []
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
      files ??= readTexts(root, geo).then(({ all, read }) => subsetFonts(all, read, folder))
      return write(await files)
    },
  }
}
