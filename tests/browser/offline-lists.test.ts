/** The lists by which a device keeps the dossiers of a built site. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { digestLength, type OfflineList, offlineListPath } from '../../src/offline-list.ts'
import { aliasFiles, editionsOfSite, fileOf, pageFiles, plainFiles } from './built.ts'
import { site } from './site.ts'

const folder = inject('folder')

const editions = editionsOfSite.map(({ folder: language, dossier }) => ({
  at: language + dossier.slug,
  language,
  dossier,
}))
/** The one that the site, or a language, begins with. */
const isFirst = (given: (typeof editions)[number]) =>
  editions.find(({ language }) => language === given.language) === given

describe.each(editions)('the list of $at', (given) => {
  const { at, language, dossier } = given
  const read = async (): Promise<OfflineList> => JSON.parse(await readFile(join(folder, offlineListPath(at)), 'utf8'))
  const fileAt = (path: string) => fileOf(new URL(path, site).href, site)

  test('has a digest of each of its files, by which a device knows them', async () => {
    const { files } = await read()
    for (const [path, digest] of Object.entries(files)) {
      const content = await readFile(join(folder, fileAt(path)))
      expect(createHash('sha256').update(content).digest('base64url').slice(0, digestLength), path).toBe(digest)
    }
  })

  test('names all pages of the dossier, its former addresses too, and none of another', async () => {
    const { files, folders, reach } = await read()
    expect([folders, reach]).toEqual([[at, ...dossier.aliases.map((former) => language + former)], 'all'])
    const isOwn = (file: string) => folders.some((name) => file.startsWith(`${name}/`))
    const all = [...pageFiles, ...plainFiles, ...aliasFiles.map(({ file }) => file)]
    const listed = Object.keys(files)
      .map(fileAt)
      .filter((file) => file.endsWith('.html'))
    const others = isFirst(given) ? [`${language}index.html`] : []
    const list = `${language}dossiers/index.html`
    expect(listed.sort()).toEqual([...all.filter(isOwn), ...others, '404.html', list].sort())
  })

  test('names no picture for chats, and of the fonts of further letters those alone that it has', async () => {
    const { files } = await read()
    expect(Object.keys(files).filter((path) => /card\.png|oembed/.test(path))).toEqual([])
    const text = JSON.stringify(dossier)
    const fonts = Object.keys(files).filter((path) => path.endsWith('.woff2'))
    expect(fonts.some((path) => path.includes('-cyrillic-'))).toBe(/\p{Script=Cyrillic}/u.test(text))
    expect(fonts.filter((path) => path.includes('-latin-400-'))).toHaveLength(2)
  })
})
