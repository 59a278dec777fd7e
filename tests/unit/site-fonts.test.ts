import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResolvedConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverageOf, unpackFont } from '../../scripts/geo/font-coverage.ts'
import { siteFonts } from '../../scripts/site/fonts.ts'
import { shapedWidths } from '../../scripts/site/shape-widths.ts'
import dossiers from '../../src/data.ts'
import { fontFaces, pageFonts, scriptFontRules } from '../../src/style/font-files.ts'
import { type FontFile, fonts, isArabic, isFor } from '../../src/style/fonts.ts'

const require = createRequire(import.meta.url)

/** The files that the plugin gives the site, by their names in `fonts`. */
async function filesOf(geo: string): Promise<ReadonlyMap<string, string>> {
  const { configResolved, load } = siteFonts(geo)
  if (typeof configResolved !== 'function' || typeof load !== 'function')
    throw new Error('the plugin has no such hooks')
  await configResolved.call({} as never, { root: process.cwd() } as ResolvedConfig)
  const code = String(await load.call({ warn() {} } as never, '\0virtual:font-addresses'))
  return new Map([...code.matchAll(/import (\w+) from '([^']+)\?url'/g)].map(([, id = '', file = '']) => [id, file]))
}

const unpacked = (files: readonly string[]) => Promise.all(files.map(unpackFont))

test('the fonts of the site are half as large as whole ones, and set its texts as those do', async () => {
  const needed = await filesOf('tests/fixture/geo')
  const all = Object.entries<FontFile>(fonts).map(([id, { file }]) => ({ id, whole: require.resolve(file) }))
  const whole = all.map((font) => font.whole)
  const own = all.map((font) => needed.get(font.id) ?? font.whole)
  const bytes = async (files: string[]) =>
    (await Promise.all(files.map((file) => readFile(file)))).map((one) => one.length)
  const [before, after] = [await bytes(whole), await bytes(own)]
  const sizes = all.map(({ id }, index) => ({ id, before: before[index] ?? 0, after: after[index] ?? 0 }))
  for (const { id, before: size, after: subset } of sizes) if (needed.has(id)) expect(subset).toBeLessThan(size * 0.75)

  const [wide, narrow] = [shapedWidths(await unpacked(whole)), shapedWidths(await unpacked(own))]
  const texts = dossiers.flatMap(({ title, features, passages }) => [
    title,
    ...features.flatMap(({ name, otherName }) => [name, otherName ?? '']),
    ...passages.map(({ exact }) => exact),
  ])
  expect(texts.some(isArabic)).toBe(true)
  for (const text of texts) {
    for (const font of Object.values(fonts)) expect(narrow(text, font, false)).toBeCloseTo(wide(text, font, false), 6)
  }

  // The live map joins Arabic letters by itself, and asks for the forms that they take in a word as characters.
  const letters = new Set(texts.filter(isArabic).join(''))
  const forms = Array.from({ length: 0xfefc - 0xfe80 + 1 }, (_, index) => String.fromCodePoint(0xfe80 + index))
  const joined = forms.filter((form) => letters.has(form.normalize('NFKC')))
  expect(joined.length).toBeGreaterThan(letters.size)
  for (const form of joined) expect(narrow(form, fonts.arabic, false)).toBeCloseTo(wide(form, fonts.arabic, false), 6)
})

describe('where the site has texts in Arabic beside the names', () => {
  /** Dossiers of which one has a translation, with letters that no name has. */
  let geo: string
  beforeAll(async () => {
    geo = await mkdtemp(join(tmpdir(), 'passage-geo-'))
    await cp('tests/fixture/geo', geo, { recursive: true })
    await writeFile(join(geo, 'barge-race/translation.ar.json'), JSON.stringify({ title: '\u0686\u06a4\u06af \u00be' }))
  })
  afterAll(() => rm(geo, { recursive: true }))

  test('pages in other languages load no letter more', async () => {
    const [before, after] = [await filesOf('tests/fixture/geo'), await filesOf(geo)]
    const bytes = async (files: ReadonlyMap<string, string>, id: string) => readFile(files.get(id) ?? '')
    expect(await bytes(after, 'arabic')).toEqual(await bytes(before, 'arabic'))
  })

  test('pages in Arabic have all letters of its texts, in both weights, and Latin pages all other signs in them', async () => {
    const files = await filesOf(geo)
    const has = async (id: string, character: string) => {
      const covered = await coverageOf(files.get(id) ?? '')
      return covered.has(character.codePointAt(0) ?? 0)
    }
    for (const id of ['arabicRegular', 'arabicSemibold'])
      for (const letter of ['\u0686', '\u06af', '\u063a', '\u0665', '\ufedb'])
        expect(await has(id, letter), letter).toBe(true)
    expect(await has('arabic', '\u0686')).toBe(false)
    expect(await has('regular', '\u00be')).toBe(true)
  })
})

describe('a font of further letters', () => {
  /** A site whose texts have these beside those of the fixture. */
  async function filesWith(text: string) {
    const geo = await mkdtemp(join(tmpdir(), 'passage-geo-'))
    await cp('tests/fixture/geo', geo, { recursive: true })
    await writeFile(join(geo, 'barge-race/translation.fr.json'), JSON.stringify({ title: text }))
    const files = await filesOf(geo)
    await rm(geo, { recursive: true })
    return files
  }

  test('is there where it has one of them, and not where it is for them and has none: no browser reads it then', async () => {
    const without = [...(await filesOf('tests/fixture/geo')).keys()].filter((id) => id.endsWith('Latin'))
    const latin = async (text: string) => [...(await filesWith(text)).keys()].filter((id) => id.endsWith('Latin'))
    expect(await latin('\u0153uvre, \u0180\u2c65')).toEqual(without)
    expect(await latin('\u010c')).toEqual(['regularLatin', 'semiboldLatin', 'serifLatin'])
  })

  test('is not asked for letters that the first font of its family has', async () => {
    const further = await coverageOf(fonts.regularLatin.file)
    const first = [...(await coverageOf(fonts.regular.file))].filter((code) => !further.has(code))
    const onlyFirst = first.map((code) => String.fromCodePoint(code))
    expect(onlyFirst).toContain('\u0153')
    expect(onlyFirst.filter((character) => isFor(fonts.regularLatin, character))).toEqual([])
  })
})

describe('a page is served the fonts of its language', () => {
  const absolute = (address: string) => address
  const filesFor = (language: string, stack: string) =>
    [fontFaces(absolute, language)[stack] ?? []].flat().map((face) => (typeof face === 'string' ? face : face.url))

  test('in Arabic names are semibold in both scripts; elsewhere the letters of names have one weight', () => {
    expect(filesFor('ar', 'Plex SemiBold').filter((file) => file.includes('arabic'))).toEqual([
      expect.stringContaining('arabic-600'),
    ])
    for (const stack of ['Plex Regular', 'Plex SemiBold', 'Plex Serif'])
      expect(filesFor('en', stack).filter((file) => file.includes('arabic'))).toEqual([
        expect.stringContaining('arabic-400'),
      ])
  })

  test('it asks at once for those that its texts are in, and its styles know no others of that script', () => {
    for (const language of ['en', 'ar']) {
      const rules = scriptFontRules(language)
      const arabic = pageFonts(language).filter((file) => file.includes('arabic'))
      expect(arabic).toHaveLength(language === 'ar' ? 2 : 0)
      for (const file of arabic) expect(rules).toContain(file)
      expect(rules.match(/@font-face/g)).toHaveLength(language === 'ar' ? 2 : 1)
      expect(rules).toContain('font-display:optional')
    }
  })
})
