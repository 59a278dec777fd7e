/** Which characters the fonts of the site need: those that the site's texts have. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { isInArabicScript } from '../../src/dossier/script.ts'
import type { FontFile } from '../../src/style/fonts.ts'

/** Where all that the site writes comes from, besides its dossiers. */
const sources = ['src', 'static/basemap/places.geojson', 'basemaps.config.ts']
/** Of these, what readers read: letters beyond those of western Europe elsewhere are of the code. */
const texts = ['src/words', 'static/basemap/places.geojson']
const holdsText = (name: string) => /\.(ts|svelte|json|geojson)$/.test(name)
const charactersFrom = (first: number, last: number) =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index))

/** What is written besides: ASCII, and the spaces and signs that a browser puts into dates and numbers. */
const always = `${charactersFrom(0x20, 0x7e)}\u00a0\u2009\u202f–−’`
/** Pages in Arabic have all its letters, digits and stops: a browser writes days and numbers in them, which stand in no file. */
const arabicAlphabet = [
  ...['\u060c', '\u061b', '\u061f'],
  ...[charactersFrom(0x621, 0x63a), charactersFrom(0x641, 0x64a), charactersFrom(0x660, 0x66c)],
].join('')

/** What a file says. */
export interface Written {
  file: string
  text: string
}

async function filesIn(path: string): Promise<Written[]> {
  const names = await readdir(path, { recursive: true }).catch(() => undefined)
  const files = names ? names.filter(holdsText).map((name) => join(path, name)) : [path]
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))
}

/** A file that is all in one language bears it at the end of its name: `ar.json`, or `translation.ar.json`. */
const languageInName = (file: string) => /^(?:.+\.)?([a-z]{2,3})\.json$/.exec(basename(file))?.[1]

/** Whether pages that have a font show what a file says: names in a script stand in files of any language, whole texts in their own. */
function mayShow({ pages }: FontFile, { file }: Written): boolean {
  const language = languageInName(file)
  return pages !== 'in-other-scripts' || language === undefined || !isInArabicScript(language)
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
  const forms = formBlocks.flatMap(([first, last]) => [...charactersFrom(first, last)])
  return forms.filter((form) => {
    const letters = [...form.normalize('NFKC')]
    // Signs for whole words are of no use to it.
    return letters[0] !== form && letters.length <= 2 && letters.every((letter) => characters.has(letter))
  })
}

/** Each character that these texts write, once, in order. @param besides what is written too */
export function charactersOf(written: readonly Written[], besides = ''): string {
  // Most of all text is ASCII, which is there already.
  const further = written.flatMap(({ text }) => text.match(/[^\0-\x7f]/gu) ?? [])
  const characters = new Set([...always, ...besides, ...further])
  return [...characters, ...formsOf(characters)].toSorted().join('')
}

/** Each character that pages may write which have a font. */
export const charactersFor = (font: FontFile, all: readonly Written[]): string =>
  charactersOf(
    all.filter((written) => mayShow(font, written)),
    font.pages === 'in-its-script' ? arabicAlphabet : '',
  )

/** What pages in other languages say of one: what it calls itself, and that a page is there in it. */
function saidElsewhere({ file, text }: Written): Written[] {
  if (!/[/\\]messages[/\\][\w-]+\.json$/.test(file)) return []
  const { name, page } = JSON.parse(text)
  return [{ file: '', text: `${name} ${page.offer}` }]
}

/** @param geo the folder of the dossiers @returns all that the site may write, and of that what readers read */
export async function readTexts(root: string, geo: string): Promise<Record<'all' | 'read', Written[]>> {
  const filesOf = async (from: readonly string[]) =>
    (await Promise.all([...from, geo].map((source) => filesIn(resolve(root, source)))))
      .flat()
      .flatMap((written) => [written, ...saidElsewhere(written)])
  return { all: await filesOf(sources), read: await filesOf(texts) }
}
