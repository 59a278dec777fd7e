/** What a reader’s device keeps of each dossier: its pages and its data, and what all pages need. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dataPath, tilesPath } from '../../src/dossier/published.ts'
import { digestLength, listedName, type OfflineList } from '../../src/offline-list.ts'
import type { DossierPages } from '../../src/pages/site/site-part.ts'
import { type FontFile, fonts, isFor } from '../../src/style/fonts.ts'
import { filesOfGround, groundPath } from '../../src/style/ground-files.ts'

/** What a file is told by. */
type FileDigest = readonly [path: string, digest: string]

/** What is not for readers, but for chats and for sites that embed a page. */
const isForOthers = (path: string) => /(?:card\.png|oembed\.json)$/.test(path)

/** A part of a site of more bytes than this is not fetched whole: an archive of tiles, an index for searching. */
const mostBytes = 10_000_000

/** The names of the fonts of which a text has no letters. */
function needlessFonts(text: string): string[] {
  const characters = [...new Set(text)]
  return Object.values<FontFile>(fonts)
    .filter((font) => font.range && !characters.some((character) => isFor(font, character)))
    .map(({ file }) => file.replace(/^.*\/|\.woff2$/g, ''))
}

export class OfflineLists {
  readonly #out: string
  /** The parts of the site that are kept with a dossier, by its folder. */
  readonly #parts = new Map<string, FileDigest[][]>()

  /** @param out the folder of the site */
  constructor(out: string) {
    this.#out = out
  }

  /** Notes a part of the site. @param folders of the dossiers that it is kept with */
  add(folders: readonly string[], files: readonly FileDigest[]) {
    const part = files.filter(([path]) => !isForOthers(path))
    for (const folder of folders) this.#parts.set(folder, [...(this.#parts.get(folder) ?? []), part])
  }

  async listOf(pages: DossierPages): Promise<OfflineList> {
    const { dossier, language } = pages
    const { slug, aliases } = dossier
    const folder = language.folder + slug
    const ofSite = this.#parts.get(folder) ?? []
    const found = [await this.#sharedFiles(pages), await this.#filesIn(dataPath(slug, ''))].flat()
    const parts: FileDigest[] = []
    for (const part of ofSite) if (await this.#isSmall(part)) parts.push(...part)
    const all = [...(await Promise.all(found.map((path) => this.#digested(path)))), ...parts]
    const named = all.map(([path, digest]) => [listedName(path), digest.slice(0, digestLength)] as const)
    const files = Object.fromEntries(named.toSorted(([one], [other]) => (one < other ? -1 : 1)))
    const isLarge = ofSite.flat().some(([path]) => path === tilesPath(folder))
    const reach = isLarge ? (tilesPath(folder) in files ? 'opened' : 'text') : 'all'
    const folders = [folder, ...aliases.map((former) => language.folder + former)]
    const list = { folders, reach, files } as const
    const version = createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, digestLength)
    return { version, ...list }
  }

  /** Scripts, styles, fonts and the ground, by their paths. */
  async #sharedFiles({ dossier, language }: DossierPages): Promise<string[]> {
    const ground = filesOfGround(dossier.ground).map((file) => groundPath(file, dossier.ground))
    const names = await readFile(join(this.#out, groundPath('places', dossier.ground)), 'utf8')
    const needless = needlessFonts(JSON.stringify(dossier) + names + language.name)
    const assets = (await this.#filesIn('assets/')).filter((path) => /\.(?:js|css|woff2)$/.test(path))
    return [
      'icon.svg',
      ...ground,
      ...assets.filter((path) => !needless.some((font) => path.startsWith(`assets/${font}-`))),
    ]
  }

  /** @param folder after the base, with a slash at its end */
  async #filesIn(folder: string): Promise<string[]> {
    const entries = await readdir(join(this.#out, folder), { withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => folder + name)
  }

  async #digested(path: string): Promise<FileDigest> {
    const content = await readFile(join(this.#out, path))
    return [path, createHash('sha256').update(content).digest('base64url')]
  }

  async #isSmall(part: readonly FileDigest[]): Promise<boolean> {
    const sizes = await Promise.all(part.map(async ([path]) => (await stat(join(this.#out, path))).size))
    return sizes.reduce((sum, size) => sum + size, 0) <= mostBytes
  }
}
