/** The lists by which a device keeps the dossiers of a built site. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import dossiers from '../../src/data.ts'
import { digestLength, type OfflineList, offlineListPath } from '../../src/offline-list.ts'
import { aliasFiles, fileOf, pageFiles, plainFiles } from './built.ts'
import { site } from './site.ts'

const folder = inject('folder')

describe.each(dossiers.map(({ slug, aliases }) => ({ slug, aliases })))('the list of $slug', ({ slug, aliases }) => {
  const read = async (): Promise<OfflineList> => JSON.parse(await readFile(join(folder, offlineListPath(slug)), 'utf8'))
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
    expect([folders, reach]).toEqual([[slug, ...aliases], 'all'])
    const isOwn = (file: string) => folders.some((name) => file.startsWith(`${name}/`))
    const all = [...pageFiles, ...plainFiles, ...aliasFiles.map(({ file }) => file)]
    const listed = Object.keys(files)
      .map(fileAt)
      .filter((file) => file.endsWith('.html'))
    const others = slug === dossiers[0]?.slug ? ['index.html'] : []
    expect(listed.sort()).toEqual([...all.filter(isOwn), ...others, '404.html', 'dossiers/index.html'].sort())
  })

  test('names no picture for chats, and of the fonts of further letters those alone that it has', async () => {
    const { files } = await read()
    expect(Object.keys(files).filter((path) => /card\.png|oembed/.test(path))).toEqual([])
    const text = JSON.stringify(dossiers.find((one) => one.slug === slug))
    const fonts = Object.keys(files).filter((path) => path.endsWith('.woff2'))
    expect(fonts.some((path) => path.includes('-cyrillic-'))).toBe(/\p{Script=Cyrillic}/u.test(text))
    expect(fonts.filter((path) => path.includes('-latin-400-'))).toHaveLength(2)
  })
})
